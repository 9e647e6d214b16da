import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

/** What an authenticator or browser does otherwise than it should, or than most do. */
export interface Quirk {
  readonly origin?: string;
  readonly host?: string;
  readonly crossOrigin?: boolean;
  readonly challenge?: string;
  /** nobody was asked for a finger, face or PIN */
  readonly isLocked?: boolean;
  /** the count that it gives, in place of one more than before */
  readonly counter?: number;
  readonly handle?: string;
  /** signs with a key that was never shown */
  readonly isForged?: boolean;
  /** the maker keeps a copy */
  readonly isSynced?: boolean;
}

const PRESENT = 0x01;
const VERIFIED = 0x04;
const MAY_SYNC = 0x08;
const SYNCED = 0x10;
const NEW_KEY = 0x40;

/** A passkey of P-256 in software, with the browser around it; both do as they are asked. */
export class SoftAuthenticator {
  readonly origin: string;
  readonly #id = randomBytes(16);
  readonly #key: { readonly publicKey: KeyObject; readonly privateKey: KeyObject };
  #handle = '';
  #counter = 0;

  constructor(origin: string) {
    this.origin = origin;
    this.#key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  }

  /** Answers what `beginPasskey` asks. */
  create(
    options: {
      readonly challenge: string;
      readonly rp: { readonly id?: string };
      readonly user: { readonly id: string };
    },
    quirk: Quirk = {},
  ): unknown {
    this.#handle = options.user.id;
    const key = cbor(coseKey(this.#key.publicKey));
    const length = Buffer.alloc(2);
    length.writeUInt16BE(this.#id.length);
    const credential = Buffer.concat([Buffer.alloc(16), length, this.#id, key]);
    const data = this.#authData(options.rp.id ?? '', quirk, credential);
    const attestation = cbor(
      new Map<string, Cbor>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', data],
      ]),
    );
    return this.#credential({
      clientDataJSON: this.#clientData('webauthn.create', options.challenge, quirk),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers what `beginPasskeySignIn` asks. */
  get(options: { readonly challenge: string; readonly rpId?: string }, quirk: Quirk = {}): unknown {
    const data = this.#authData(options.rpId ?? '', quirk);
    const client = this.#clientData('webauthn.get', options.challenge, quirk);
    const hash = createHash('sha256').update(Buffer.from(client, 'base64url')).digest();
    const key = quirk.isForged ? generateKeyPairSync('ec', { namedCurve: 'P-256' }) : this.#key;
    return this.#credential({
      clientDataJSON: client,
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, hash]), key.privateKey).toString('base64url'),
      userHandle: quirk.handle ?? this.#handle,
    });
  }

  #credential(response: Readonly<Record<string, unknown>>): unknown {
    const id = this.#id.toString('base64url');
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }

  #clientData(type: string, challenge: string, quirk: Quirk): string {
    const said = {
      type,
      challenge: quirk.challenge ?? challenge,
      origin: quirk.origin ?? this.origin,
      crossOrigin: quirk.crossOrigin ?? false,
    };
    return Buffer.from(JSON.stringify(said)).toString('base64url');
  }

  #authData(host: string, quirk: Quirk, credential = Buffer.alloc(0)): Buffer {
    this.#counter = quirk.counter ?? this.#counter + 1;
    const count = Buffer.alloc(4);
    count.writeUInt32BE(this.#counter);
    const flags =
      PRESENT |
      (quirk.isLocked ? 0 : VERIFIED) |
      (quirk.isSynced ? MAY_SYNC | SYNCED : 0) |
      (credential.length > 0 ? NEW_KEY : 0);
    const hash = createHash('sha256')
      .update(quirk.host ?? host)
      .digest();
    return Buffer.concat([hash, Buffer.of(flags), count, credential]);
  }
}

function coseKey(key: KeyObject): Map<number, Cbor> {
  const { x = '', y = '' } = key.export({ format: 'jwk' });
  return new Map<number, Cbor>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, Buffer.from(x, 'base64url')],
    [-3, Buffer.from(y, 'base64url')],
  ]);
}

type Cbor = number | string | Buffer | ReadonlyMap<string | number, Cbor>;

/** As much of CBOR as a passkey is made of. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string')
    return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  return Buffer.concat([
    head(5, value.size),
    ...[...value].flatMap(([key, each]) => [cbor(key), cbor(each)]),
  ]);
}

function head(kind: number, size: number): Buffer {
  if (size < 24) return Buffer.of((kind << 5) | size);
  if (size < 256) return Buffer.of((kind << 5) | 24, size);
  return Buffer.of((kind << 5) | 25, size >> 8, size & 255);
}
