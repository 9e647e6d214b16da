import { keyedHash } from '../codes/keyed-hash.ts';
import { newReadableCode, readReadableCode } from '../codes/readable-code.ts';
import { sameHash } from '../codes/token.ts';

/** Codes to write down for when the phone is lost; `hashes` is what is kept of them. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
  readonly hashes: readonly string[];
}

export type RecoveryUse = { readonly ok: true; readonly left: readonly string[] } | { readonly ok: false };

const HOW_MANY = 10;

/** Ten codes, each for one time. They replace those that were there. */
export function newRecoveryCodes(pepper: Uint8Array): RecoveryCodes {
  const codes = Array.from({ length: HOW_MANY }, newReadableCode);
  return { codes, hashes: codes.map((code) => keyedHash('recovery', code, pepper)) };
}

/** Whether a typed code is one of those left; the caller keeps `left` in place of the hashes, in one transaction. */
export function useRecoveryCode(typed: string, hashes: readonly string[], pepper: Uint8Array): RecoveryUse {
  const read = readReadableCode(typed);
  if (!read.ok) return { ok: false };
  const hash = keyedHash('recovery', read.code, pepper);
  const left = hashes.filter((each) => !sameHash(each, hash));
  return left.length < hashes.length ? { ok: true, left } : { ok: false };
}
