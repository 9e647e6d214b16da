import type { Tx } from '../tenancy/transactions.ts';

/** A letter that did not arrive. */
export interface FailedLetter {
  readonly id: string;
  readonly template: string;
  readonly at: Temporal.Instant;
  /** a word of a closed list; `bounced` when it came back */
  readonly failed: string;
  /** whether it is tried again by itself */
  readonly isTriedAgain: boolean;
  /** who it was for; undefined for an address of nobody here */
  readonly person:
    | { readonly id: string; readonly given: string; readonly prefix: string | null; readonly family: string }
    | undefined;
}

const MOST = 200;

/** Letters that came back, were given up, or fail for now; the last one first. */
export async function failedLetters(tx: Tx): Promise<readonly FailedLetter[]> {
  const rows = await tx
    .selectFrom('letter')
    .leftJoin('person', (join) =>
      join.onRef('person.board', '=', 'letter.board').onRef('person.id', '=', 'letter.person'),
    )
    .select([
      'letter.id',
      'letter.template',
      'letter.made_at as at',
      'letter.failed',
      'letter.bounced_at',
      'letter.given_up_at',
      'letter.person',
      'person.given',
      'person.prefix',
      'person.family',
    ])
    .where((row) => row.or([row('letter.bounced_at', 'is not', null), row('letter.failed', 'is not', null)]))
    .orderBy('letter.made_at', 'desc')
    .orderBy('letter.id')
    .limit(MOST)
    .execute();
  return rows.map(({ id, template, at, failed, bounced_at, given_up_at, person, given, prefix, family }) => ({
    id,
    template,
    at,
    failed: bounced_at === null ? (failed ?? '') : 'bounced',
    isTriedAgain: bounced_at === null && given_up_at === null,
    person:
      person !== null && given !== null && family !== null
        ? { id: person, given, prefix, family }
        : undefined,
  }));
}
