import { doesNotMatch, equal, match } from 'node:assert/strict';
import { test } from 'node:test';
import { openPost } from '@netjes/mail';
import { library } from '../../../../tests/oracle/codes.ts';
import { startWeb } from '../start-web.ts';

test('letters that go nowhere are shown at the computer itself, and to nobody else', async (t) => {
  const post = openPost({ kind: 'mailbox' });
  if (post.kind !== 'mailbox') throw new Error('it is the mailbox');
  const web = await startWeb({ library, port: 0, host: '127.0.0.1', mailbox: post, isAhead: false });
  t.after(() => web.close());
  const get = async (headers = {}) => {
    const response = await fetch(`${web.url}/brieven`, { headers });
    return { status: response.status, text: await response.text() };
  };
  match((await get()).text, /nog geen brief/);
  await post.send({
    to: 'ouder@waard.example',
    template: 'account-invitation',
    data: {
      school: 'De Brug <b>',
      link: 'http://localhost:3000/link/de-waard/abc',
      until: '2026-09-02T06:30:00Z',
    },
    language: 'nl',
  });
  const { status, text } = await get();
  equal(status, 200);
  match(text, /ouder@waard\.example/);
  match(text, /<a href="http:\/\/localhost:3000\/link\/de-waard\/abc">/);
  doesNotMatch(text, /<b>/);
  equal((await get({ 'x-forwarded-for': '10.0.0.1' })).status, 404);
});

test('there is no page of letters where mail goes to a server', async (t) => {
  const web = await startWeb({ library, port: 0, host: '127.0.0.1', isAhead: false });
  t.after(() => web.close());
  equal((await fetch(`${web.url}/brieven`)).status, 404);
});
