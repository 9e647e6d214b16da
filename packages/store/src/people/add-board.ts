import type { Tx } from '../tenancy/transactions.ts';

/** Makes a board. As the clerk, before anything of it is there: `store.outside`. */
export async function addBoard(
  tx: Tx,
  { board, name, demo, now }: { board: string; name: string; demo: boolean; now: Temporal.Instant },
): Promise<void> {
  await tx.insertInto('board').values({ board, name, demo, made_at: now }).execute();
}

export interface NewSchool {
  readonly board: string;
  /** short, in small letters: it stands in addresses */
  readonly school: string;
  readonly name: string;
  readonly now: Temporal.Instant;
}

export async function addSchool(tx: Tx, { board, school, name, now }: NewSchool): Promise<void> {
  await tx.insertInto('school').values({ board, school, name, made_at: now }).execute();
}

export interface CodeFrom {
  readonly board: string;
  readonly school: string;
  readonly code: string;
  readonly version: string;
  readonly since: Temporal.PlainDate;
}

/** A school lives by this code from that day, until the day another one begins. */
export async function liveBy(tx: Tx, row: CodeFrom): Promise<void> {
  await tx
    .insertInto('code_in_force')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['board', 'school', 'since']).doUpdateSet({ code: row.code, version: row.version }),
    )
    .execute();
}

/** A name that may stand in an address, made of a readable one; `taken` are those that are given out. */
export function nameInAddress(name: string, taken: ReadonlySet<string>): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 50);
  const base = plain === '' ? 'school' : plain;
  for (let count = 1; ; count += 1) {
    const wanted = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(wanted)) return wanted;
  }
}
