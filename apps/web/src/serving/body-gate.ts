import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

/** No form on any page needs more, in bytes. */
const LARGEST_BODY = 64 * 1024;

/** Files of people and classes, all together, in bytes. */
const LARGEST_UPLOAD = 40 * 1024 * 1024;
const UPLOADS = /^\/(bestuur|school\/[a-z0-9-]+)\/aanleveren\/?$/;

/** The head of a request: all that is known before its body is read. */
export interface Head {
  readonly method: string | undefined;
  readonly path: string;
  readonly type: string | undefined;
}

/** Whether files are delivered with it. The page looks who sends them before it reads any of it. */
const isUpload = ({ method, path, type = '' }: Head) =>
  method === 'POST' && UPLOADS.test(path) && type.startsWith('multipart/form-data');

/** How much may be sent with a request: more only where files are delivered. */
export const largestBody = (head: Head): number => (isUpload(head) ? LARGEST_UPLOAD : LARGEST_BODY);

/** A form is sent in one breath; who takes longer holds a place that others wait for. */
const LONGEST_SENDING_MS = 30_000;

/**
 * After a refusal the rest of the body is read and thrown away, so that the sender gets to read the
 * refusal; a sender that goes on past this is cut off.
 */
const MOST_THROWN_AWAY = 32 * 1024 * 1024;
const LONGEST_WAIT_MS = 20_000;

/** What is sent instead of a page. */
export interface Refused {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Holds back bodies that are too large, of any method: what the app is handed of a GET has no body
 * any more, so it cannot do this itself. Smaller bodies are handed on whole, as `rawBody`; uploads as they come in, so
 * that nothing of them is kept for somebody who may not deliver any. Who goes silent before the end is cut off.
 */
export function limitBody(
  handle: RequestListener,
  refused: Refused,
  longest = LONGEST_SENDING_MS,
): RequestListener {
  return (incoming, outgoing) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = incoming.headers;
    if (encoding === undefined && (length === undefined || length === '0')) {
      handle(incoming, outgoing);
      return;
    }
    const head = headOf(incoming);
    const largest = largestBody(head);
    if (Number(length) > largest) {
      refuse(incoming, outgoing, refused);
      return;
    }
    if (isUpload(head)) {
      handle(incoming, outgoing);
      return;
    }
    const cut = setTimeout(() => incoming.socket.destroy(), longest).unref();
    incoming.on('close', () => clearTimeout(cut));
    const chunks: Buffer[] = [];
    let size = 0;
    const collect = (chunk: Buffer) => {
      size += chunk.length;
      if (size > largest) {
        clearTimeout(cut);
        incoming.off('data', collect).off('end', pass);
        refuse(incoming, outgoing, refused);
      } else chunks.push(chunk);
    };
    const pass = () => {
      clearTimeout(cut);
      Object.assign(incoming, { rawBody: Buffer.concat(chunks) });
      handle(incoming, outgoing);
    };
    incoming.on('data', collect).on('end', pass);
  };
}

const headOf = ({ method, url = '', headers }: IncomingMessage): Head => ({
  method,
  path: url.split('?')[0] ?? '',
  type: headers['content-type'],
});

/** Says no at once and whole, and ends only when the sender has stopped sending: ending sooner would break the line. */
function refuse(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { status, headers, body }: Refused,
): void {
  const cut = setTimeout(() => incoming.socket.destroy(), LONGEST_WAIT_MS).unref();
  let size = 0;
  incoming.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > MOST_THROWN_AWAY) incoming.socket.destroy();
  });
  incoming.on('end', () => outgoing.end());
  incoming.on('close', () => clearTimeout(cut));
  outgoing.writeHead(status, {
    ...headers,
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
  });
  outgoing.write(body);
}
