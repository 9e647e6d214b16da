/** How much work a hash is: memory in KiB, passes over it. */
export interface Cost {
  readonly memory: number;
  readonly passes: number;
}

/** A hash of argon2id with all that is needed to work it out again, but for text and pepper. */
export interface Hashed {
  readonly cost: Cost;
  readonly salt: Uint8Array;
  readonly hash: Uint8Array;
}

const SHAPE =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=1\$([A-Za-z0-9+/]{22,86})\$([A-Za-z0-9+/]{43,86})$/;
/** A hash that asks for more than this was not made here. */
const MOST = { memory: 262_144, passes: 10 };

/** A hash as one line of text, in the form that password hashes of all kinds have (PHC). */
export function writePhc({ cost, salt, hash }: Hashed): string {
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${base64(salt)}$${base64(hash)}`;
}

/** The hash in a line of text. Throws when it is none that this program made, without telling what was there. */
export function readPhc(text: string): Hashed {
  const [, memory, passes, salt = '', hash = ''] = SHAPE.exec(text) ?? [];
  const cost = { memory: Number(memory), passes: Number(passes) };
  if (!(cost.memory >= 8 && cost.memory <= MOST.memory && cost.passes >= 1 && cost.passes <= MOST.passes))
    throw new Error('a stored password hash cannot be read: it is not argon2id in PHC form');
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '');
}
