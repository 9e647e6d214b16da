import { CompiledQuery } from 'kysely';
import type { Connection } from '../engine/engine.ts';
import { StoreFault } from '../engine/fault.ts';
import { roles } from '../tenancy/roles.ts';
import { newRing, type SealingKey } from './key-ring.ts';
import { type KeySource, loadRing, makeRing } from './key-source.ts';
import { Keys } from './keys.ts';
import { open, seal } from './seal.ts';

interface Recorded {
  readonly key: string;
  readonly proof: Uint8Array;
}

/** Any number, as long as no other program on this database uses it. */
const LOCK = 4_803_210_568;

/**
 * The keys of this installation, made at the very first start. Every key that rows may be sealed with must be there
 * and be the right one: found out now, and not when a case has to be read.
 * Throws a StoreFault `keys-missing`, `key-unknown`, `key-wrong`, or what is wrong with the source.
 */
export async function openKeys(
  connection: Connection,
  source: KeySource,
  now: Temporal.Instant,
): Promise<Keys> {
  await connection.run(`begin; set local role ${roles.keeper}; select pg_advisory_xact_lock(${LOCK})`);
  try {
    const recorded = await readRecorded(connection);
    let ring = loadRing(source);
    if (!ring && recorded.length > 0) throw missing(source);
    ring ??= makeRing(source, newRing(now));
    for (const each of recorded) prove(each, ring.sealing);
    const keys = new Keys(source, ring);
    if (!recorded.some(({ key }) => key === keys.current.id)) {
      const { sql, parameters } = record(keys.current, now);
      await connection.query(sql, parameters);
    }
    await connection.run('commit');
    return keys;
  } catch (error) {
    if (connection.inTransaction()) await connection.run('rollback').catch(() => {});
    throw error;
  }
}

async function readRecorded(connection: Connection): Promise<readonly Recorded[]> {
  const { rows } = await connection.query(
    'select key, proof from netjes_history.sealing_key where retired_at is null order by since',
  );
  return rows as unknown as readonly Recorded[];
}

function missing(source: KeySource): StoreFault {
  return new StoreFault({ kind: 'keys-missing', file: 'file' in source ? source.file : 'NETJES_KEYS' });
}

const PROOF = 'this key opens what it sealed';
/** Where the proof of a key stands, as every sealed value has a place. */
export const proofPlace = (key: string) => ({ table: 'sealing_key', column: 'proof', board: '', row: [key] });

function prove({ key, proof }: Recorded, ring: readonly SealingKey[]): void {
  try {
    open(proof, proofPlace(key), (id) => ring.find((each) => each.id === id));
  } catch (error) {
    if (error instanceof StoreFault && error.fault.kind === 'key-unknown') throw error;
    throw new StoreFault({ kind: 'key-wrong', key }, error);
  }
}

/** The statement that remembers in the database that rows may be sealed with this key. */
export function record(key: SealingKey, now: Temporal.Instant): CompiledQuery {
  return CompiledQuery.raw(
    'insert into netjes_history.sealing_key (key, proof, since) values ($1, $2, $3) on conflict do nothing',
    [key.id, seal(PROOF, proofPlace(key.id), key), now],
  );
}
