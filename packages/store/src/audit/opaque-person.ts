import type { Tx } from '../tenancy/transactions.ts';
import { appendAudit } from './append-audit.ts';
import { newOpaqueId } from './opaque-id.ts';

/** The opaque id under which a person appears in files, outbox and audit of this board; made at the first call. */
export async function opaqueIdOf(tx: Tx, board: string, person: string): Promise<string> {
  const known = await find(tx, person);
  if (known !== undefined) return known;
  const made = await tx
    .insertInto('opaque_person')
    .values({ board, person, id: newOpaqueId() })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  // another transaction may have been first
  const id = made?.id ?? (await find(tx, person));
  if (id === undefined) throw new Error('a person has an opaque id or gets one');
  return id;
}

async function find(tx: Tx, person: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('opaque_person')
    .select('id')
    .where('person', '=', person)
    .executeTakeFirst();
  return row?.id;
}

/** The person behind an opaque id; undefined when there never was one, or the link was cut. */
export async function personBehind(tx: Tx, id: string): Promise<string | undefined> {
  const row = await tx.selectFrom('opaque_person').select('person').where('id', '=', id).executeTakeFirst();
  return row?.person;
}

export interface Severing {
  readonly board: string;
  readonly person: string;
  /** the opaque id of whoever does it, or `netjes` */
  readonly by: string;
  readonly now: Temporal.Instant;
}

/**
 * Cuts the link between a person and their opaque id. What was written stays, whole, and is about nobody any more.
 * Returns the id, for a list of erasures that is kept outside the database; undefined when there was no link.
 */
export async function severPerson(tx: Tx, { board, person, by, now }: Severing): Promise<string | undefined> {
  const cut = await tx
    .deleteFrom('opaque_person')
    .where('person', '=', person)
    .returning('id')
    .executeTakeFirst();
  if (!cut) return undefined;
  const at = now.epochMilliseconds;
  await appendAudit(tx, board, [{ kind: 'person.severed', by, at, person: cut.id }]);
  return cut.id;
}
