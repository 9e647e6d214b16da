import { deepEqual, equal, ok, rejects, throws } from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { someday } from '../../../../tests/databases/fresh-places.ts';
import { faultOf } from '../engine/fault.ts';
import { migrations } from '../migrations/list.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Store } from '../open-store.ts';
import type { StoreConfig } from '../store-config.ts';
import { tenantTable } from '../tenancy/tenant-table.ts';
import { newRing, writeRing } from './key-ring.ts';
import { rotateKeys } from './rotate.ts';

/** A table with a sealed column and a key of two parts, one of them a number. */
const secrets: Migration = {
  name: '9999-secrets',
  statements: tenantTable('secret', {
    columns: { name: 'text not null', part: 'integer not null', contents: 'netjes.sealed' },
    key: ['name', 'part'],
    may: ['select', 'insert', 'update'],
  }),
};
const withSecrets = [...migrations, secrets];

const placeOf = (board: string, name: string, part: number) => ({
  table: 'secret',
  column: 'contents',
  board,
  row: [name, String(part)],
});

async function write(store: Store, board: string, count: number): Promise<void> {
  await store.inBoard(board, async (tx) => {
    for (let part = 0; part < count; part += 1) {
      const contents = store.keys.seal(`tekst ${part} van ${board}`, placeOf(board, 'zaak', part));
      await sql`insert into secret values (${board}, 'zaak', ${part}, ${contents})`.execute(tx);
    }
    await sql`insert into secret values (${board}, 'leeg', 0, null)`.execute(tx);
  });
}

async function read(store: Store, board: string): Promise<readonly string[]> {
  const { rows } = await store.inBoard(board, (tx) =>
    sql<{ name: string; part: number; contents: Uint8Array }>`
      select name, part, contents from secret where contents is not null order by part`.execute(tx),
  );
  return rows.map(({ name, part, contents }) => store.keys.open(contents, placeOf(board, name, part)));
}

const texts = (board: string, count: number) =>
  Array.from({ length: count }, (_, part) => `tekst ${part} van ${board}`);

const fileOf = (at: StoreConfig) => ('file' in at.keys ? at.keys.file : '');

