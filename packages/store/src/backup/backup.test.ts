import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import {
  emptyDatabase,
  emptyFolder,
  sharedCluster,
  someday,
} from '../../../../tests/databases/fresh-places.ts';
import { restoreBackup } from './restore-backup.ts';
import { contentOf } from './tables.ts';
import { verifyBackup } from './verify-backup.ts';
import { writeBackup } from './write-backup.ts';
import type { EngineName, Place } from '../engine/engine.ts';
import { faultOf } from '../engine/fault.ts';
import { openStore, type Store } from '../open-store.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'netjes-backup-'));
after(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = () => path.join(folder, `${(files += 1)}.netjes`);
const now = () => someday;

/** A place where Netjes never was. */
async function newPlace(engine: EngineName): Promise<{ place: Place; remove: () => void }> {
  if (engine === 'pglite') {
    const { folder: place, remove } = emptyFolder();
    return { place: { folder: place }, remove };
  }
  const { at, remove } = emptyDatabase(await sharedCluster(), `restored_${(files += 1)}`);
  return { place: at.place, remove };
}

/** Names with all that goes wrong between a database and a file. */
const NAMES = ['Aurora', 'Ĳsbrand “d’Or”', 'regel\neen\\twee', ']}', '["row", {}]', '​😀', 'x'.repeat(20_000)];

async function fill(store: Store): Promise<void> {
  await store.outside(async (tx) => {
    await tx
      .insertInto('board')
      .values(NAMES.map((name, at) => ({ board: `board-${at}`, name, made_at: someday })))
      .execute();
  });
  await store.inBoard('board-1', async (tx) => {
    const schools = Array.from({ length: 450 }, (_, at) => ({
      board: 'board-1',
      school: `school-${at}`,
      name: `School ${at}`,
      made_at: someday.add({ milliseconds: at }),
    }));
    await tx.insertInto('school').values(schools).execute();
  });
}

const contentIn = (store: Store) => store.asKeeper(contentOf, { access: 'read only' });

onBothEngines('a backup', ({ engine, open, place }) => {
  const filled = async () => {
    const at = await place();
    const store = await open(at);
    await fill(store);
    return { at, store };
  };

  for (const to of ['pglite', 'postgres'] as const) {
    test(`is put back on ${to} with equal content`, async (t) => {
      const { at, store } = await filled();
      const file = newFile();
      const { tables } = await writeBackup(store, file, someday);
      deepEqual(tables, await contentIn(store));
      equal(tables.find(({ table }) => table === 'school')?.rows, 450);

      const fresh = await newPlace(to);
      t.after(fresh.remove);
      const restored = await restoreBackup(file, { place: fresh.place, keys: at.keys, now });
      deepEqual(restored.tables, tables);
      const again = await openStore({ place: fresh.place, keys: at.keys, now });
      t.after(again.close);
      deepEqual(await contentIn(again), tables);
      const back = newFile();
      await writeBackup(again, back, someday);
      equal(
        gunzipSync(readFileSync(back)).toString(),
        gunzipSync(readFileSync(file)).toString(),
        'and a backup of that is the same again',
      );
    });
  }

  test('is as the store was at one moment, whatever is written meanwhile', async () => {
    const { at, store } = await filled();
    const file = newFile();
    const [written] = await Promise.all([
      writeBackup(store, file, someday),
      store
        .inBoard('board-1', (tx) =>
          tx
            .deleteFrom('school')
            .execute()
            .catch(() => undefined),
        )
        .catch(() => {}),
      store.outside((tx) =>
        tx.insertInto('board').values({ board: 'later', name: 'Later', made_at: someday }).execute(),
      ),
    ]);
    deepEqual((await verifyBackup(file, { keys: at.keys, now })).tables, written.tables);
  });

  test('is read by its owner only, and leaves nothing beside it', async () => {
    const { store } = await filled();
    const file = newFile();
    const { bytes } = await writeBackup(store, file, someday);
    const { mode, size } = statSync(file);
    if (process.platform !== 'win32') equal(mode & 0o777, 0o600);
    equal(size, bytes);
    await rejects(
      writeBackup(store, path.join(folder, 'no', 'such', 'folder'), someday),
      (error) => faultOf(error)?.kind === 'backup-unwritable',
    );
  });

  test('is known to the installation: when the last one was made', async () => {
    const { store } = await filled();
    const file = newFile();
    await writeBackup(store, file, someday);
    const { rows } = await store.outside((tx) =>
      sql<{ made_at: Temporal.Instant }>`select made_at from netjes_history.backup`.execute(tx),
    );
    deepEqual(
      rows.map(({ made_at }) => made_at.toString()),
      [someday.toString()],
    );
  });

  test('is never put over rows', async () => {
    const { at, store } = await filled();
    const file = newFile();
    await writeBackup(store, file, someday);
    await store.close();
    await rejects(restoreBackup(file, { ...at, now }), (error) => faultOf(error)?.kind === 'not-empty');
  });

  test('that is cut off or changed anywhere is refused, and nothing of it stays', async () => {
    const { at, store } = await filled();
    const file = newFile();
    await writeBackup(store, file, someday);
    const fresh = await place();
    for (const [what, bytes] of broken(readFileSync(file))) {
      const bad = newFile();
      writeFileSync(bad, bytes);
      const fault = await restoreBackup(bad, { place: fresh.place, keys: at.keys, now }).then(
        () => 'restored',
        (error: unknown) => faultOf(error)?.kind ?? String(error),
      );
      ok(['backup-damaged', 'backup-cut-off', 'no-backup'].includes(fault), `${what}: ${fault}`);
    }
    await restoreBackup(file, { place: fresh.place, keys: at.keys, now });
  });

  test('without its keys is refused, and says which', async (t) => {
    const { store } = await filled();
    const file = newFile();
    await writeBackup(store, file, someday);
    const fresh = await newPlace(engine);
    t.after(fresh.remove);
    await rejects(
      restoreBackup(file, { place: fresh.place, keys: { file: path.join(folder, 'none.json') }, now }),
      (error) => faultOf(error)?.kind === 'keys-missing',
    );
    const elsewhere = emptyFolder();
    t.after(elsewhere.remove);
    const keys = { file: path.join(elsewhere.folder, 'keys.json') };
    await (await openStore({ place: { folder: elsewhere.folder }, keys, now })).close();
    await rejects(
      restoreBackup(file, { place: fresh.place, keys, now }),
      (error) => faultOf(error)?.kind === 'key-unknown',
    );
  });
});

/** One file in many broken ways. */
function* broken(whole: Buffer): Generator<readonly [string, Buffer]> {
  const text = gunzipSync(whole).toString();
  const lines = text.split('\n');
  yield ['half of the file', whole.subarray(0, whole.length / 2)];
  yield ['no file of ours', Buffer.from('a letter')];
  yield ['an empty file', Buffer.alloc(0)];
  yield ['another gzip', gzipSync('a letter\n')];
  yield ['without its end', gzipSync(lines.slice(0, -2).join('\n'))];
  yield ['a row less', gzipSync(lines.toSpliced(2, 1).join('\n'))];
  yield ['a row twice', gzipSync(lines.toSpliced(2, 0, lines[2] ?? '').join('\n'))];
  yield ['another name', gzipSync(text.replace('Aurora', 'Borealis'))];
  yield ['rows swapped', gzipSync(lines.toSpliced(2, 2, lines[3] ?? '', lines[2] ?? '').join('\n'))];
}
