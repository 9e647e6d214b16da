import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { request } from 'node:http';
import { test, type TestContext } from 'node:test';
import { addBoard, type Store } from '@netjes/store';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { library } from '../../../../tests/oracle/codes.ts';
import { aPlace } from '../../../../tests/people/a-place.ts';
import { startWeb } from '../start-web.ts';
import { DEMO_BOARD } from './data/schools.ts';
import { seedDemo } from './data/seed-demo.ts';

const now = Temporal.Now.instant();
const today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string>>;
}

/** Pages that are really served at an address, and a way to ask for them with headers of one’s own, `host` too. */
async function served(t: TestContext, store: Store, host: string | undefined) {
  const web = await startWeb({
    library,
    port: 0,
    ...(host !== undefined && { host }),
    opened: () => ({ store }),
    isAhead: false,
  });
  t.after(() => web.close());
  const { port } = new URL(web.url);
  const ask = async (path: string, { headers = {}, form }: Asked = {}) =>
    await new Promise<{ status: number; body: string; cookies: readonly string[]; to: string | undefined }>(
      (resolve, reject) => {
        const sent = form && new URLSearchParams(form).toString();
        const type = sent === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
        const own = { host: `localhost:${port}`, 'sec-fetch-site': 'same-origin', ...type, ...headers };
        const method = sent === undefined ? 'GET' : 'POST';
        request({ host: '127.0.0.1', port, path, method, headers: own }, (response) => {
          let body = '';
          response.on('data', (chunk) => (body += chunk));
          response.on('end', () => {
            const { location: to, 'set-cookie': cookies = [] } = response.headers;
            resolve({ status: response.statusCode ?? 0, body, cookies, to });
          });
        })
          .on('error', reject)
          .end(sent);
      },
    );
  return ask;
}

/** Somebody of the demo, by their role. */
async function somebody(store: Store, role: string): Promise<string> {
  const held = await store.inBoard(DEMO_BOARD.board, (tx) =>
    tx.selectFrom('role_held').select('person').where('role', '=', role).executeTakeFirstOrThrow(),
  );
  return held.person;
}

const ELSEWHERE: readonly Record<string, string>[] = [
  { 'x-forwarded-for': '127.0.0.1' },
  { 'x-forwarded-host': 'localhost' },
  { forwarded: 'for=127.0.0.1' },
  { via: '1.1 front' },
  { host: 'netjes.example.nl' },
  { host: 'localhost.evil.example' },
];

onBothEngines('the people of the demo', ({ store: fresh }) => {
  test('are for a click at the computer itself, and for nothing and nobody else', async (t) => {
    const store = await fresh();
    await seedDemo(store, { library, now, today });
    const form = { wie: await somebody(store, 'fg') };
    const ask = await served(t, store, '127.0.0.1');
    const page = await ask('/demo');
    equal(page.status, 200);
    for (const text of [
      'Begin hier',
      'De Wilgentoren',
      'Lyceum Wilgenrade',
      'Leerlingen (48)',
      'vervangt ',
    ]) {
      ok(page.body.includes(text), text);
    }
    match((await ask('/demo?taal=en')).body, /Choose who you are/);

    const became = await ask('/demo', { form });
    deepEqual([became.status, became.to], [303, '/thuis']);
    const cookie = became.cookies.find((each) => each.startsWith('netjes='))?.split(';')[0] ?? '';
    const home = await ask('/thuis', { headers: { cookie } });
    equal(home.status, 200);
    match(home.body, /Dit is de demo: alle namen zijn verzonnen/);
    equal((await ask('/bestuur', { headers: { cookie } })).status, 200, 'it counts as two factors');

    for (const headers of ELSEWHERE) {
      const name = JSON.stringify(headers);
      equal((await ask('/demo', { headers })).status, 404, name);
      const refused = await ask('/demo', { headers, form });
      deepEqual([refused.status, refused.cookies.length], [404, 0], name);
    }
    const strange = { 'sec-fetch-site': 'cross-site', origin: 'https://elders.example' };
    const sent = await ask('/demo', { headers: strange, form });
    deepEqual([sent.status, sent.cookies.length], [403, 0]);
    for (const wie of ['', 'onzin', 'a'.repeat(26)])
      equal((await ask('/demo', { form: { wie } })).status, 404);
    equal((await ask(`/demo?wie=${form.wie}`)).cookies.length, 0, 'a link does nothing');

    for (const host of [undefined, '0.0.0.0', '::']) {
      const wide = await served(t, store, host);
      equal((await wide('/demo')).status, 404, `listens at ${host}`);
      equal((await wide('/demo', { form })).status, 404, `listens at ${host}`);
    }

    // as no page would ever make it
    await store.outside((tx) => addBoard(tx, { board: 'echt', name: 'Echt', demo: false, now }));
    const beside = await served(t, store, '127.0.0.1');
    equal((await beside('/demo')).status, 404);
    equal((await beside('/demo', { form })).status, 404);
  });

  test('are not there without a demo, and real people are not to be become', async (t) => {
    const store = await fresh();
    const ask = await served(t, store, '127.0.0.1');
    equal((await ask('/demo')).status, 404);
    const { people } = await aPlace(store, { board: DEMO_BOARD.board });
    equal((await ask('/demo')).status, 404);
    const { status, cookies } = await ask('/demo', { form: { wie: people.fg } });
    deepEqual([status, cookies.length], [404, 0]);
    doesNotMatch((await ask('/')).body, /Dit is de demo/);
  });
});
