import type { CustomFetch } from 'openid-client';
import { isSafeAddress } from './safe-address.ts';

/** Nothing came back, or not within the time. */
export class NoAnswer extends Error {
  constructor(address: URL, cause: unknown) {
    super(`no answer from ${address.origin}`, { cause });
    this.name = 'NoAnswer';
  }
}

/** What came back is no answer of a provider. */
export class StrangeAnswer extends Error {
  constructor(address: URL, why: string) {
    super(`${address.origin} ${why}`);
    this.name = 'StrangeAnswer';
  }
}

/** A token, a set of keys or a description is some thousands of bytes. */
const MOST_BYTES = 1_000_000;

/** Asks a provider something: by a safe address only, without following it elsewhere, and never endlessly. */
export const guardedFetch: CustomFetch = async (url, options) => {
  const address = new URL(url);
  if (!isSafeAddress(address)) throw new StrangeAnswer(address, 'is not reached by https');
  try {
    const response = await fetch(address, { ...options, redirect: 'manual' } as RequestInit);
    const body = await readBounded(response, address);
    const { status, statusText, headers } = response;
    return new Response(body, { status, statusText, headers });
  } catch (error) {
    if (error instanceof StrangeAnswer) throw error;
    throw new NoAnswer(address, error);
  }
};

async function readBounded({ body }: Response, address: URL): Promise<ArrayBuffer | null> {
  if (!body) return null;
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    bytes += piece.length;
    if (bytes > MOST_BYTES) throw new StrangeAnswer(address, `answered with more than ${MOST_BYTES} bytes`);
    pieces.push(piece);
  }
  return Uint8Array.from(Buffer.concat(pieces)).buffer;
}
