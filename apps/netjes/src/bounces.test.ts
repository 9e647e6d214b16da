import { deepEqual, equal, match } from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { queueLetter, type Store } from '@netjes/store';
import { onOneStoreEach } from '../../../tests/databases/one-store.ts';
import { aPlace } from '../../../tests/people/a-place.ts';
import { readConfig } from './config.ts';
import { run } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'netjes-'));
after(() => rmSync(folder, { recursive: true }));
const now = Temporal.Instant.from('2026-09-01T06:30:00Z');

function mail(name: string, token: string, status: string): string {
  const report = `Final-Recipient: rfc822; noor@ouders.example\nAction: failed\nStatus: ${status}\n`;
  writeFileSync(
    path.join(folder, name),
    `From: mailer-daemon@mx.example\nTo: bounces+b-${token}@aurora.example\nContent-Type: multipart/report; boundary=x\n\n--x\n\nHet lukte niet.\n--x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n${report}\n--x--\n`,
  );
  return name;
}

async function aLetter(store: Store): Promise<string> {
  const { board, people } = await aPlace(store);
  const { keys } = store;
  return await store.inBoard(board, (tx) =>
    queueLetter(
      { tx, board, keys },
      { person: people.parent, template: 'test', data: { at: now.toString() }, now },
    ),
  );
}

const bouncedAt = (store: Store, id: string) =>
  store.asKeeper((tx) =>
    tx.selectFrom('letter').select('bounced_at').where('id', '=', id).executeTakeFirstOrThrow(),
  );

onOneStoreEach('netjes bounces', ({ store: theStore }) => {
  const netjes = (line: string) => run(line.split(' '), readConfig({}), { store: theStore(), cwd: folder });

  test('notes whose letter came back, and only when the server gave up', async () => {
    const store = theStore();
    const id = await aLetter(store);
    const waits = await netjes(`bounces ${mail('waits.eml', id, '4.2.2')}`);
    deepEqual([waits.exit, (await bouncedAt(store, id)).bounced_at], [0, null]);
    match(waits.human, /^waits\.eml: de mailserver probeert het nog.*\(4\.2\.2\)$/);
    const gone = await netjes(`bounces ${mail('gone.eml', id, '5.1.1')}`);
    equal(gone.exit, 0);
    match(gone.human, /^gone\.eml: een brief kwam terug/);
    equal((await bouncedAt(store, id)).bounced_at instanceof Temporal.Instant, true);
  });

  test('says of each file that it is of no letter here, no bounce, or cannot be read', async () => {
    mail('strange.eml', 'abcdefghijklmnopqrstuvwxyz', '5.1.1');
    writeFileSync(
      path.join(folder, 'answer.eml'),
      'From: noor@ouders.example\nSubject: Re: hallo\n\nDank je.\n',
    );
    const { exit, json } = await netjes('bounces strange.eml answer.eml --json');
    equal(exit, 1);
    deepEqual(json, {
      bounces: [
        { file: 'strange.eml', noted: 'unknown-letter', status: '5.1.1' },
        { file: 'answer.eml', noted: 'no-bounce' },
      ],
    });
    match((await netjes('bounces nergens.eml')).human, /ENOENT/);
  });
});
