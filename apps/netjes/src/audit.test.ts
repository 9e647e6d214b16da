import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '@netjes/procedures';
import { makeMove } from '@netjes/store';
import { sweep } from '@netjes/worker';
import { aWork, Clock } from '../../../tests/databases/a-worker.ts';
import { lending } from '../../../tests/databases/loan.ts';
import { onOneStoreEach } from '../../../tests/databases/one-store.ts';
import { aBoard } from '../../../tests/databases/sample-audit.ts';
import { readConfig } from './config.ts';
import { run } from './run.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- what other programs would read
type Json = any;

onOneStoreEach('netjes', ({ store: theStore }) => {
  const netjes = (line: string) =>
    run(line.split(' '), readConfig({}), { store: theStore(), cwd: process.cwd() });

  test('audit verify says of every board whether it is whole, and prints its head to keep elsewhere', async () => {
    const store = theStore();
    for (const board of ['aurora', 'borealis']) await aBoard(store, board, 3);
    const { exit, human, json } = await netjes('audit verify --json');
    equal(exit, 0);
    match(
      human,
      /^aurora: klopt, 3 regels, ondertekend tot en met 0\n {2}aurora:3:[0-9a-f]{64}\nborealis: klopt/,
    );
    const head: string = (json as Json).boards[0].head;
    match(head, /^aurora:3:[0-9a-f]{64}$/);
    equal((await netjes(`audit verify --expect ${head}`)).exit, 0);
    const other = head.replace(/.{64}$/, '0'.repeat(64));
    const differs = await netjes(`audit verify --board aurora --expect ${other} --lang en`);
    equal(differs.exit, 1);
    match(differs.human, /^aurora: wrong at line 3: this is another audit/);
  });

  test('audit verify exits 1 and names the first line that is wrong', async () => {
    const store = theStore();
    await aBoard(store, 'corona', 4);
    await store.asKeeper((tx) =>
      tx.deleteFrom('audit').where('board', '=', 'corona').where('seq', '=', 3).execute(),
    );
    const { exit, human, json } = await netjes('audit verify --board corona');
    equal(exit, 1);
    match(human, /^corona: mis bij regel 3: regels zijn weg/);
    deepEqual((json as Json).boards[0].flaw, { flaw: 'missing', seq: 3 });
  });

  test('audit verify says what is off with a call', async () => {
    for (const [call, what] of [
      ['audit verify --board niets', /bestuur `niets` is hier niet/],
      ['audit verify --expect aurora', /geef de regel die `netjes audit verify` gaf/],
      [`audit verify --expect niets:1:${'0'.repeat(64)}`, /bestuur `niets` is hier niet/],
      ['audit mend', /kies `netjes audit verify`/],
    ] as const) {
      const { exit, human } = await netjes(call);
      equal(exit, 2, call);
      match(human, what);
    }
  });

  test('outbox lists what could not be delivered, and has it tried again', async () => {
    const [store, clock] = [theStore(), new Clock()];
    const board = await aBoard(store, 'post');
    const moved = await makeMove(store, board, lending());
    ok(moved && !isRefusal(moved));
    const failing = { notice: () => Promise.resolve('away' as const) };
    await sweep(aWork(store, clock, { deliverers: failing }));
    const waiting = await netjes('outbox list --board post');
    equal(waiting.exit, 0, 'it is still tried');
    match(waiting.human, new RegExp(`^post {2}${moved.file.id}.* granted: 1x, geen antwoord; weer op 2026-`));
    await store.asKeeper((tx) =>
      tx.updateTable('outbox').set({ given_up_at: clock.now() }).where('board', '=', board).execute(),
    );
    const givenUp = await netjes('outbox list --board post');
    equal(givenUp.exit, 1);
    match(givenUp.human, /opgegeven op/);
    const key: string = (givenUp.json as Json).undelivered[0].key;
    equal((await netjes(`outbox retry ${key}-not --board post`)).exit, 1);
    deepEqual((await netjes(`outbox retry ${key} --board post`)).json, { tried: 1 });
    clock.forward(1e12);
    await sweep(aWork(store, clock, { processes: [], onFault: () => {} }));
    match((await netjes('outbox list --board post')).human, /Alles is bezorgd/);
  });
});
