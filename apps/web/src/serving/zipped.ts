import { promisify } from 'node:util';
import { brotliCompress, constants, gzipSync } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { COMPRESSIBLE_CONTENT_TYPE_REGEX } from 'hono/compress';
import { parseAccept } from 'hono/utils/accept';

const compress = promisify(brotliCompress);

/**
 * A text as small as it travels to a browser that reads Brotli, which is one over a safe line; others get it zipped.
 * Takes about a second for half a megabyte, beside the thread of the pages: for what is made once and sent often.
 */
export async function brotliOf(text: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_SIZE_HINT } = constants;
  const params = { [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT, [BROTLI_PARAM_SIZE_HINT]: text.length };
  return new Uint8Array(await compress(text, { params }));
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
  if (!takes(c, 'br')) return c.body(body);
  c.header('content-encoding', 'br');
  return c.body(brotli);
}

/** Shorter than this nothing is worth zipping, in bytes. */
const SHORT = 1024;

/** Zips what goes out, at once: through a stream a page of ten kilobytes takes four times as long. */
export const zip: MiddlewareHandler = async (c, next) => {
  await next();
  const { res } = c;
  const { headers } = res;
  const type = headers.get('content-type') ?? '';
  const isDone = headers.has('content-encoding') || res.body === null || c.req.method === 'HEAD';
  if (isDone || !COMPRESSIBLE_CONTENT_TYPE_REGEX.test(type)) return;
  headers.append('vary', 'accept-encoding');
  const body = new Uint8Array(await res.arrayBuffer());
  const isSmaller = body.length >= SHORT && takes(c, 'gzip');
  const sent = isSmaller ? new Uint8Array(gzipSync(body)) : body;
  if (isSmaller) headers.set('content-encoding', 'gzip');
  headers.set('content-length', String(sent.length));
  // else what there was would be put together with it
  c.res = undefined;
  c.res = new Response(sent, { status: res.status, headers });
};

/** Whether a browser takes an answer in a coding; `*` is any that it does not name. */
function takes(c: Context, coding: 'br' | 'gzip'): boolean {
  const accepted = parseAccept(c.req.header('accept-encoding') ?? '');
  const of = (type: string) => accepted.find((each) => each.type.toLowerCase() === type);
  return ((of(coding) ?? of('*'))?.q ?? 0) > 0;
}
