import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { StoreFault } from '../engine/fault.ts';
import type { SealingKey } from './key-ring.ts';

/** Where a sealed text belongs; anywhere else it does not open. */
export interface SealedPlace {
  readonly table: string;
  readonly column: string;
  readonly board: string;
  /** the rest of the primary key, as text */
  readonly row: readonly string[];
}

/**
 * An envelope: the text is sealed with a key of its own, and that key with one of the ring, so that a new ring key
 * asks for no second look at the text.
 *
 *   format 1 | key 8 | nonce 12 | own key 32 + tag 16 | nonce 12 | text … + tag 16
 */
const FORMAT = 1;
const ID = { from: 1, to: 9 };
const OWN_KEY = { from: 9, to: 69 };
const cipher = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

const SHORTEST = OWN_KEY.to + NONCE + TAG;

export function seal(text: string, place: SealedPlace, key: SealingKey): Buffer {
  const own = randomBytes(32);
  const contents = encrypt(own, Buffer.from(text, 'utf8'), boundTo(place));
  return Buffer.concat([Buffer.of(FORMAT), wrap(own, place, key), contents]);
}

/** The text in sealed bytes. Throws a StoreFault `key-unknown` or `seal-broken`. */
export function open(
  bytes: Uint8Array,
  place: SealedPlace,
  find: (id: string) => SealingKey | undefined,
): string {
  const own = unwrap(bytes, place, find);
  return guarded(place, () => decrypt(own, bytes.subarray(OWN_KEY.to), boundTo(place)).toString('utf8'));
}

/** The same text under another key of the ring; the text itself stays sealed. */
export function reseal(
  bytes: Uint8Array,
  place: SealedPlace,
  { find, key }: { readonly find: (id: string) => SealingKey | undefined; readonly key: SealingKey },
): Buffer {
  const own = unwrap(bytes, place, find);
  return Buffer.concat([Buffer.of(FORMAT), wrap(own, place, key), bytes.subarray(OWN_KEY.to)]);
}

function wrap(own: Uint8Array, place: SealedPlace, { id, secret }: SealingKey): Buffer {
  return Buffer.concat([Buffer.from(id, 'hex'), encrypt(secret, own, boundTo(place, id))]);
}

function unwrap(
  bytes: Uint8Array,
  place: SealedPlace,
  find: (id: string) => SealingKey | undefined,
): Uint8Array {
  if (bytes[0] !== FORMAT || bytes.length < SHORTEST) throw broken(place);
  const id = Buffer.from(bytes.subarray(ID.from, ID.to)).toString('hex');
  const key = find(id);
  if (!key) throw new StoreFault({ kind: 'key-unknown', key: id });
  return guarded(place, () =>
    decrypt(key.secret, bytes.subarray(OWN_KEY.from, OWN_KEY.to), boundTo(place, id)),
  );
}

/** What is not secret but has to be the same at opening. */
function boundTo({ table, column, board, row }: SealedPlace, key = ''): Buffer {
  return Buffer.from(JSON.stringify([FORMAT, key, table, column, board, ...row]), 'utf8');
}

function encrypt(key: Uint8Array, plain: Uint8Array, bound: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const working = createCipheriv(cipher, key, nonce, { authTagLength: TAG }).setAAD(bound);
  return Buffer.concat([nonce, working.update(plain), working.final(), working.getAuthTag()]);
}

function decrypt(key: Uint8Array, bytes: Uint8Array, bound: Uint8Array): Buffer {
  const [nonce, contents, tag] = [
    bytes.subarray(0, NONCE),
    bytes.subarray(NONCE, -TAG),
    bytes.subarray(-TAG),
  ];
  const working = createDecipheriv(cipher, key, nonce, { authTagLength: TAG }).setAAD(bound).setAuthTag(tag);
  return Buffer.concat([working.update(contents), working.final()]);
}

function guarded<Value>(place: SealedPlace, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw broken(place, error);
  }
}

// which board and row stays out of logs
function broken({ table, column }: SealedPlace, cause?: unknown): StoreFault {
  return new StoreFault({ kind: 'seal-broken', table, column }, cause);
}
