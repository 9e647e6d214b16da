import { newOpaqueId } from '../audit/opaque-id.ts';
import { appendAudit } from '../audit/append-audit.ts';
import type { AtBoard } from '../files/at-board.ts';
import type { SealedPlace } from '../keys/seal.ts';
import type { Tx } from '../tenancy/transactions.ts';

type DeliveryState = 'reading' | 'staged' | 'confirmed' | 'dropped' | 'failed';

/** What another system delivered, as far as it is known without opening it. */
export interface Delivery {
  readonly id: string;
  readonly source: string;
  /** undefined: for the whole board */
  readonly school: string | undefined;
  readonly format: string;
  readonly state: DeliveryState;
  readonly counts: Readonly<Record<string, number>>;
  /** opaque id */
  readonly madeBy: string;
  readonly madeAt: Temporal.Instant;
  readonly settledAt: Temporal.Instant | undefined;
}

const columns = [
  ...(['id', 'source', 'school', 'format', 'state', 'counts', 'made_by', 'made_at', 'settled_at'] as const),
] as const;

export interface NewDelivery {
  readonly source: string;
  readonly school: string | undefined;
  readonly by: string;
  readonly now: Temporal.Instant;
}

/** Notes that a delivery is being read; returns its id. The files themselves are kept nowhere. */
export async function beginDelivery(
  tx: Tx,
  board: string,
  { source, school, by, now }: NewDelivery,
): Promise<string> {
  const id = newOpaqueId();
  await tx
    .insertInto('roster_delivery')
    .values({
      board,
      id,
      source,
      school: school ?? null,
      format: 'unknown',
      state: 'reading',
      content: null,
      counts: '{}',
      made_by: by,
      made_at: now,
      settled_by: null,
      settled_at: null,
    })
    .execute();
  return id;
}

/** Notes how far the reading is, while it goes on. */
export async function noteProgress(
  tx: Tx,
  id: string,
  counts: Readonly<Record<string, number>>,
): Promise<void> {
  await tx
    .updateTable('roster_delivery')
    .set({ counts: JSON.stringify(counts) })
    .where('id', '=', id)
    .where('state', '=', 'reading')
    .execute();
}

/** A delivery is read once more: somebody pointed out its columns. */
export async function readAgain(tx: Tx, id: string, now: Temporal.Instant): Promise<void> {
  const beat = Math.floor(now.epochMilliseconds / 1000);
  await tx
    .updateTable('roster_delivery')
    .set({ state: 'reading', content: null, counts: JSON.stringify({ beat }) })
    .where('id', '=', id)
    .where('state', '=', 'staged')
    .execute();
}

export interface Staged {
  readonly id: string;
  readonly state: 'staged' | 'failed';
  readonly format: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly content: unknown;
}

/** Keeps what was read, sealed, until somebody has looked at it; false when it was dropped meanwhile. */
export async function stageDelivery({ tx, board, keys }: AtBoard, staged: Staged): Promise<boolean> {
  const { id, state, format, counts, content } = staged;
  const { numUpdatedRows } = await tx
    .updateTable('roster_delivery')
    .set({
      state,
      format,
      counts: JSON.stringify(counts),
      content: keys.seal(JSON.stringify(content), contentOfDelivery(board, id)),
    })
    .where('id', '=', id)
    .where('state', 'in', ['reading', 'staged'])
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What was read of a delivery; undefined when it is gone. */
export async function deliveryContent({ tx, board, keys }: AtBoard, id: string): Promise<unknown> {
  const row = await tx
    .selectFrom('roster_delivery')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.content ? JSON.parse(keys.open(row.content, contentOfDelivery(board, id))) : undefined;
}

function contentOfDelivery(board: string, id: string): SealedPlace {
  return { table: 'roster_delivery', column: 'content', board, row: [id] };
}

/** Deliveries of a school, or those for the whole board; the last comes first. */
export async function deliveries(
  tx: Tx,
  { school, count }: { readonly school: string | undefined; readonly count: number },
): Promise<readonly Delivery[]> {
  const rows = await tx
    .selectFrom('roster_delivery')
    .select(columns)
    .where(({ eb }) => (school === undefined ? eb('school', 'is', null) : eb('school', '=', school)))
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(count)
    .execute();
  return rows.map(asDelivery);
}

/** One delivery, of that school or of the whole board; locked until the end of the transaction when it is to be settled. */
export async function oneDelivery(
  tx: Tx,
  id: string,
  { school, lock = false }: { readonly school: string | undefined; readonly lock?: boolean },
): Promise<Delivery | undefined> {
  let finding = tx
    .selectFrom('roster_delivery')
    .select(columns)
    .where('id', '=', id)
    .where(({ eb }) => (school === undefined ? eb('school', 'is', null) : eb('school', '=', school)));
  if (lock) finding = finding.forUpdate();
  const row = await finding.executeTakeFirst();
  return row && asDelivery(row);
}

/** Whether a later delivery of the same source was read, so that this one is of no use any more. */
export async function isOvertaken(tx: Tx, { id, source, madeAt }: Delivery): Promise<boolean> {
  const later = await tx
    .selectFrom('roster_delivery')
    .select('id')
    .where('source', '=', source)
    .where('id', '<>', id)
    .where('state', 'in', ['staged', 'confirmed'])
    .where(({ eb, or, and }) =>
      or([eb('made_at', '>', madeAt), and([eb('made_at', '=', madeAt), eb('id', '>', id)])]),
    )
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

export interface Settling {
  readonly id: string;
  readonly board: string;
  readonly state: 'confirmed' | 'dropped';
  /** opaque id, or `netjes` for whoever gave a command */
  readonly by: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly now: Temporal.Instant;
}

/** A delivery was done or dropped: what was read is gone, how much it was stays and is told in the audit. */
export async function settleDelivery(tx: Tx, settling: Settling): Promise<void> {
  const { id, board, state, by, counts, now } = settling;
  await tx
    .updateTable('roster_delivery')
    .set({
      state,
      content: null,
      counts: JSON.stringify(counts),
      settled_by: by,
      settled_at: now,
    })
    .where('id', '=', id)
    .execute();
  const kind = state === 'confirmed' ? 'roster.confirmed' : 'roster.dropped';
  await appendAudit(tx, board, [{ kind, at: now.epochMilliseconds, by, delivery: id, counts }]);
}

interface Row {
  readonly id: string;
  readonly source: string;
  readonly school: string | null;
  readonly format: string;
  readonly state: DeliveryState;
  readonly counts: Readonly<Record<string, number>>;
  readonly made_by: string;
  readonly made_at: Temporal.Instant;
  readonly settled_at: Temporal.Instant | null;
}

function asDelivery({ school, made_by, made_at, settled_at, ...rest }: Row): Delivery {
  return {
    ...rest,
    school: school ?? undefined,
    madeBy: made_by,
    madeAt: made_at,
    settledAt: settled_at ?? undefined,
  };
}
