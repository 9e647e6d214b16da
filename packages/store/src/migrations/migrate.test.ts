import { deepEqual, equal, rejects } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { type Fault, faultOf } from '../engine/fault.ts';
import { tenantTable } from '../tenancy/tenant-table.ts';
import { migrations } from './list.ts';
import { checksum, type Migration } from './migration.ts';

const extra: Migration = {
  name: '9998-adds-a-table',
  statements: tenantTable('extra', { columns: { note: 'text' }, key: ['note'], may: ['select'] }),
};
const more: Migration = { name: '9999-adds-another', statements: ['create domain netjes.more as text'] };

onBothEngines('migrations', ({ open, place }) => {
  const withAll = (...others: readonly Migration[]) => [...migrations, ...others];

  test('run once, in order, and the next start has nothing to do', async () => {
    const at = await place();
    const store = await open({ ...at, migrations: withAll(extra) });
    await store.close();
    const again = await open({ ...at, migrations: withAll(extra, more) });
    const { rows } = await again.asKeeper((tx) =>
      sql<{ name: string; checksum: string }>`
        select name, checksum from netjes_history.migration order by place`.execute(tx),
    );
    const expected = withAll(extra, more).map((migration) => ({
      name: migration.name,
      checksum: checksum(migration),
    }));
    deepEqual(rows, expected);
  });

  test('are refused when the database has seen others, and nothing is changed', async () => {
    const at = await place();
    await (await open({ ...at, migrations: withAll(extra, more) })).close();
    const changed = { ...extra, statements: [...extra.statements, 'select 1'] };
    const other: Migration = { name: '9998-another-one', statements: [] };
    const cases: readonly (readonly [readonly Migration[], Fault])[] = [
      [withAll(extra), { kind: 'history-differs', how: 'newer', migration: more.name }],
      [withAll(more, extra), { kind: 'history-differs', how: 'order', migration: extra.name }],
      [withAll(changed, more), { kind: 'history-differs', how: 'content', migration: extra.name }],
      [withAll(other, more), { kind: 'history-differs', how: 'unknown', migration: extra.name }],
    ];
    for (const [wanted, fault] of cases) {
      await rejects(open({ ...at, migrations: wanted }), (error) => {
        deepEqual(faultOf(error), fault);
        return true;
      });
    }
    await (await open({ ...at, migrations: withAll(extra, more) })).close();
  });

  test('are all kept or none: one that fails takes those before it back', async () => {
    const at = await place();
    const failing: Migration = {
      name: '9999-fails',
      statements: ['create table netjes.half ()', 'select 1 / 0'],
    };
    await rejects(open({ ...at, migrations: withAll(extra, failing) }), /division by zero/);
    const store = await open(at);
    const { rows } = await store.asKeeper((tx) =>
      sql`select from pg_class where relname in ('extra', 'half') and relnamespace = 'netjes'::regnamespace`.execute(
        tx,
      ),
    );
    equal(rows.length, 0);
  });
});

test('every migration is in the list once, in the order of its number, under the name of its file', () => {
  const files = readdirSync(import.meta.dirname)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.ts$/.test(file))
    .map((file) => path.basename(file, '.ts'));
  deepEqual(
    migrations.map(({ name }) => name),
    files.toSorted(),
  );
});
