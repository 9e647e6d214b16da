import { type RawBuilder, sql } from 'kysely';

type Day = Temporal.PlainDate;

/** A stretch of days with an end that is not part of it holds on a day. */
export function holdsOn(row: string, day: Day): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(`${row}.from_on`)} <= ${day} and ${notYetOver(row, day)})`;
}

/** It holds on a day, or will. */
export function notYetOver(row: string, day: Day): RawBuilder<boolean> {
  const until = sql.ref(`${row}.until_on`);
  return sql<boolean>`(${until} is null or ${until} > ${day})`;
}
