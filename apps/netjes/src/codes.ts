import type { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { refused } from './findings.ts';
import type { Ended, Language } from './outcome.ts';

export const codesCommand: Command = {
  options: [],
  words: 0,
  run: ({ catalog, language }) => codes(catalog, language),
};

/** `netjes codes`: what can be asked. */
function codes(catalog: Catalog, language: Language): Ended {
  const library = catalog.library();
  if (!library.ok) return refused(library, language);
  const list = [...library.value.codes.values()].map(({ decider: { code }, examples, findings }) => ({
    code: code.id,
    name: code.name,
    title: code.title[language] ?? code.title.nl,
    version: code.version,
    level: code.level,
    organisation: code.organisation,
    official: code.official,
    source: code.source,
    norms: code.norms.length,
    examples: examples.length,
    findings: findings.length,
  }));
  const widest = Math.max(...list.map(({ code }) => code.length));
  const rules = language === 'nl' ? 'regels' : 'rules';
  return {
    exit: 0,
    json: list,
    human: list
      .map(({ code, title, norms }) => `${code.padEnd(widest)}  ${title} (${norms} ${rules})`)
      .join('\n'),
  };
}
