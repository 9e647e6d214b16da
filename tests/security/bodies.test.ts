import { equal, match, notEqual } from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { openStore } from '@netjes/store';
import { type RunningWeb, startWeb } from '@netjes/web';
import { freshPlace } from '../databases/fresh-places.ts';
import { library } from '../oracle/codes.ts';
import { cookieOf } from '../people/a-place.ts';
import { AllRoutes } from './all-routes.ts';

let web: RunningWeb;
let all: AllRoutes;
const undo: (() => Promise<void> | void)[] = [];
const now = Temporal.Now.instant();

before(async () => {
  const { at, remove } = await freshPlace('pglite');
  const store = await openStore({ ...at, now: () => Temporal.Now.instant() });
  all = await AllRoutes.over(store);
  web = await startWeb({ library, port: 0, host: '127.0.0.1', isAhead: false, opened: () => ({ store }) });
  undo.push(web.close, store.close, remove);
});
after(async () => {
  for (const each of undo) await each();
});

/** Sends the head of a request and the first byte of its body, and waits for an answer; empty when there is none yet. */
async function headOnly(lines: readonly string[], patience = 20_000): Promise<string> {
  const { port } = new URL(web.url);
  return await new Promise((resolve, reject) => {
    let said = '';
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(`${lines.join('\r\n')}\r\n\r\nx`));
    socket.on('data', (chunk) => {
      said += String(chunk);
      if (said.includes('\r\n\r\n')) socket.destroy();
    });
    socket.setTimeout(patience, () => socket.destroy());
    socket.on('error', reject);
    socket.on('close', () => resolve(said));
  });
}

const post = (path: string, more: readonly string[]) => [
  `POST ${path} HTTP/1.1`,
  'host: localhost',
  'sec-fetch-site: same-origin',
  ...more,
];

describe('a body that is too large', () => {
  it('is refused at every address before it is sent', async () => {
    for (const route of all.routes('POST')) {
      const path = all.address(route);
      for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
        const answer = await headOnly(post(path, [`content-type: ${type}`, 'content-length: 100000']));
        match(answer, /^HTTP\/1\.1 413 /, path);
        match(answer, /content-security-policy: default-src 'none'/i, path);
        match(answer, /x-content-type-options: nosniff/i, path);
      }
    }
  });
});

describe('files that are delivered', () => {
  const files = ['content-type: multipart/form-data; boundary=x', 'content-length: 30000000'];
  const uploads = ['/bestuur/aanleveren', '/school/de-brug/aanleveren'];
  const as = (name: Parameters<typeof cookieOf>[2], more = {}) =>
    cookieOf(all.world.store, all.world.own, name, { now, ...more });

  it('are not even taken in from who may not deliver any', async () => {
    const visitors: Readonly<Record<string, readonly [string | undefined, RegExp]>> = {
      'signed out': [undefined, /303 .*\/inloggen/s],
      'with a made-up session': [`netjes=${all.world.own.board}.${'x'.repeat(43)}`, /303 .*\/inloggen/s],
      'with something that is no session': ['netjes=x', /303 .*\/inloggen/s],
      'a pupil': [await as('pupil'), /^HTTP\/1\.1 403/],
      'a teacher': [await as('teacher'), /^HTTP\/1\.1 403/],
      'without the second step': [await as('sysadmin', { strong: false }), /303 .*\/inloggen\/tweede/s],
    };
    for (const path of uploads) {
      for (const [who, [cookie, answer]] of Object.entries(visitors)) {
        const lines = post(path, [...files, ...(cookie === undefined ? [] : [`cookie: ${cookie}`])]);
        match(await headOnly(lines), answer, `${path}, ${who}`);
      }
    }
    const [path = ''] = uploads;
    const forged = [
      ...post(path, files).filter((line) => !line.startsWith('sec-')),
      `cookie: ${await as('sysadmin')}`,
    ];
    match(await headOnly([...forged, 'sec-fetch-site: cross-site']), /^HTTP\/1\.1 403/, 'from another site');
  });

  it('are taken in from who looks after people, and no more than forty megabytes', async () => {
    for (const path of uploads) {
      const cookie = `cookie: ${await as('sysadmin')}`;
      equal(await headOnly(post(path, [...files, cookie]), 500), '', 'it waits for the rest');
      const large = [...files.slice(0, 1), 'content-length: 41943041', cookie];
      match(await headOnly(post(path, large)), /^HTTP\/1\.1 413/);
    }
  });
});

describe('a request that is no form of ours', () => {
  it('gets an answer that gives nothing away, or none', async () => {
    const { people, board } = all.world.own;
    const odd = [
      ['GET http://elders.example/thuis HTTP/1.1', 'host: localhost'],
      ['GET /inloggen HTTP/1.1', 'host: elders.example'],
      ['GET /inloggen HTTP/1.1', 'host: a b'],
      ['GET /inloggen HTTP/1.1', 'host: x/y?z'],
      ['GET /inloggen HTTP/1.1', 'host: elders.example@localhost'],
      ['GET /inloggen HTTP/1.1', 'host: localhost', `cookie: ${'netjes=x; '.repeat(4000)}`],
      ['POST /inloggen HTTP/1.1', 'host: localhost', 'content-length: 5', 'transfer-encoding: chunked'],
      ['GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1', 'host: localhost'],
      ['GET /vast/..%2f..%2fpackage.json HTTP/1.1', 'host: localhost'],
      [
        'GET /school/%2e%2e%2f/mensen HTTP/1.1',
        'host: localhost',
        `cookie: ${await cookieOf(all.world.store, all.world.own, 'sysadmin', { now })}`,
      ],
    ];
    for (const lines of odd) {
      const answer = await headOnly(lines, 2000);
      match(answer, /^(HTTP\/1\.1 (?!5)\d\d\d |$)/, lines.join(' ').slice(0, 60));
      for (const never of ['root:', '"workspaces"', `@${board}.example`, people.pupil, 'location: http']) {
        equal(answer.includes(never), false, `${lines.join(' ').slice(0, 60)} shows ${never}`);
      }
    }
    notEqual(await headOnly(['GET / HTTP/1.1', 'host: localhost']), '', 'it goes on');
  });
});
