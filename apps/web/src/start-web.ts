import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { newReadableCode } from '@netjes/identity';
import type { Library } from '@netjes/norms';
import { Aside } from './ahead/aside.ts';
import type { Job } from './ahead/job.ts';
import { firstSteps } from './ahead/warm-up.ts';
import { workAhead } from './ahead/work-ahead.ts';
import { ANY_READER } from './asking/reader.ts';
import { type AppOptions, createApp, toStderr } from './create-app.ts';
import { workerScript } from './offline/worker-script.ts';
import { refusedPage } from './pages/refused.ts';
import { limitBody, type Refused } from './serving/body-gate.ts';
import { PAGE_CACHING, SECURITY_HEADERS } from './serving/headers.ts';
import { REFUSAL_STATUS, type RefusalKind } from './words/refusals.ts';

export interface RunningWeb {
  readonly url: string;
  /** What opens the set-up, while there is something to set up: for whoever sees the terminal. New at each start. */
  readonly setupCode: string;
  /** Resolves when everything that takes long is worked out; at once where nothing is worked out ahead. */
  readonly ahead: Promise<void>;
  /** Takes no new requests and resolves when the running ones are answered. */
  close(): Promise<void>;
}

/** Room for an address that is far too long, so that it gets a page and not a broken line; in bytes. */
const LARGEST_HEADERS = 64 * 1024;
/** For the head of a request, and for the whole of one with files; a form has less, see the gate for bodies. */
const LONGEST_REQUEST = {
  headersTimeout: 20_000,
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5000,
};
/** Whoever has just started Netjes looks at it first. */
const AHEAD_AFTER_MS = 15_000;
const LONGEST_CLOSING_MS = 2000;

/** What the pages are made with, as `createApp` takes it, and how they are served. */
export interface WebOptions extends Pick<AppOptions, 'host' | 'health' | 'opened' | 'proxies' | 'mailbox'> {
  readonly library: Library;
  /** 0 takes a free one. Without `host` it is of every address of the machine. */
  readonly port: number;
  /** Whether what takes long is worked out before it is asked for, beside the server; so it is when left out. */
  readonly isAhead?: boolean;
  /** How long after the start that begins, in milliseconds. */
  readonly aheadAfter?: number;
}

/** Serves the pages. Rejects when the port is taken. */
export async function startWeb(options: WebOptions): Promise<RunningWeb> {
  const { library, port, isAhead = true, aheadAfter = AHEAD_AFTER_MS, ...pages } = options;
  const { host } = pages;
  const refused = (kind: RefusalKind): Refused => ({
    status: REFUSAL_STATUS[kind],
    headers: {
      ...SECURITY_HEADERS,
      'cache-control': PAGE_CACHING,
      'content-type': 'text/html; charset=UTF-8',
    },
    body: String(refusedPage(library, kind, ANY_READER)),
  });
  // made before the first visit; what cannot be made is known at once
  await workerScript();
  const aside = isAhead ? new Aside(library) : undefined;
  const setupCode = newReadableCode();
  const work = aside && { work: (job: Job) => aside.work(job) };
  const app = createApp(library, { ...pages, setupCode, ...work });
  const visit = async (path: string) => await (await app.request(path)).text();
  if (aside) await firstSteps(library, visit);
  const listener = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    errorHandler: () => {
      const { status, headers, body } = refused('bad-request');
      return new Response(body, { status, headers });
    },
  });
  const handle = limitBody((incoming, outgoing) => void listener(incoming, outgoing), refused('too-large'));
  const server = createServer({ maxHeaderSize: LARGEST_HEADERS, ...LONGEST_REQUEST }, handle);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    answerUnreadable(
      socket,
      refused(error.code === 'HPE_HEADER_OVERFLOW' ? 'too-long-address' : 'bad-request'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ port, ...(host !== undefined && { host }) }, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  const ahead = aside && workAhead(library, { aside, visit, report: toStderr, after: aheadAfter });
  return {
    url: `http://${shownHost(host)}:${taken}`,
    setupCode,
    ahead: ahead?.done ?? Promise.resolve(),
    close: async () => void (await Promise.all([close(server), ahead?.stop()])),
  };
}

/** What to type in a browser on this machine. */
function shownHost(host = '::'): string {
  if (['::', '0.0.0.0', '::1', '127.0.0.1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** A request that is no HTTP, or too long to take in, still gets words back. */
function answerUnreadable(socket: Socket, { status, headers, body }: Refused): void {
  // what still comes in after the answer is reported again, and dropping it lets the sender read the answer
  if (socket.writableEnded) return;
  if (!socket.writable || socket.bytesWritten > 0) {
    socket.destroy();
    return;
  }
  const cut = setTimeout(() => socket.destroy(), LONGEST_CLOSING_MS).unref();
  socket.once('close', () => clearTimeout(cut));
  const all = { ...headers, connection: 'close', 'content-length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  socket.end(
    [`HTTP/1.1 ${status} ${status === 404 ? 'Not Found' : 'Bad Request'}`, ...lines, '', body].join('\r\n'),
  );
}

async function close(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), LONGEST_CLOSING_MS).unref();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(cut);
}
