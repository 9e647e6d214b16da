import { parseConditions } from './parse-conditions.ts';
import type { Fact, Usual } from './vocabulary.ts';
import type { Place } from './yaml-reader.ts';

/** What holds when nothing special is the case. A true/false fact is false then, unless a rule says otherwise. */
export function parseUsual(facts: ReadonlyMap<string, Fact>, place: Place | undefined): Usual[] {
  const said = (place?.list() ?? []).flatMap((each): Usual[] => {
    const record = each.record(['holds', 'when', 'known']);
    if (record['holds'] === undefined) each.missing('holds');
    const when = parseConditions(facts, record['when']);
    const known = (record['known']?.oneOrMore() ?? []).flatMap((name) => name.oneOf(facts.keys()) ?? []);
    return parseConditions(facts, record['holds']).map((holds) => ({ ...holds, when, known }));
  });
  const bools = [...facts.values()].filter(({ bool }) => bool);
  return [
    ...said,
    ...bools.map(({ name }): Usual => ({ fact: name, values: ['false'], when: [], known: [] })),
  ];
}
