import type { Held, Told } from '@netjes/procedures';
import { type SqlBool, sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';

/** Somebody whose news it is. */
export interface InboxOf {
  /** their opaque id */
  readonly person: string;
  readonly roles: readonly Held[];
  /** the words of a role that somebody who has it fills: itself, and what it is a kind of */
  readonly fills: (role: string) => readonly string[];
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

const MOST = 100;

/** The news of a person: what is for them, and what is for a role they have, newest first. */
export async function inboxOf(tx: Tx, { person, roles, fills }: InboxOf): Promise<readonly News[]> {
  const words = [...new Set(roles.flatMap(({ role }) => fills(role)))];
  const rows = await tx
    .selectFrom('notice')
    .innerJoin('file', (join) =>
      join.onRef('file.board', '=', 'notice.board').onRef('file.id', '=', 'notice.file'),
    )
    .select([
      'notice.file',
      'notice.key',
      'notice.tell',
      'notice.at',
      'notice.read_at',
      'notice.roles',
      'notice.of',
      'file.process',
      'file.state',
    ])
    .where((row) =>
      row.or([row('notice.person', '=', person), sql<SqlBool>`notice.roles && ${words}::text[]`]),
    )
    .orderBy('notice.at', 'desc')
    .orderBy('notice.key')
    .limit(MOST)
    .execute();
  const isTheirs = (wanted: readonly string[] | null, of: readonly string[] | null) =>
    wanted === null ||
    roles.some(
      (held) =>
        fills(held.role).some((role) => wanted.includes(role)) &&
        (of === null || held.of === undefined || of.some((each) => held.of?.includes(each))),
    );
  return rows
    .filter((row) => isTheirs(row.roles, row.of))
    .map(({ file, key, tell, at, read_at, process, state }) => ({
      file,
      key,
      tell,
      at,
      isRead: read_at !== null,
      process,
      state,
    }));
}

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
