import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';

/** A key that seals: what it is called (16 hexadecimal digits) and what must stay secret. */
export interface SealingKey {
  readonly id: string;
  readonly secret: Uint8Array;
  readonly madeAt: string;
  /** since when nothing in the database is sealed with it; a backup may be */
  readonly retiredAt?: string;
}

/** A key that signs. Of one that signs no more only the public half is kept. */
export interface SigningKey {
  readonly id: string;
  readonly madeAt: string;
  readonly publicKey: KeyObject;
  readonly privateKey?: KeyObject;
}

/** All keys of an installation. In each list the last is the one in use; the others still open and verify. */
export interface KeyRing {
  readonly sealing: readonly SealingKey[];
  readonly signing: readonly SigningKey[];
}

export const newId = (): string => randomBytes(8).toString('hex');

export function newSealingKey(now: Temporal.Instant): SealingKey {
  return { id: newId(), secret: randomBytes(32), madeAt: now.toString() };
}

export function newSigningKey(now: Temporal.Instant): SigningKey {
  return { id: newId(), madeAt: now.toString(), ...generateKeyPairSync('ed25519') };
}

export function newRing(now: Temporal.Instant): KeyRing {
  return { sealing: [newSealingKey(now)], signing: [newSigningKey(now)] };
}

interface Written {
  readonly format: 1;
  readonly sealing: readonly (Omit<SealingKey, 'secret'> & { readonly secret: string })[];
  readonly signing: readonly {
    readonly id: string;
    readonly madeAt: string;
    readonly public: string;
    readonly private?: string;
  }[];
}

/** The ring as text, for the file or the environment. */
export function writeRing({ sealing, signing }: KeyRing): string {
  const written: Written = {
    format: 1,
    sealing: sealing.map(({ secret, ...key }) => ({
      ...key,
      secret: Buffer.from(secret).toString('base64'),
    })),
    signing: signing.map(({ id, madeAt, publicKey, privateKey }) => ({
      id,
      madeAt,
      public: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
      ...(privateKey
        ? { private: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64') }
        : {}),
    })),
  };
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

/** The ring in a text, or an error that says what is wrong with it and shows nothing of it. */
export function readRing(text: string): KeyRing {
  let written: Partial<Written>;
  try {
    written = JSON.parse(text) as Partial<Written>;
  } catch {
    // what the parser says would quote the secret
    throw new Error('it is not JSON');
  }
  if (written?.format !== 1) throw new Error('its `format` is not 1');
  const ring = { sealing: read(written.sealing, readSealing), signing: read(written.signing, readSigning) };
  if (ring.sealing.length === 0) throw new Error('it has no sealing key');
  if (!ring.signing.at(-1)?.privateKey) throw new Error('its last signing key has no private half');
  return ring;
}

function read<From, To extends { readonly id: string }>(
  list: readonly From[] | undefined,
  one: (from: From) => To,
): To[] {
  if (!Array.isArray(list)) throw new Error('it has no list of keys');
  const keys = list.map((each: From) => one(each));
  const odd = keys.find(({ id }) => !/^[0-9a-f]{16}$/.test(id));
  if (odd) throw new Error('an id of a key is not 16 hexadecimal digits');
  if (new Set(keys.map(({ id }) => id)).size !== keys.length)
    throw new Error('an id of a key is there twice');
  return keys;
}

function readSealing({ secret, ...key }: Written['sealing'][number]): SealingKey {
  const bytes = Buffer.from(String(secret), 'base64');
  if (bytes.length !== 32) throw new Error('a sealing key is not 32 bytes');
  return { ...key, secret: bytes };
}

function readSigning(key: Written['signing'][number]): SigningKey {
  const { id, madeAt } = key;
  try {
    const publicKey = createPublicKey({
      key: Buffer.from(key.public, 'base64'),
      format: 'der',
      type: 'spki',
    });
    if (key.private === undefined) return { id, madeAt, publicKey };
    const privateKey = createPrivateKey({
      key: Buffer.from(key.private, 'base64'),
      format: 'der',
      type: 'pkcs8',
    });
    return { id, madeAt, publicKey, privateKey };
  } catch {
    throw new Error('a signing key is no Ed25519 key');
  }
}
