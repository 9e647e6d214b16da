/** Rows of one kind that go when they are past a term. */
interface Kept {
  readonly table: string;
  /** the moment or day from which the term counts, as SQL on a row */
  readonly since: string;
  /** which rows have begun to count, as SQL on a row */
  readonly where?: string;
}

/**
 * Every kind of row that a term deletes, by the id of the dated fact that gives the term. Files have terms of their
 * own, recomputed at every move; people who left go one by one, as their link to an opaque id has to be cut.
 */
export const KEPT = {
  'past-role': [
    { table: 'role_held', since: 'until_on', where: 'until_on is not null' },
    { table: 'class_member', since: 'until_on', where: 'until_on is not null' },
    { table: 'class', since: 'ended_on', where: 'ended_on is not null' },
  ],
  'sign-in-history': [{ table: 'sign_in', since: 'at' }],
  'past-link': [
    { table: 'link', since: 'ends_at' },
    { table: 'class_card', since: 'revoked_at', where: 'revoked_at is not null' },
  ],
  letter: [
    {
      table: 'letter',
      since: 'coalesce(posted_at, given_up_at)',
      where: 'coalesce(posted_at, given_up_at) is not null',
    },
  ],
  'roster-waiting': [{ table: 'roster_delivery', since: 'made_at', where: 'settled_at is null' }],
  'roster-delivery': [{ table: 'roster_delivery', since: 'settled_at', where: 'settled_at is not null' }],
  notice: [{ table: 'notice', since: 'at' }],
  attempt: [
    { table: 'attempt', since: 'at' },
    { table: 'pending', since: 'ends_at' },
    { table: 'session', since: 'ends_at' },
  ],
} as const satisfies Readonly<Record<string, readonly Kept[]>>;

/** The id of a term that deletes rows. */
export type KeptKind = keyof typeof KEPT;

export const KEPT_KINDS = Object.keys(KEPT) as readonly KeptKind[];
