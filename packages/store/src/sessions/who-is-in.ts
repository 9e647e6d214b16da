import { sql } from 'kysely';
import { type Kin, kinText, MOST_NEWS, type News, newsIn, type TextNews } from '../outbox/inbox.ts';
import { byName, type School } from '../people/boards.ts';
import { isBoardName } from '../tenancy/standing.ts';
import type { Transactions, Tx } from '../tenancy/transactions.ts';
import type { Member, MemberRole } from './member.ts';

/** A session that nobody used for as long as this is over. Of a pupil’s tablet that is handed on, too. */
export const IDLE = Temporal.Duration.from({ hours: 2 });

const IDLE_SECONDS = `${IDLE.total('seconds')} seconds`;

/** As JSON has it: nothing is null there. */
type Nullable<T> = {
  readonly [Key in keyof T]: undefined extends T[Key] ? Exclude<T[Key], undefined> | null : T[Key];
};

type Plain = Omit<Member, 'board' | 'seenAt' | 'strongAt' | 'turns16' | 'roles' | 'schools'>;

interface Row extends Nullable<Plain> {
  readonly turns16: string | null;
  readonly seenAt: string;
  readonly strongAt: string | null;
  readonly roles: readonly Nullable<MemberRole>[];
  readonly schools: readonly Nullable<School>[];
}

interface Found {
  readonly who: Row | null;
}

/** A session as a browser shows it. */
export interface SessionShown {
  readonly board: string;
  /** of its token */
  readonly hash: Uint8Array;
  readonly now: Temporal.Instant;
}

/** Who is behind a session, by the digest of its token; undefined when it is over, or theirs no longer. */
export async function whoIsIn(tx: Tx, { board, hash, now }: SessionShown): Promise<Member | undefined> {
  const { rows } = await sql<Found>`
    select netjes.who_is_in(${board}, ${hash}, ${now}, ${IDLE_SECONDS}) as who`.execute(tx);
  return memberIn(board, rows[0]);
}

/**
 * Work inside a transaction of the board of a session, for whoever is behind it. They are looked up in the round trip
 * in which the transaction begins: every page does this, and most of what it costs is going to and fro.
 */
export async function inSession<Result>(
  store: Transactions,
  shown: SessionShown,
  work: (tx: Tx, me: Member | undefined) => Promise<Result>,
): Promise<Result> {
  const first = `select netjes.who_is_in(${textOf(shown)}) as who`;
  return await store.inBoard(
    shown.board,
    (tx, answer) => work(tx, memberIn(shown.board, answer[0] as Found | undefined)),
    { first },
  );
}

/** Somebody with their news. */
export interface WithNews {
  readonly me: Member;
  readonly news: readonly News[];
}

/** Who is behind a session, with their news (see `inboxOf`): asked and over in one round trip. */
export async function whoIsInWithNews(
  store: Transactions,
  { kin, ...shown }: SessionShown & { readonly kin: Kin },
): Promise<WithNews | undefined> {
  const question = `select netjes.who_with_news(${textOf(shown)}, '${kinText(kin)}', ${MOST_NEWS}) as found`;
  const [row] = await store.ask(shown.board, question);
  const found = row?.['found'] as (Found & { readonly news: TextNews }) | null | undefined;
  const me = memberIn(shown.board, found ?? undefined);
  return me && { me, news: newsIn(found?.news ?? []) };
}

/** What a session is looked up by, in a text that has no values: nothing of it can hold a quote. */
function textOf({ board, hash, now }: SessionShown): string {
  if (!isBoardName(board)) throw new RangeError(`\`${board}\` is no name of a board`);
  const digest = Buffer.from(hash).toString('hex');
  return `'${board}', '\\x${digest}', '${now.toString()}', '${IDLE_SECONDS}'`;
}

function memberIn(board: string, found: Found | undefined): Member | undefined {
  const row = found?.who;
  if (!row) return undefined;
  const { prefix, email, strongAt, seenAt, turns16, roles, schools, ...rest } = row;
  return {
    ...(rest as Omit<Plain, 'prefix' | 'email'>),
    board,
    prefix: prefix ?? undefined,
    email: email ?? undefined,
    seenAt: Temporal.Instant.from(seenAt),
    strongAt: strongAt === null ? undefined : Temporal.Instant.from(strongAt),
    turns16: turns16 === null ? undefined : Temporal.PlainDate.from(turns16),
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
