import { deepEqual, equal, match } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openPost } from './post.ts';

const now = () => Temporal.Instant.from('2026-09-01T06:30:00Z');

function mailbox() {
  const post = openPost({ kind: 'mailbox' }, { now });
  if (post.kind !== 'mailbox') throw new Error('without a server there is a mailbox');
  return post;
}

const aTest = (to: string) =>
  ({ to, template: 'test', data: { at: '2026-09-01T06:30:00Z' }, language: 'nl' }) as const;

describe('the mailbox of development', () => {
  test('keeps letters as they would be sent, the last one first', async () => {
    const post = mailbox();
    equal((await post.send(aTest('een@ouders.example'))).ok, true);
    equal((await post.send({ ...aTest('twee@ouders.example'), language: 'en' })).ok, true);
    const [last, first] = post.letters();
    deepEqual([last?.to, last?.language, first?.to], ['twee@ouders.example', 'en', 'een@ouders.example']);
    match(first?.text ?? '', /dinsdag 1 september 2026 om 8\.30 uur/);
    match(first?.html ?? '', /^<!doctype html>/);
    equal(first?.at.toString(), '2026-09-01T06:30:00Z');
  });

  test('refuses what a server could not be given either', async () => {
    const post = mailbox();
    deepEqual(await post.send(aTest('een@ouders.example, twee@ouders.example')), {
      ok: false,
      kind: 'refused-address',
    });
    equal(post.letters().length, 0);
  });

  test('holds 500 letters, and lets the oldest go', async () => {
    const post = mailbox();
    for (let index = 0; index < 501; index += 1) await post.send(aTest(`ouder${index}@ouders.example`));
    equal(post.letters().length, 500);
    equal(post.letters().at(-1)?.to, 'ouder1@ouders.example');
  });
});
