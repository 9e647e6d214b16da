import type { Told } from '@netjes/procedures';
import { sql } from 'kysely';
import type { Member } from '../sessions/member.ts';
import type { Tx } from '../tenancy/transactions.ts';

/** Somebody whose news it is. */
export interface InboxOf {
  readonly me: Pick<Member, 'board' | 'opaque' | 'roles'>;
  /** the words of a role that somebody who has it fills: itself, and what it is a kind of */
  readonly fills: (role: string) => readonly string[];
  readonly today: Temporal.PlainDate;
}

/** One piece of news, with where its file stands now. */
export interface News {
  readonly file: string;
  readonly key: string;
  readonly tell: Told;
  readonly at: Temporal.Instant;
  readonly isRead: boolean;
  /** the kind of file, and its state */
  readonly process: string;
  readonly state: string;
}

/** Nobody reads further back at once. */
export const MOST_NEWS = 100;

/**
 * The news of a person, newest first: what is for them, and what is for a role they have, at the school of the file
 * it is about. Told of a class or of somebody, it is for whoever has the role of them, or of everybody there.
 */
export async function inboxOf(tx: Tx, { me, fills, today }: InboxOf): Promise<readonly News[]> {
  const held = me.roles.map(({ role, school, class: ofClass, person }) => ({
    fills: fills(role),
    school: school ?? null,
    class: ofClass ?? null,
    person: person ?? null,
  }));
  const { rows } = await sql<{ readonly news: TextNews }>`
    select netjes.inbox_of(${me.board}, ${me.opaque}, ${JSON.stringify(held)}, ${today}, ${MOST_NEWS}) as news`.execute(
    tx,
  );
  return newsIn(rows[0]?.news ?? []);
}

/** News as JSON has it. */
export type TextNews = readonly (Omit<News, 'at'> & { readonly at: string })[];

export const newsIn = (news: TextNews): News[] =>
  news.map((each) => ({ ...each, at: Temporal.Instant.from(each.at) }));

/** Somebody saw this news. */
export async function markRead(
  tx: Tx,
  { file, key }: Pick<News, 'file' | 'key'>,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ read_at: now })
    .where('file', '=', file)
    .where('key', '=', key)
    .where('read_at', 'is', null)
    .execute();
}
