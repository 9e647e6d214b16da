import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import { foundBoard, setUpOf, type Store, verifyAudit } from '@netjes/store';
import { onBothEngines } from '../../../../../tests/databases/both-engines.ts';
import { library } from '../../../../../tests/oracle/codes.ts';
import { aPlace } from '../../../../../tests/people/a-place.ts';
import { DEMO_BOARD } from './schools.ts';
import { seedDemo } from './seed-demo.ts';

const { board } = DEMO_BOARD;

/** The middle of a day. */
function on(day: string) {
  const today = Temporal.PlainDate.from(day);
  const now = today.toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: '11:00' }).toInstant();
  return { library, now, today };
}

async function statesOf(store: Store, process: string): Promise<Record<string, number>> {
  const rows = await store.inBoard(board, (tx) =>
    tx.selectFrom('file').select('state').where('process', '=', process).execute(),
  );
  const states: Record<string, number> = {};
  for (const { state } of rows) states[state] = (states[state] ?? 0) + 1;
  return states;
}

const countOf = async (store: Store, table: 'person' | 'notice' | 'sign_in') =>
  await store.inBoard(board, async (tx) => (await tx.selectFrom(table).select('board').execute()).length);

onBothEngines('the demo', ({ store: fresh }) => {
  test('is made once: whoever makes it again, or at the same time, finds it there', async () => {
    const store = await fresh();
    const day = on('2026-11-23');
    const all = await Promise.all([seedDemo(store, day), seedDemo(store, day), seedDemo(store, day)]);
    deepEqual(all.toSorted(), ['made', 'there', 'there']);
    equal((await setUpOf(store, day.today)).open, undefined);
    ok((await countOf(store, 'person')) > 400);
    ok((await countOf(store, 'sign_in')) > 100);

    deepEqual(await statesOf(store, 'permission-request'), {
      asked: 6,
      'partly-granted': 1,
      granted: 3,
      refused: 4,
      withdrawn: 1,
      ended: 3,
    });
    deepEqual(await statesOf(store, 'adoption'), { offered: 1, consented: 1, 'in-force': 1 });

    const moments = await store.inBoard(board, (tx) => tx.selectFrom('notice').select('at').execute());
    ok(moments.length > 30);
    for (const { at } of moments) ok(Temporal.Instant.compare(at, day.now) < 0);
    const report = await verifyAudit({ store, board });
    equal(report.flaw, undefined);
  });

  test('goes on where making it was cut short', async () => {
    const store = await fresh();
    const day = on('2026-11-23');
    await foundBoard(store, { ...DEMO_BOARD, demo: true, now: day.now });
    equal(await seedDemo(store, day), 'made');
  });

  test('is never put beside real people', async () => {
    const store = await fresh();
    await aPlace(store);
    equal(await seedDemo(store, on('2026-11-23')), 'real');
    equal(await countOf(store, 'person'), 0);
  });
});

onBothEngines('the stories of the demo', ({ store: fresh, engine }) => {
  for (const day of ['2027-08-02', '2027-07-30', '2028-02-29', '2027-01-01']) {
    test(
      `can be lived through on ${day}`,
      { skip: engine === 'postgres' && 'the same moves on either' },
      async () => {
        const store = await fresh();
        equal(await seedDemo(store, on(day)), 'made');
      },
    );
  }
});
