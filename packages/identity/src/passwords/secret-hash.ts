import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { type Cost, readPhc, writePhc } from './phc.ts';
import { WorkQueue } from './work-queue.ts';

/** What RFC 9106 recommends where memory is scarce, in one lane, as two run at once: 128 MiB at most. */
export const PASSWORD_COST: Cost = { memory: 65_536, passes: 3 };
/** A quarter of that work: a class signs in at once, and with so few PINs it is the pepper that keeps them. */
export const PIN_COST: Cost = { memory: 19_456, passes: 2 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;
const NO_PEPPER = new Uint8Array();

const work = promisify(argon2);
const queue = new WorkQueue({ atOnce: 2, mostWaiting: 128 });

interface HashOptions {
  readonly cost: Cost;
  readonly pepper?: Uint8Array;
}

/** A salted hash by argon2id, as a PHC text. Throws TooBusy. */
export async function hashSecret(text: string, { cost, pepper = NO_PEPPER }: HashOptions): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  return writePhc({ cost, salt, hash: await workOut(text, { cost, salt, pepper }) });
}

/** Whether the hash is of this text. Throws TooBusy, and when the hash cannot be read. */
export async function verifySecret(
  text: string,
  phc: string,
  pepper: Uint8Array = NO_PEPPER,
): Promise<boolean> {
  const { cost, salt, hash } = readPhc(phc);
  const found = await workOut(text, { cost, salt, pepper });
  return found.length === hash.length && timingSafeEqual(found, hash);
}

interface Work {
  readonly cost: Cost;
  readonly salt: Uint8Array;
  readonly pepper: Uint8Array;
}

async function workOut(text: string, { cost, salt, pepper }: Work): Promise<Buffer> {
  return await queue.run(() =>
    work('argon2id', {
      message: Buffer.from(text, 'utf8'),
      nonce: salt,
      secret: pepper,
      parallelism: 1,
      tagLength: HASH_BYTES,
      ...cost,
    }),
  );
}
