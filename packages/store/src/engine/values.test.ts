import { deepEqual, equal, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import type { Store } from '../open-store.ts';

/** Text of a value and its kind, as deepEqual finds all instants alike. */
const shown = (value: unknown): string =>
  value instanceof Uint8Array
    ? `bytes ${Buffer.from(value).toString('hex')}`
    : typeof value === 'object' && value !== null && Symbol.toStringTag in value
      ? `${String(value[Symbol.toStringTag as never])} ${String(value)}`
      : `${typeof value} ${JSON.stringify(value)}`;

/** The value that comes back for a parameter of a type. */
async function back(store: Store, type: string, value: unknown): Promise<string> {
  const { rows } = await store.outside((tx) =>
    sql<{ value: unknown }>`select ${value}::${sql.raw(type)} as value`.execute(tx),
  );
  return shown(rows[0]?.value);
}

onBothEngines('values', ({ store: given }) => {
  test('come back as they went in', async () => {
    const store = await given();
    const cases: readonly (readonly [string, unknown, string])[] = [
      ['bigint', 9_007_199_254_740_991, 'number 9007199254740991'],
      ['bigint', -1, 'number -1'],
      ['integer', 2_147_483_647, 'number 2147483647'],
      ['numeric', '1234567890123456789.01', 'string "1234567890123456789.01"'],
      ['double precision', 0.1, 'number 0.1'],
      ['boolean', true, 'boolean true'],
      [
        'text',
        'Zoë ’s-Hertogenbosch \u{1F600} \\ \' "',
        `string ${JSON.stringify('Zoë ’s-Hertogenbosch \u{1F600} \\ \' "')}`,
      ],
      ['text', '', 'string ""'],
      ['text', null, 'object null'],
      ['date', Temporal.PlainDate.from('2026-03-29'), 'Temporal.PlainDate 2026-03-29'],
      ['date', '1582-10-04', 'Temporal.PlainDate 1582-10-04'],
      [
        'timestamptz',
        Temporal.Instant.from('2026-03-29T01:30:00.123456Z'),
        'Temporal.Instant 2026-03-29T01:30:00.123456Z',
      ],
      ['timestamptz', '2026-10-25 02:30:00+01', 'Temporal.Instant 2026-10-25T01:30:00Z'],
      ['jsonb', JSON.stringify({ a: [1, null, 'é'] }), 'object {"a":[1,null,"é"]}'],
      ['bytea', Buffer.from([0, 255, 92, 39]), 'bytes 00ff5c27'],
      ['text[]', ['a', 'b,c', '"'], 'object ["a","b,c","\\""]'],
      ['uuid', '0190b5a0-0000-7000-8000-000000000000', 'string "0190b5a0-0000-7000-8000-000000000000"'],
    ];
    for (const [type, value, expected] of cases) equal(await back(store, type, value), expected, type);
  });

  test('that a number cannot hold are refused, not rounded', async () => {
    const store = await given();
    await rejects(back(store, 'bigint', '9007199254740993'), /too large for a number/);
    // and the connection is as good as before
    equal(await back(store, 'bigint', 1), 'number 1');
  });

  test('are counted as numbers', async () => {
    const store = await given();
    const counted = await store.outside((tx) =>
      tx
        .selectFrom('board')
        .select((make) => make.fn.countAll<number>().as('boards'))
        .executeTakeFirst(),
    );
    deepEqual(counted, { boards: 0 });
  });

  test('of text are sorted by their bytes, whatever the server likes', async () => {
    const store = await given();
    const names = ['Zoë', 'zoë', 'Ärzte', 'aap', 'Bo', 'é', '1'];
    const board = { board: 'een', name: 'een', made_at: Temporal.Instant.fromEpochMilliseconds(0) };
    await store.outside((tx) => tx.insertInto('board').values(board).execute());
    const schools = names.map((name, at) => ({ ...board, school: `school-${at}`, name }));
    await store.inBoard('een', (tx) => tx.insertInto('school').values(schools).execute());
    const sorted = await store.inBoard('een', (tx) =>
      tx.selectFrom('school').select('name').orderBy('name').execute(),
    );
    const bytes = names.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    deepEqual(
      sorted.map(({ name }) => name),
      bytes,
    );
  });
});
