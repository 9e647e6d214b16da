import { createHash } from 'node:crypto';

/** Under which a token is kept: who reads the database gets into no session. */
export function tokenDigest(token: string): Uint8Array {
  return createHash('sha256').update(token).digest();
}
