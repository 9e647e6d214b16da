import { sql } from 'kysely';
import { byName, type School } from '../people/boards.ts';
import type { Tx } from '../tenancy/transactions.ts';
import type { Member, MemberRole } from './member.ts';

/** A session that nobody used for as long as this is over. Of a pupil’s tablet that is handed on, too. */
export const IDLE = Temporal.Duration.from({ hours: 2 });

/** As JSON has it: nothing is null there. */
type Nullable<T> = {
  readonly [Key in keyof T]: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key];
};

interface Row extends Nullable<Omit<Member, 'board' | 'seenAt' | 'strongAt' | 'roles' | 'schools'>> {
  readonly seenAt: string;
  readonly strongAt: string | null;
  readonly roles: readonly Nullable<MemberRole>[];
  readonly schools: readonly Nullable<School>[];
}

/** Who is behind a session, by the digest of its token; undefined when it is over, or theirs no longer. */
export async function whoIsIn(
  tx: Tx,
  { board, hash, now }: { readonly board: string; readonly hash: Uint8Array; readonly now: Temporal.Instant },
): Promise<Member | undefined> {
  const { rows } = await sql<{ readonly who: Row | null }>`
    select netjes.who_is_in(${board}, ${hash}, ${now}, ${`${IDLE.total('seconds')} seconds`}) as who`.execute(
    tx,
  );
  const row = rows[0]?.who;
  if (!row) return undefined;
  const { prefix, email, strongAt, seenAt, roles, schools, ...rest } = row;
  return {
    ...(rest as Omit<Member, 'board' | 'seenAt' | 'strongAt' | 'roles' | 'schools' | 'prefix' | 'email'>),
    board,
    prefix: prefix ?? undefined,
    email: email ?? undefined,
    seenAt: Temporal.Instant.from(seenAt),
    strongAt: strongAt === null ? undefined : Temporal.Instant.from(strongAt),
    roles: roles.map(({ role, school, class: ofClass, person, insteadOf }) => ({
      role,
      school: school ?? undefined,
      class: ofClass ?? undefined,
      person: person ?? undefined,
      insteadOf: insteadOf ?? undefined,
    })),
    schools: schools
      .map(({ code, codeVersion, ...school }) => ({
        ...school,
        code: code ?? undefined,
        codeVersion: codeVersion ?? undefined,
      }))
      .toSorted(byName),
  };
}
