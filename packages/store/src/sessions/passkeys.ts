import type { Tx } from '../tenancy/transactions.ts';
import { isHere } from './passwords.ts';

/** What is kept of a passkey; nothing in it is secret. */
export interface KeptPasskey {
  readonly id: string;
  readonly person: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  /** by which its owner knows it */
  readonly label: string;
  readonly madeAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | undefined;
}

const columns = [
  'passkey.id',
  'passkey.person',
  'passkey.public_key',
  'passkey.counter',
  'passkey.transports',
  'passkey.label',
  'passkey.made_at',
  'passkey.used_at',
] as const;

interface Row {
  readonly id: string;
  readonly person: string;
  readonly public_key: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly made_at: Temporal.Instant;
  readonly used_at: Temporal.Instant | null;
}

const kept = ({ public_key, made_at, used_at, ...rest }: Row): KeptPasskey => ({
  ...rest,
  publicKey: public_key,
  madeAt: made_at,
  usedAt: used_at ?? undefined,
});

/** A passkey by its id, of somebody who is still here. */
export async function passkeyWith(
  tx: Tx,
  id: string,
  today: Temporal.PlainDate,
): Promise<KeptPasskey | undefined> {
  const row = await tx
    .selectFrom('passkey')
    .innerJoin('person', (join) =>
      join.onRef('person.board', '=', 'passkey.board').onRef('person.id', '=', 'passkey.person'),
    )
    .select(columns)
    .where('passkey.id', '=', id)
    .where(isHere(today))
    .executeTakeFirst();
  return row && kept(row);
}

/** The passkeys of a person, the oldest first. */
export async function passkeysOf(tx: Tx, person: string): Promise<readonly KeptPasskey[]> {
  const rows = await tx
    .selectFrom('passkey')
    .select(columns)
    .where('person', '=', person)
    .orderBy('made_at')
    .execute();
  return rows.map(kept);
}

export interface NewPasskey extends Omit<KeptPasskey, 'madeAt' | 'usedAt'> {
  readonly board: string;
  readonly now: Temporal.Instant;
}

/** Keeps a passkey; false when it was kept already. */
export async function addPasskey(tx: Tx, passkey: NewPasskey): Promise<boolean> {
  const { board, id, person, publicKey, counter, transports, label, now } = passkey;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values({
      board,
      id,
      person,
      public_key: publicKey,
      counter,
      transports: [...transports],
      label,
      made_at: now,
      used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export interface PasskeyUse {
  readonly id: string;
  readonly before: number;
  readonly counter: number;
  readonly now: Temporal.Instant;
}

/** Writes down that a passkey was used; false when it was used by somebody else since it was looked at. */
export async function notePasskeyUse(tx: Tx, { id, before, counter, now }: PasskeyUse): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkey')
    .set({ counter, used_at: now })
    .where('id', '=', id)
    .where('counter', '=', before)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Takes a passkey of a person away; false when it was not theirs. */
export async function dropPasskey(tx: Tx, person: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkey')
    .where('person', '=', person)
    .where('id', '=', id)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}
