import type { Alternative, Code, Norm } from './code.ts';
import { descendants } from './lineage.ts';
import type { Condition, Vocabulary } from './vocabulary.ts';

/** A code as a decision table in CSV, with what a reader has to know. */
export interface TableExport {
  readonly csv: string;
  readonly limits: readonly string[];
}

const LIMITS = [
  'First the rows of kind counts-as: doing one of the acts, when the row holds, is doing the act in column counts-as too; apply them again until nothing is added.',
  'Then one row for each norm (kind ban, duty, step, permit or principle) and one for each of its exceptions (kind exception).',
  'A cell holds the values that satisfy it, separated by |, groups written out; an empty cell is satisfied by anything.',
  'In a row of a ban, duty or step `false` is also satisfied by a fact without a value.',
  'A norm speaks when its row holds and none of its exception rows does; the strictest norm wins: ban, duty or step, permit.',
  'An exception that only lacks permission-from or consent-of makes the answer "ask".',
  'Grants, deadlines, measures and texts are not in the table.',
];

const FIXED = ['norm', 'article', 'kind', 'who', 'act', 'counts-as'] as const;
const KIND = {
  forbid: 'ban',
  require: 'duty',
  procedure: 'step',
  permit: 'permit',
  principle: 'principle',
} as const;

/** Writes a code as a table that a spreadsheet or a rule engine reads (RFC 4180, comma, UTF-8). */
export function exportTable(vocabulary: Vocabulary, code: Code): TableExport {
  const countsAs = [...vocabulary.countsAs, ...code.countsAs];
  const conditions = [
    ...countsAs.flatMap(({ when }) => when),
    ...code.norms.flatMap(({ when, unless }) => [...when, ...unless.flatMap((way) => way.facts)]),
  ];
  const facts = [...vocabulary.facts.keys()].filter((fact) => conditions.some((each) => each.fact === fact));
  const cells = (row: readonly Condition[]) => facts.map((fact) => cell(vocabulary, fact, row));
  const counting = countsAs.map(({ acts, when, as }) => [
    '',
    '',
    'counts-as',
    '',
    acts.join('|'),
    as,
    ...cells(when),
  ]);
  const rows = code.norms.flatMap((norm) => {
    const who = audiences(vocabulary, code, norm.who).join('|');
    const fixed = (kind: string, bound: string) => [
      norm.id,
      norm.article,
      kind,
      bound,
      actsOf(vocabulary, norm),
      '',
    ];
    return [
      [...fixed(KIND[norm.modality], who), ...cells(norm.when)],
      ...norm.unless
        .map((way) => resolved(vocabulary, code, way))
        .map((way) => [...fixed('exception', way.who ?? who), ...cells(way.facts)]),
    ];
  });
  const csv = [[...FIXED, ...facts], ...counting, ...rows]
    .map((row) => row.map(field).join(','))
    .join('\r\n');
  return { csv: `${csv}\r\n`, limits: LIMITS };
}

/** The values that satisfy every condition on one fact. */
function cell(vocabulary: Vocabulary, fact: string, row: readonly Condition[]): string {
  const own = row.filter((each) => each.fact === fact).map((each) => accepted(vocabulary, each));
  return (own[0] ?? []).filter((value) => own.every((each) => each.includes(value))).join('|');
}

/** An exception by rule becomes what that rule says. */
function resolved(vocabulary: Vocabulary, code: Code, { facts, rules }: Alternative) {
  const named = rules.flatMap((id) => code.norms.filter((norm) => norm.id === id));
  const who = named.map((rule) => audiences(vocabulary, code, rule.who));
  const both = who[0]?.filter((name) => who.every((each) => each.includes(name)));
  return { facts: [...facts, ...named.flatMap(({ when }) => when)], who: both?.join('|') };
}

function accepted(vocabulary: Vocabulary, { fact, values }: Condition): string[] {
  return [...descendants(vocabulary.facts.get(fact)?.values ?? new Map(), values)];
}

/** Everybody whom a norm addresses, by name. */
function audiences(vocabulary: Vocabulary, code: Code, who: readonly string[]): string[] {
  const kinds = new Map(
    [...vocabulary.audiences.values()].map(({ name, isA }) => [
      name,
      { name, isA: [...isA, ...(code.isA.get(name) ?? [])] },
    ]),
  );
  return [...descendants(kinds, who)].sort();
}

/** Bans, duties and steps reach the acts below theirs; permits do not. */
function actsOf(vocabulary: Vocabulary, { act, modality }: Norm): string {
  const inherits = modality !== 'permit' && modality !== 'principle';
  return inherits ? [...descendants(vocabulary.acts, [act])].sort().join('|') : act;
}

/** Quoted where it must be, and never a formula for a spreadsheet. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
