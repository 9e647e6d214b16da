import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { Secret } from '../secret.ts';
import type { MailRefusal } from './mail-refusal.ts';

/** Receivers may ignore a signature by a shorter key (RFC 8301). */
export const SHORTEST_KEY = 1024;

type ReadKey =
  | { readonly ok: true; readonly key: Secret }
  | { readonly ok: false; readonly refusal: MailRefusal };

/** The RSA key in a PEM file. What was in the file is in no refusal. */
export function readSigningKey(file: string, readText: (file: string) => string): ReadKey {
  let pem: string;
  try {
    pem = readText(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'error';
    return { ok: false, refusal: { kind: 'dkim-file', file, code } };
  }
  const key = privateKeyIn(pem);
  if (key?.asymmetricKeyType !== 'rsa') return { ok: false, refusal: { kind: 'dkim-key', file } };
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  if (bits < SHORTEST_KEY) return { ok: false, refusal: { kind: 'dkim-key-short', file, bits } };
  return { ok: true, key: new Secret(pem) };
}

function privateKeyIn(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** What stands behind `p=` in the record that belongs to a private key. */
export function publicPart(privateKey: Secret): string {
  const key = createPublicKey(privateKey.reveal());
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}
