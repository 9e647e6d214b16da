import type { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { findingJson, findingLine, refused } from './findings.ts';
import type { Ended, Language } from './outcome.ts';

export const checkCommand: Command = {
  options: [],
  words: 1,
  run: ({ catalog, language }, [code = '']) => check(catalog, code, language),
};

/** `netjes check CODE|FILE`: everything its author should know. Exit 1 as soon as there is something. */
function check(catalog: Catalog, idOrPath: string, language: Language): Ended {
  const vocabulary = catalog.vocabulary();
  if (!vocabulary.ok) return refused(vocabulary, language);
  const entry = catalog.entryOrFile(vocabulary.value, idOrPath);
  if (!entry.ok) return refused(entry, language);
  const { findings, decider } = entry.value;
  const count = findings.length;
  const summary =
    language === 'nl'
      ? `${decider.code.id}: ${decider.code.norms.length} regels geladen, ${count} bevinding${count === 1 ? '' : 'en'}`
      : `${decider.code.id}: ${decider.code.norms.length} rules loaded, ${count} finding${count === 1 ? '' : 's'}`;
  return {
    exit: count === 0 ? 0 : 1,
    json: {
      loads: true,
      code: decider.code.id,
      findings: findings.map((finding) => findingJson(finding, language)),
    },
    human: [...findings.map((finding) => findingLine(finding, language)), summary].join('\n'),
  };
}
