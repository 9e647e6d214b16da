import type { AtBoard } from '../files/at-board.ts';
import type { SealedPlace } from '../keys/seal.ts';

/** What is kept between two steps: under the digest of something that only the browser has. */
export interface PendingStep {
  readonly hash: Uint8Array;
  /** a word: what it is for, and where alone it can be used */
  readonly kind: string;
  readonly person?: string | undefined;
  readonly content: unknown;
  readonly endsAt: Temporal.Instant;
}

const place = (board: string, hash: Uint8Array): SealedPlace => ({
  table: 'pending',
  column: 'content',
  board,
  // as the database writes bytes, so that a new key finds it
  row: [`\\x${Buffer.from(hash).toString('hex')}`],
});

/** Keeps a step, in place of what was kept under the same digest; those whose time is over go. */
export async function keepPending(
  { tx, board, keys }: AtBoard,
  { hash, kind, person = undefined, content, endsAt }: PendingStep,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .deleteFrom('pending')
    .where(({ eb, or }) => or([eb('ends_at', '<=', now), eb('hash', '=', hash)]))
    .execute();
  const sealed = keys.seal(JSON.stringify(content), place(board, hash));
  await tx
    .insertInto('pending')
    .values({ board, hash, kind, person: person ?? null, content: sealed, ends_at: endsAt })
    .execute();
}

export interface KeptStep {
  readonly person: string | undefined;
  readonly content: unknown;
}

interface WantedStep {
  readonly hash: Uint8Array;
  readonly kind: string;
  readonly now: Temporal.Instant;
}

/** What was kept, to be looked at again later; undefined when there is none, or its time is over. */
export async function findPending(
  { tx, board, keys }: AtBoard,
  { hash, kind, now }: WantedStep,
): Promise<KeptStep | undefined> {
  const row = await tx
    .selectFrom('pending')
    .select(['person', 'content'])
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('ends_at', '>', now)
    .executeTakeFirst();
  if (!row) return undefined;
  const content: unknown = JSON.parse(keys.open(row.content, place(board, hash)));
  return { person: row.person ?? undefined, content };
}

/** What was kept, once: of two who ask at the same time one gets it. */
export async function takePending(
  { tx, board, keys }: AtBoard,
  { hash, kind, now }: WantedStep,
): Promise<KeptStep | undefined> {
  const row = await tx
    .deleteFrom('pending')
    .where('hash', '=', hash)
    .where('kind', '=', kind)
    .where('ends_at', '>', now)
    .returning(['person', 'content'])
    .executeTakeFirst();
  if (!row) return undefined;
  const content: unknown = JSON.parse(keys.open(row.content, place(board, hash)));
  return { person: row.person ?? undefined, content };
}
