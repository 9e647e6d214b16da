import { addressAny, type Entry } from '@netjes/norms';
import {
  adoption,
  type Bodies,
  consentingBodies,
  decidingBodies,
  matrix,
  matrixLines,
  matrixTable,
  type Row,
} from '@netjes/procedures';
import { library } from '../oracle/codes.ts';
import { adopting, adoptionCast, AUTHOR, entryOf, filledIn, walked } from './adoption-cases.ts';

const HEAD = `# Adopting a code

<!-- Written by tests/processes/write-processes.ts; do not edit by hand. -->

A code comes into force: prepared, consented to by the participation council, decided by the board, in force from its
day. Who consents and who decides is read from the code itself. Where the code is silent, the minimum of the law is
taken, as dated data with its source, and marked as such here and wherever Netjes says it.

- A text with open blanks is put to nobody. Every finding of \`netjes check\` about this version has been looked at first.
- A school's code is proved to tighten the code of its board that is in force: when it is offered, when it is decided,
  and on the day it comes into force. What no longer holds then goes back to its author.
- Silence is no consent: a council that does not answer in time is reminded.
- Nobody acts for two bodies, and whoever prepared the text neither consents nor decides.
- The tables have the steps that somebody can take in a state, who takes them, and the state that follows. A dash: not
  their step.`;

function rows(entry: Entry): Row[] {
  return matrix(adoption, adoptionCast(filledIn(entry)));
}

/** docs/processes/adoption.md: who decides by code, and each table once. */
export function adoptionPage(): string {
  const entries = [...library.codes.keys()].map((id) => entryOf(id));
  const tables = Map.groupBy(entries, (entry) => matrixTable(adoption, rows(entry)));
  const steps = [...tables].map(
    ([table, same]) => `### ${same.map(({ decider }) => decider.code.name).join(', ')}\n\n${table}`,
  );
  const whom = [
    '| code | consents | decides |',
    '| --- | --- | --- |',
    ...entries.map((entry) => whoLine(entry)),
  ];
  const parts = [HEAD, '## Who consents, who decides', whom.join('\n'), '## Who takes which step', ...steps];
  return `${parts.join('\n\n')}\n`;
}

function whoLine(entry: Entry): string {
  const { code } = entry.decider;
  const context = adopting(entry);
  const file = walked(context, ['prepare', AUTHOR, { code: code.id, version: code.version }]);
  const look = { data: file.data, context };
  const blanks = code.placeholders.filter(({ value }) => value === undefined).length;
  const open = blanks > 0 ? `; ${blanks} open blanks, filled in below` : '';
  return `| ${code.name}${open} | ${bodies(entry, consentingBodies(look))} | ${bodies(entry, decidingBodies(look))} |`;
}

function bodies({ decider }: Entry, { roles, rules }: Bodies): string {
  const whom = roles.map((role) => addressAny(decider.vocabulary, [role], 'staff', 'en')).join(' and ');
  const from = rules.map((rule) =>
    rule.from === 'code'
      ? `article ${rule.article}`
      : `**from law, not from the code**: ${rule.source}; certainty: ${rule.certainty}`,
  );
  return `${whom} (${[...new Set(from)].join(', ')})`;
}

/** Every cell of every code: what the test compares. */
export function adoptionLines(): string {
  const codes = [...library.codes.keys()].map((id) =>
    [`# ${id}`, ...matrixLines(rows(entryOf(id)))].join('\n'),
  );
  return `${codes.join('\n\n')}\n`;
}
