import type { Situation } from './situation.ts';

/** More values than this are first taken out one by one: trying every part would take too long. */
const PARTS_OF = 12;

/** The smallest part of a situation, by number of values, of which something still holds. */
export function smallest(situation: Situation, holds: (smaller: Situation) => boolean): Situation {
  let values = Object.entries(situation).flatMap(([fact, list]) => list.map((value) => ({ fact, value })));
  const situationOf = (part: typeof values): Situation =>
    Object.fromEntries(
      [...Map.groupBy(part, ({ fact }) => fact)].map(([fact, list]) => [
        fact,
        list.map(({ value }) => value),
      ]),
    );
  for (const each of values.length > PARTS_OF ? values : []) {
    const without = values.filter((other) => other !== each);
    if (holds(situationOf(without))) values = without;
  }
  if (values.length > PARTS_OF) return situationOf(values);
  const parts = Array.from({ length: 2 ** values.length }, (_, bits) =>
    values.filter((_value, i) => bits & (1 << i)),
  );
  return (
    parts
      .sort((a, b) => a.length - b.length)
      .map(situationOf)
      .find(holds) ?? situation
  );
}
