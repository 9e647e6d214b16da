// One of the two servers that `npm run bench -- web` compares, in a process of its own: `netjes`, or `bare`.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { openStore, type Store, type StoreConfig } from '@netjes/store';
import { startWeb, tokenDigest } from '@netjes/web';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { library } from '../tests/oracle/codes.ts';

/** What is asked of a server: to begin, what its bare pages hold, and what memory it has. */
export type Ask =
  | { readonly start: 'netjes' | 'bare'; readonly at: StoreConfig }
  | { readonly bodies: Readonly<Record<string, string>> }
  | 'memory';

/** And what it answers: where it is, that it knows, megabytes. */
export interface Answer {
  readonly url?: string;
  readonly memory?: number;
}

const bodies = new Map<string, string>();

/** A page that reads one row as the role of the pages, and sends what it was given. */
function bareApp(store: Store): Hono {
  const app = new Hono();
  app.use(compress());
  app.get('/:name', async (c) => {
    const [board = '', token = ''] = (getCookie(c, 'netjes') ?? '').split('.');
    const hash = tokenDigest(token);
    const row = await store.inBoard(board, (tx) =>
      tx.selectFrom('session').select(['id', 'person']).where('hash', '=', hash).executeTakeFirst(),
    );
    const body = bodies.get(c.req.param('name'));
    return row === undefined || body === undefined ? c.text('nobody', 404) : c.html(body);
  });
  return app;
}

async function start(what: 'netjes' | 'bare', at: StoreConfig): Promise<string> {
  const store = await openStore({ ...at, now: () => Temporal.Now.instant() });
  if (what === 'netjes') {
    const web = await startWeb({ library, port: 0, host: '127.0.0.1', opened: () => ({ store }) });
    await web.ahead;
    return web.url.replace('localhost', '127.0.0.1');
  }
  const server = createServer(getRequestListener(bareApp(store).fetch, { overrideGlobalObjects: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function answer(ask: Ask): Promise<Answer> {
  if (ask === 'memory') return { memory: process.memoryUsage.rss() / 2 ** 20 };
  if ('start' in ask) return { url: await start(ask.start, ask.at) };
  for (const [name, body] of Object.entries(ask.bodies)) bodies.set(name, body);
  return {};
}

process.on('message', (ask: Ask) => void answer(ask).then((told) => process.send?.(told)));
// who asked is gone
process.on('disconnect', () => process.exit());
