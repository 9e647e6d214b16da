import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';

/** Somebody for whom news waits that they have not seen, and who can be written to. */
export interface WhoWaits {
  readonly person: string;
  readonly given: string;
  /** a school they have a role at, or the board */
  readonly school: string;
}

export interface WaitingSince {
  readonly now: Temporal.Instant;
  /** the words of a role that somebody who has it fills: itself, and what it is a kind of */
  readonly fills: (role: string) => readonly string[];
}

interface Row {
  readonly person: string;
  readonly given: string;
  readonly opaque: string;
  readonly roles: readonly { readonly role: string; readonly school: string | null }[];
  readonly school: string;
}

/** News is told by mail once it waited so long, once a day at most, and not for ever. */
const WAITED = Temporal.Duration.from({ minutes: 30 });
const AGAIN = Temporal.Duration.from({ hours: 20 });
const OLDEST = Temporal.Duration.from({ hours: 7 * 24 });

/** Everybody with an address for whom news waits, and who was not written to today. */
export async function whoWaits(tx: Tx, { now, fills }: WaitingSince): Promise<readonly WhoWaits[]> {
  const notices = await tx
    .selectFrom('notice')
    .innerJoin('file', (join) =>
      join.onRef('file.board', '=', 'notice.board').onRef('file.id', '=', 'notice.file'),
    )
    .select(['notice.person', 'notice.roles', 'file.school'])
    .distinct()
    .where('read_at', 'is', null)
    .where('at', '<=', now.subtract(WAITED))
    .where('at', '>', now.subtract(OLDEST))
    .execute();
  if (notices.length === 0) return [];
  const people = new Set(notices.flatMap(({ person }) => person ?? []));
  // a file of one school is for the roles of that school, and of the whole board
  const isTold = ({ role, school }: Row['roles'][number]) =>
    notices.some(
      (notice) =>
        (notice.school === null || school === null || notice.school === school) &&
        fills(role).some((each) => notice.roles?.includes(each)),
    );
  const { rows } = await sql<Row>`
    select p.id as person, p.given, o.id as opaque,
      coalesce(json_agg(json_build_object('role', r.role, 'school', r.school)) filter (where r.role is not null), '[]') as roles,
      coalesce(min(s.name), min(b.name)) as school
    from netjes.person p
      join netjes.board b on b.board = p.board
      join netjes.opaque_person o on o.board = p.board and o.person = p.id
      left join netjes.role_held r on r.board = p.board and r.person = p.id and r.from_on <= ${now}::timestamptz::date
        and (r.until_on is null or ${now}::timestamptz::date < r.until_on) and r.of_person is null
      left join netjes.school s on s.board = r.board and s.school = r.school
    where p.email is not null and p.left_on is null
      and not exists (select from netjes.letter l where l.board = p.board and l.person = p.id
        and l.template = 'something-waits' and l.made_at > ${now.subtract(AGAIN)})
    group by p.id, p.given, o.id`.execute(tx);
  return rows
    .filter((row) => people.has(row.opaque) || row.roles.some(isTold))
    .map(({ person, given, school }) => ({ person, given, school }));
}
