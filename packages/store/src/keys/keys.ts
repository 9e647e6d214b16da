import { sign, verify } from 'node:crypto';
import { StoreFault } from '../engine/fault.ts';
import type { KeyRing, SealingKey, SigningKey } from './key-ring.ts';
import { type KeySource, loadRing, replaceRing, stamp } from './key-source.ts';
import { open, reseal, seal, type SealedPlace } from './seal.ts';

/** Bytes that say who signed what, and with which key. */
export interface Signature {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** The keys of an installation at work. When another program rotates them, this one notices. */
export class Keys {
  readonly #source: KeySource;
  #ring: KeyRing;
  #stamp: string;

  constructor(source: KeySource, ring: KeyRing) {
    this.#source = source;
    this.#ring = ring;
    this.#stamp = stamp(source);
  }

  /** Bytes for a column of type `netjes.sealed`, which open nowhere but at this place. */
  seal(text: string, place: SealedPlace): Buffer {
    return seal(text, place, this.current);
  }

  /** Throws a StoreFault `key-unknown` or `seal-broken`. */
  open(bytes: Uint8Array, place: SealedPlace): string {
    return open(bytes, place, (id) => this.find(id));
  }

  /** The same text under the key in use now. */
  reseal(bytes: Uint8Array, place: SealedPlace): Buffer {
    return reseal(bytes, place, { find: (id) => this.find(id), key: this.current });
  }

  /** An Ed25519 signature. */
  sign(bytes: Uint8Array): Signature {
    const key = lastOf(this.#fresh().signing);
    if (!key.privateKey) throw new Error('the last signing key has no private half');
    return { key: key.id, bytes: sign(null, bytes, key.privateKey) };
  }

  /** Is this a signature of one of our keys, past ones included? */
  verify(bytes: Uint8Array, signature: Signature): boolean {
    const key = this.#fresh().signing.find(({ id }) => id === signature.key);
    return key !== undefined && verify(null, bytes, key.publicKey, signature.bytes);
  }

  /** The key that seals from now on. */
  get current(): SealingKey {
    return lastOf(this.#fresh().sealing);
  }

  /** Keys before it that values in the database may still be sealed with. */
  get superseded(): readonly SealingKey[] {
    return this.#fresh()
      .sealing.slice(0, -1)
      .filter(({ retiredAt }) => retiredAt === undefined);
  }

  /** The public halves of the keys that ever signed. */
  get signers(): readonly Pick<SigningKey, 'id' | 'madeAt' | 'publicKey'>[] {
    return this.#fresh().signing.map(({ id, madeAt, publicKey }) => ({ id, madeAt, publicKey }));
  }

  find(id: string): SealingKey | undefined {
    return this.#fresh().sealing.find((key) => key.id === id);
  }

  /** Brings a change of the ring to its source, and then to work. Throws a StoreFault `keys-not-writable`. */
  change(change: (ring: KeyRing) => KeyRing): void {
    const ring = change(this.#fresh());
    replaceRing(this.#source, ring);
    this.#ring = ring;
    this.#stamp = stamp(this.#source);
  }

  #fresh(): KeyRing {
    const now = stamp(this.#source);
    if (now === this.#stamp) return this.#ring;
    this.#stamp = now;
    try {
      this.#ring = loadRing(this.#source) ?? this.#ring;
    } catch (error) {
      // a file that was broken by hand stops the next start, not what runs
      if (!(error instanceof StoreFault)) throw error;
    }
    return this.#ring;
  }
}

function lastOf<Key>(list: readonly Key[]): Key {
  const last = list.at(-1);
  if (last === undefined) throw new Error('a ring of keys is never empty');
  return last;
}
