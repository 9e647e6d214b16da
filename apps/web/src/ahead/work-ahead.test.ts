import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Library } from '@netjes/norms';
import { library } from '../../../../tests/oracle/codes.ts';
import { createApp } from '../create-app.ts';
import { startWeb } from '../start-web.ts';

/** Two codes that are soon compared. */
const two: Library = {
  ...library,
  codes: new Map([...library.codes].filter(([id]) => ['noordkwartier', 'sticht'].includes(id))),
};

const SLOW = ['/sticht/controle', '/vergelijk/noordkwartier/sticht'];

describe('a page that takes long to work out', () => {
  it('says so at once for as long as it is not there, and has the browser ask again', async () => {
    const app = createApp(two, { work: async () => undefined });
    for (const path of SLOW) {
      const response = await app.request(path);
      assert.equal(response.status, 202, path);
      assert.equal(response.headers.get('refresh'), '2');
      const text = await response.text();
      assert.match(text, /<h1[^>]*>Nog even rekenen</);
      assert.ok(text.includes(`href="${path}"`), 'a way to ask again');
    }
  });

  it('is there for the first visitor once everything was worked out ahead', async () => {
    const web = await startWeb({ library: two, port: 0, host: '127.0.0.1', aheadAfter: 0 });
    try {
      await web.ahead;
      for (const path of SLOW) assert.equal((await fetch(web.url + path)).status, 200, path);
    } finally {
      await web.close();
    }
  });

  it('keeps no server from stopping', async () => {
    const web = await startWeb({ library, port: 0, host: '127.0.0.1' });
    await web.close();
    await web.ahead;
  });
});

it('what is worked out ahead leaves room for visitors in between', async () => {
  const web = await startWeb({ library: two, port: 0, host: '127.0.0.1', aheadAfter: 0 });
  try {
    let isDone = false;
    void web.ahead.then(() => (isDone = true));
    assert.equal((await fetch(`${web.url}/sticht`)).status, 200);
    assert.ok(!isDone, 'the visitor did not wait for everything');
  } finally {
    await web.close();
  }
});
