import type { AtBoard } from '../files/at-board.ts';
import type { SealedPlace } from '../keys/seal.ts';
import type { Tx } from '../tenancy/transactions.ts';

const place = (board: string, id: string): SealedPlace => ({
  table: 'provider',
  column: 'client_secret',
  board,
  row: [id],
});

/** An identity provider of a board, as everybody may know it. */
export interface KeptProvider {
  readonly id: string;
  readonly preset: string;
  /** what stands on the button: `Microsoft` */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly settings: Readonly<Record<string, string>>;
}

const columns = ['id', 'preset', 'name', 'issuer', 'client_id', 'settings'] as const;

/** The providers of a board, by name. */
export async function providersOf(tx: Tx): Promise<readonly KeptProvider[]> {
  const rows = await tx.selectFrom('provider').select(columns).execute();
  return rows
    .map(({ client_id, ...rest }) => ({ ...rest, clientId: client_id }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

export interface OpenedProvider extends KeptProvider {
  readonly clientSecret: string;
}

/** A provider with its secret: to ask it something, never to show. */
export async function providerWith(
  { tx, board, keys }: AtBoard,
  id: string,
): Promise<OpenedProvider | undefined> {
  const row = await tx
    .selectFrom('provider')
    .select([...columns, 'client_secret'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { client_id, client_secret, ...rest } = row;
  return { ...rest, clientId: client_id, clientSecret: keys.open(client_secret, place(board, id)) };
}

/** Keeps a provider. Without a secret the one it had stays; a new one has to have it. */
export async function keepProvider(
  { tx, board, keys }: AtBoard,
  provider: KeptProvider & { readonly clientSecret?: string | undefined },
): Promise<void> {
  const { id, preset, name, issuer, clientId, settings, clientSecret } = provider;
  const row = { preset, name, issuer, client_id: clientId, settings: JSON.stringify(settings) };
  if (clientSecret === undefined) {
    await tx.updateTable('provider').set(row).where('id', '=', id).execute();
    return;
  }
  const sealed = { ...row, client_secret: keys.seal(clientSecret, place(board, id)) };
  await tx
    .insertInto('provider')
    .values({ board, id, ...sealed })
    .onConflict((conflict) => conflict.columns(['board', 'id']).doUpdateSet(sealed))
    .execute();
}

/** Takes a provider away, with whom it meant by its accounts. */
export async function dropProvider(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('provider').where('id', '=', id).execute();
}
