import type { Told } from '@netjes/procedures';
import { sql } from 'kysely';
import type { Member } from '../sessions/member.ts';
import type { Tx } from '../tenancy/transactions.ts';

/** Somebody whose news it is. */
export interface InboxOf {
  readonly me: Pick<Member, 'board' | 'opaque' | 'roles'>;
  readonly kin: Kin;
  readonly today: Temporal.PlainDate;
}

/** Of each role the words that somebody who has it fills: itself, and what it is a kind of. */
export type Kin = ReadonlyMap<string, readonly string[]>;

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
export async function inboxOf(
  tx: Tx,
  { me: { board, opaque, roles }, kin, today }: InboxOf,
): Promise<readonly News[]> {
  const held = JSON.stringify(roles);
  const { rows } = await sql<{ readonly news: TextNews }>`
    select netjes.inbox_of(${board}, ${opaque}, ${held}, ${kinText(kin)}, ${today}, ${MOST_NEWS}) as news`.execute(
    tx,
  );
  return newsIn(rows[0]?.news ?? []);
}

const texts = new WeakMap<Kin, string>();

/** As `inbox_of` reads it: `{"teacher":"{teacher,staff}"}`, in which nothing can be a quote of SQL. */
export function kinText(kin: Kin): string {
  const known = texts.get(kin);
  if (known !== undefined) return known;
  if (![...kin].flat(2).every((word) => /^[\w-]+$/.test(word))) throw new RangeError('roles are words');
  const arrays = [...kin].map(([role, words]) => [role, `{${words.join()}}`]);
  const text = JSON.stringify(Object.fromEntries(arrays));
  texts.set(kin, text);
  return text;
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
