import { exportCedar, exportTable } from '@netjes/norms';
import type { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { refused } from './findings.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

export const exportCommand: Command = {
  options: ['to'],
  words: 1,
  run: ({ catalog, language }, [code = ''], { to }) => exportTo(catalog, code, to, language),
};

/** `netjes export CODE --to cedar|table`: the code in a form that others read, with what is lost on the way. */
function exportTo(catalog: Catalog, id: string, to: string | undefined, language: Language): Ended {
  const vocabulary = catalog.vocabulary();
  if (!vocabulary.ok) return refused(vocabulary, language);
  const entry = catalog.entryOrFile(vocabulary.value, id);
  if (!entry.ok) return refused(entry, language);
  const { code } = entry.value.decider;
  if (to === 'cedar') {
    const exported = exportCedar(vocabulary.value, code);
    return { exit: 0, json: exported, human: exported.policies.trimEnd() };
  }
  if (to === 'table') {
    const exported = exportTable(vocabulary.value, code);
    return { exit: 0, json: exported, human: exported.csv.trimEnd() };
  }
  throw new UsageError({
    nl: `zeg met \`--to\` waarheen: \`netjes export ${id} --to cedar\` of \`--to table\``,
    en: `say with \`--to\` what into: \`netjes export ${id} --to cedar\` or \`--to table\``,
  });
}
