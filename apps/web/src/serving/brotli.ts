import { brotliCompressSync, constants } from 'node:zlib';
import type { Context } from 'hono';

/** A text as small as it travels to a browser that reads Brotli, which is one over a safe line; others get it zipped. */
export function brotliOf(text: Uint8Array): Uint8Array<ArrayBuffer> {
  const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = {
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    // the two slower ones take ten times as long for a tenth
    [BROTLI_PARAM_QUALITY]: 9,
    [BROTLI_PARAM_SIZE_HINT]: text.length,
  };
  return new Uint8Array(brotliCompressSync(text, { params }));
}

export interface Sent {
  readonly type: string;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly brotli?: Uint8Array<ArrayBuffer>;
}

/** Sends a file in the smallest form that the browser takes. */
export function sendFile(c: Context, { type, body, brotli }: Sent, caching: string): Response {
  c.header('content-type', type);
  c.header('cache-control', caching);
  if (brotli === undefined) return c.body(body);
  c.header('vary', 'accept-encoding');
  if (!takesBrotli(c.req.header('accept-encoding'))) return c.body(body);
  c.header('content-encoding', 'br');
  return c.body(brotli);
}

function takesBrotli(accepted = ''): boolean {
  const [, weight] = /(?:^|,)\s*br\s*(?:;\s*q=([\d.]+)\s*)?(?=,|$)/i.exec(accepted) ?? [undefined, '0'];
  return weight === undefined || Number(weight) > 0;
}