onBothEngines('the keys', ({ open, place }) => {
  async function filled(count: number) {
    const at = await place();
    const store = await open({ ...at, migrations: withSecrets });
    for (const board of ['een', 'twee']) {
      await store.outside((tx) =>
        tx.insertInto('board').values({ board, name: board, made_at: someday }).execute(),
      );
      await write(store, board, count);
    }
    return { at, store };
  }

  test('are never in the database', async () => {
    const { at, store } = await filled(1);
    const ring = JSON.parse(readFileSync(fileOf(at), 'utf8')) as { sealing: { secret: string }[] };
    const secret = Buffer.from(ring.sealing[0]?.secret ?? '', 'base64').toString('hex');
    const { rows } = await store.asKeeper((tx) =>
      sql<{ all: string }>`select schema_to_xml('netjes', true, false, '')::text
        || schema_to_xml('netjes_history', true, false, '')::text as all`.execute(tx),
    );
    equal(secret.length, 64);
    ok(!rows[0]?.all.includes(secret));
  });

  test('a sealed column takes nothing that is not sealed', async () => {
    const { store } = await filled(1);
    const plain = store.inBoard('een', (tx) =>
      sql`insert into secret values ('een', 'open', 0, ${Buffer.from('leesbare tekst'.repeat(20))})`.execute(
        tx,
      ),
    );
    await rejects(plain, /violates check constraint/);
  });

  test('that are missing are asked for, and the data waits for them', async () => {
    const { at, store } = await filled(2);
    await store.close();
    const file = fileOf(at);
    renameSync(file, `${file}.away`);
    await rejects(open({ ...at, migrations: withSecrets }), (error) => {
      deepEqual(faultOf(error), { kind: 'keys-missing', file });
      return true;
    });
    // nothing was made in their place
    renameSync(`${file}.away`, file);
    deepEqual(await read(await open({ ...at, migrations: withSecrets }), 'een'), texts('een', 2));
  });

  test('that are others than the data was sealed with are refused', async () => {
    const { at, store } = await filled(1);
    await store.close();
    const right = readFileSync(fileOf(at), 'utf8');
    const { id } = (JSON.parse(right) as { sealing: [{ id: string }] }).sealing[0];
    const other = JSON.parse(writeRing(newRing(someday))) as { sealing: [{ id: string }] };
    await rejects(
      open({ ...at, migrations: withSecrets, keys: { text: JSON.stringify(other) } }),
      (error) => {
        deepEqual(faultOf(error), { kind: 'key-unknown', key: id });
        return true;
      },
    );
    other.sealing[0].id = id;
    await rejects(
      open({ ...at, migrations: withSecrets, keys: { text: JSON.stringify(other) } }),
      (error) => {
        deepEqual(faultOf(error), { kind: 'key-wrong', key: id });
        return true;
      },
    );
    const fromEnvironment = await open({ ...at, migrations: withSecrets, keys: { text: right } });
    deepEqual(await read(fromEnvironment, 'een'), texts('een', 1));
  });

  test('are rotated: all is under the new key, and the old one is retired', async () => {
    const { at, store } = await filled(7);
    const old = store.keys.current.id;
    const rotation = await rotateKeys({ store, now: someday, batch: 3 });
    deepEqual(rotation, { key: store.keys.current.id, resealed: 14, broken: 0, retired: [old] });
    ok(rotation.key !== old);
    const { rows } = await store.asKeeper((tx) =>
      sql`select distinct encode(substring(contents from 2 for 8), 'hex') as key from secret
        where contents is not null`.execute(tx),
    );
    deepEqual(rows, [{ key: rotation.key }]);
    await store.close();
    const again = await open({ ...at, migrations: withSecrets });
    for (const board of ['een', 'twee']) deepEqual(await read(again, board), texts(board, 7));
    // what was retired still opens what a backup brings back
    equal(again.keys.find(old)?.retiredAt, someday.toString());
  });

  test('a rotation that was cut short goes on where it was', async () => {
    const { at, store } = await filled(5);
    const old = store.keys.current.id;
    const underOther = (than: string) =>
      store.asKeeper((tx) =>
        sql`select from secret where encode(substring(contents from 2 for 8), 'hex') <> ${than}`.execute(tx),
      );
    const cut: Store = {
      ...store,
      async asKeeper(work, options) {
        // as soon as some of it is done
        if ((await underOther(old)).rows.length > 0) throw new Error('cut short');
        return await store.asKeeper(work, options);
      },
    };
    await rejects(rotateKeys({ store: cut, now: someday, batch: 2 }), /cut short/);
    const current = store.keys.current.id;
    ok(current !== old);
    await store.close();
    const again = await open({ ...at, migrations: withSecrets });
    deepEqual(await read(again, 'een'), texts('een', 5));
    const { rows } = await again.asKeeper((tx) =>
      sql`select from secret where encode(substring(contents from 2 for 8), 'hex') <> ${current}`.execute(tx),
    );
    ok(rows.length > 0 && rows.length < 10, `${rows.length} of 10 were left`);
    const rotation = await rotateKeys({ store: again, now: someday, batch: 2 });
    deepEqual(rotation, { key: current, resealed: rows.length, broken: 0, retired: [old] });
    for (const board of ['een', 'twee']) deepEqual(await read(again, board), texts(board, 5));
  });

  test('a value that no key opens is counted and kept, and its key is not retired', async () => {
    const { store } = await filled(3);
    await store.asKeeper((tx) =>
      sql`update secret set contents = set_byte(contents, 20, 255 - get_byte(contents, 20))
        where board = 'een' and part = 1 and name = 'zaak'`.execute(tx),
    );
    const rotation = await rotateKeys({ store, now: someday, batch: 2 });
    deepEqual({ ...rotation, key: '' }, { key: '', resealed: 5, broken: 1, retired: [] });
    deepEqual(await read(store, 'twee'), texts('twee', 3));
    await rejects(read(store, 'een'), (error) => {
      deepEqual(faultOf(error), { kind: 'seal-broken', table: 'secret', column: 'contents' });
      return true;
    });
  });

  test('another running program takes rotated keys into use by itself', async () => {
    const { at, store } = await filled(1);
    const { Keys } = await import('./keys.ts');
    const { loadRing } = await import('./key-source.ts');
    const ring = loadRing(at.keys);
    ok(ring);
    const elsewhere = new Keys(at.keys, ring);
    await rotateKeys({ store, now: someday });
    equal(elsewhere.current.id, store.keys.current.id);
    deepEqual(elsewhere.open(store.keys.seal('x', placeOf('een', 'a', 1)), placeOf('een', 'a', 1)), 'x');
  });

  test('that come from the environment are not rotated', async () => {
    const { at, store } = await filled(1);
    await store.close();
    const text = readFileSync(fileOf(at), 'utf8');
    const fixed = await open({ ...at, migrations: withSecrets, keys: { text } });
    await rejects(rotateKeys({ store: fixed, now: someday }), (error) => {
      deepEqual(faultOf(error), { kind: 'keys-not-writable', from: 'NETJES_KEYS' });
      return true;
    });
  });

  test('sign, and what past keys signed is still known to be ours', async () => {
    const { at, store } = await filled(1);
    const bytes = Buffer.from('tot hier');
    const signature = store.keys.sign(bytes);
    ok(store.keys.verify(bytes, signature));
    ok(!store.keys.verify(Buffer.from('tot daar'), signature));
    ok(!store.keys.verify(bytes, { ...signature, key: '0000000000000000' }));
    await rotateKeys({ store, now: someday });
    ok(store.keys.verify(bytes, signature));
    ok(store.keys.sign(bytes).key !== signature.key);
    // only the public half of a past key is kept
    const written = JSON.parse(readFileSync(fileOf(at), 'utf8')) as { signing: { private?: string }[] };
    deepEqual(
      written.signing.map((key) => key.private !== undefined),
      [false, true],
    );
  });

  test('go on in a running program whose file of keys was broken or taken away', async () => {
    const { at, store } = await filled(1);
    const file = fileOf(at);
    const right = readFileSync(file, 'utf8');
    writeFileSync(file, 'oeps', { mode: 0o600 });
    deepEqual(await read(store, 'een'), texts('een', 1));
    rmSync(file);
    deepEqual(await read(store, 'een'), texts('een', 1));
    writeFileSync(file, right, { mode: 0o600 });
    deepEqual(await read(store, 'een'), texts('een', 1));
  });

  test('of no known name open nothing', async () => {
    const { store } = await filled(1);
    const sealed = store.keys.seal('x', placeOf('een', 'a', 1));
    sealed[5] = (sealed[5] ?? 0) ^ 255;
    throws(
      () => store.keys.open(sealed, placeOf('een', 'a', 1)),
      (error) => faultOf(error)?.kind === 'key-unknown',
    );
  });
});
