import { deepEqual, equal } from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import {
  beginSession,
  KEPT_KINDS,
  type KeptKind,
  Ledger,
  opaqueIdOf,
  type Store,
  verifyAudit,
} from '@netjes/store';
import { NETHERLANDS } from '@netjes/procedures';
import { sql } from 'kysely';
import { aWork, Clock } from '../../../tests/databases/a-worker.ts';
import { onBothEngines } from '../../../tests/databases/both-engines.ts';
import { emptyFolder } from '../../../tests/databases/fresh-places.ts';
import { insertSample } from '../../../tests/databases/sample-rows.ts';
import { contextAt } from '../../../tests/databases/requests.ts';
import { aPlace } from '../../../tests/people/a-place.ts';
import { keepTerms } from './keep-terms.ts';

const never = new AbortController().signal;
const DAY = 86_400_000;

/** With the terms that Netjes ships. */
function workOf(store: Store, clock: Clock, more = {}) {
  const termsOf = () => ({ ...contextAt(clock.now().epochMilliseconds), dated: NETHERLANDS });
  return aWork(store, clock, { termsOf, ...more });
}

/** Rows of each kind, as sample rows have them, that began to count now. */
const begun: Readonly<Record<KeptKind, readonly string[]>> = {
  'past-role': [
    'update netjes.role_held set until_on = from_on',
    'update netjes.class_member set until_on = from_on',
  ],
  'sign-in-history': [],
  'past-link': ['update netjes.class_card set revoked_at = made_at'],
  letter: ['update netjes.letter set posted_at = made_at'],
  'roster-waiting': [],
  'roster-delivery': [],
  notice: [],
  attempt: [],
};

onBothEngines('terms', ({ store: fresh }) => {
  test('delete what is past them, and nothing before', async () => {
    const store = await fresh();
    const clock = new Clock(Temporal.Instant.from('2026-09-01T06:30:00Z').epochMilliseconds);
    await store.asKeeper(async (tx) => {
      for (const table of [
        'board',
        'school',
        'opaque_person',
        'person',
        'class',
        'class_member',
        'role_held',
        'sign_in',
        'link',
        'class_card',
        'letter',
        'roster_delivery',
        'attempt',
        'pending',
        'session',
      ] as const) {
        await sql.raw(insertSample(table, 'aurora')).execute(tx);
      }
      for (const statement of Object.values(begun).flat()) await sql.raw(statement).execute(tx);
    });
    const left = async () =>
      await store.asKeeper(async (tx) => {
        const counts: Record<string, number> = {};
        for (const table of [
          'role_held',
          'class_member',
          'sign_in',
          'link',
          'class_card',
          'letter',
          'roster_delivery',
          'session',
        ] as const) {
          const { rows } = await sql<{
            n: number;
          }>`select count(*) as n from ${sql.id('netjes', table)}`.execute(tx);
          if (rows[0]?.n !== 1) counts[table] = rows[0]?.n ?? 0;
        }
        return Object.keys(counts).toSorted();
      });
    const after = async (days: number) => {
      clock.forward(days * DAY);
      await keepTerms(workOf(store, clock), never);
      return await left();
    };
    deepEqual(await after(0.5), []);
    deepEqual(await after(2), ['session']);
    deepEqual(await after(6), ['roster_delivery', 'session']);
    deepEqual(await after(23), ['class_card', 'letter', 'link', 'roster_delivery', 'session']);
    deepEqual(await after(60), ['class_card', 'letter', 'link', 'roster_delivery', 'session', 'sign_in']);
    deepEqual(await after(275), [
      'class_card',
      'class_member',
      'letter',
      'link',
      'role_held',
      'roster_delivery',
      'session',
      'sign_in',
    ]);
    equal(KEPT_KINDS.length, Object.keys(begun).length);
  });

  test('forget who left a year ago, with all that hangs on them, and leave the audit whole', async (t) => {
    const store = await fresh();
    const { folder, remove } = emptyFolder();
    t.after(remove);
    const ledger = new Ledger(path.join(folder, 'erased.jsonl'));
    const clock = new Clock(Temporal.Instant.from('2026-09-01T06:30:00Z').epochMilliseconds);
    const { board, people } = await aPlace(store, { now: clock.now() });
    const { pupil, parent } = people;
    const opaque = await store.inBoard(board, async (tx) => {
      await beginSession(tx, {
        board,
        person: pupil,
        hash: new Uint8Array(32),
        how: 'card',
        device: '',
        strong: false,
        now: clock.now(),
      });
      await tx
        .updateTable('person')
        .set({ left_on: Temporal.PlainDate.from('2026-09-01') })
        .where('id', '=', pupil)
        .execute();
      return await opaqueIdOf(tx, board, pupil);
    });
    const there = () =>
      store.inBoard(board, async (tx) => ({
        people: (await tx.selectFrom('person').select('id').execute()).length,
        children: (await tx.selectFrom('role_held').select('id').where('of_person', '=', pupil).execute())
          .length,
        sessions: (await tx.selectFrom('session').select('id').execute()).length,
      }));
    const before = await there();
    clock.forward(364 * DAY);
    await keepTerms(workOf(store, clock), never);
    equal((await there()).people, before.people, 'without a list of erasures nobody is forgotten');
    await keepTerms(workOf(store, clock, { ledger }), never);
    equal((await there()).people, before.people);
    clock.forward(2 * DAY);
    await keepTerms(workOf(store, clock, { ledger }), never);
    deepEqual(await there(), { people: before.people - 1, children: 0, sessions: 0 });
    deepEqual(
      ledger.read().map(({ id }) => id),
      [opaque],
    );
    equal(
      await store.inBoard(board, (tx) =>
        tx.selectFrom('person').select('id').where('id', '=', parent).executeTakeFirst().then(Boolean),
      ),
      true,
    );
    equal((await verifyAudit({ store, board })).flaw, undefined);
  });
});
