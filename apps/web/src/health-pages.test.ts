import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, describe, it } from 'node:test';
import type { Health } from '@netjes/store';
import { library } from '../../../tests/oracle/codes.ts';
import { createApp } from './create-app.ts';
import { startWeb } from './start-web.ts';

const at = Temporal.Instant.from('2026-11-22T22:00:00Z');
const good: Health = {
  grade: 'look',
  at,
  database: { grade: 'good', engine: 'pglite', version: '18.6', bytes: 8e6 },
  disk: { grade: 'good', free: 80e9 },
  outbox: { grade: 'look', waiting: 2, oldest: at.subtract({ hours: 3 }), givenUp: 1 },
  backup: { grade: 'good', last: at.subtract({ hours: 30 }) },
};
const away: Health = {
  grade: 'wrong',
  at,
  database: { grade: 'wrong', trouble: 'away' },
  disk: { grade: 'good', free: undefined },
};

let health = good;
const web = await startWeb({ library, port: 0, host: '127.0.0.1', health: async () => health });
after(() => web.close());

/** A visit with headers of one's own, `host` too. */
async function visit(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: string }> {
  const { port } = new URL(web.url);
  return await new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the page of how Netjes is doing', () => {
  it('tells the administrator at the computer about every part, with what to do', async () => {
    health = good;
    const { status, body } = await visit('/gezondheid');
    assert.equal(status, 200);
    for (const text of [
      '2 berichten wachten.',
      'niet te bezorgen',
      '21 november 2026 om 17:00',
      'Versie 18.6',
    ]) {
      assert.ok(body.includes(text), text);
    }
    assert.match((await visit('/gezondheid?taal=en')).body, /2 messages wait/);
    health = away;
    assert.match((await visit('/gezondheid')).body, /Kijk of hij draait; Netjes gaat dan vanzelf verder/);
    assert.equal((await visit('/mag-ik')).status !== 500, true);
  });

  it('tells anybody else only whether it works', async () => {
    health = good;
    const others: Record<string, string>[] = [
      { 'x-forwarded-for': '203.0.113.9' },
      { forwarded: 'for=203.0.113.9' },
      { via: '1.1 front' },
      { host: 'netjes.example.nl' },
      { host: 'localhost.evil.example' },
    ];
    for (const headers of others) {
      const { body } = await visit('/gezondheid', headers);
      assert.match(body, /Netjes werkt\./);
      assert.doesNotMatch(body, /berichten|18\.6/, JSON.stringify(headers));
      assert.deepEqual(JSON.parse((await visit('/gezondheid.json', headers)).body), { grade: 'look' });
    }
  });

  it('tells programs by its status when something is wrong', async () => {
    health = good;
    assert.equal((await visit('/gezondheid.json')).status, 200);
    health = away;
    assert.equal((await visit('/gezondheid.json')).status, 503);
  });

  it('is not there where there is no installation', async () => {
    assert.equal((await createApp(library).request('/gezondheid')).status, 404);
  });
});
