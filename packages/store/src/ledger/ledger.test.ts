import { deepEqual, equal, notEqual, ok, rejects, throws } from 'node:assert/strict';
import { appendFileSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import { emptyFolder, someday } from '../../../../tests/databases/fresh-places.ts';
import { newOpaqueId } from '../audit/opaque-id.ts';
import { opaqueIdOf, personBehind } from '../audit/opaque-person.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { faultOf } from '../engine/fault.ts';
import { erasePerson, replayErasures } from './erase-person.ts';
import { Ledger } from './ledger.ts';
import type { Store } from '../open-store.ts';

const erasure = () => ({ board: 'aurora', id: newOpaqueId(), at: someday.toString() });

test('the ledger of erasures keeps every line, and forgets one that was cut short', (t) => {
  const { folder, remove } = emptyFolder();
  t.after(remove);
  const file = path.join(folder, 'erased.jsonl');
  const ledger = new Ledger(file);
  deepEqual(ledger.read(), []);
  const [first, second] = [erasure(), erasure()];
  ledger.add(first);
  appendFileSync(file, '{"board":"aur');
  deepEqual(ledger.read(), [first]);
  ledger.add(second);
  deepEqual(new Ledger(file).read(), [first, second]);
  if (process.platform !== 'win32') equal(statSync(file).mode & 0o777, 0o600);
});

test('a ledger that cannot be read or written stops an erasure, in so many words', (t) => {
  const { folder, remove } = emptyFolder();
  t.after(remove);
  const unusable = (error: unknown) => faultOf(error)?.kind === 'ledger-unusable';
  const taken = path.join(folder, 'taken');
  mkdirSync(taken);
  throws(() => new Ledger(taken).add(erasure()), unusable);
  const file = path.join(folder, 'erased.jsonl');
  appendFileSync(file, 'Jan Jansen\n');
  throws(() => new Ledger(file).read(), unusable);
});

onBothEngines('erasing a person', ({ open, place }) => {
  const setUp = async (store: Store) => {
    await store.outside((tx) =>
      tx.insertInto('board').values({ board: 'aurora', name: 'Aurora', made_at: someday }).execute(),
    );
    return await store.inBoard('aurora', async (tx) => ({
      gone: await opaqueIdOf(tx, 'aurora', newOpaqueId()),
      stays: await opaqueIdOf(tx, 'aurora', newOpaqueId()),
    }));
  };
  const whoIs = (store: Store, id: string) => store.inBoard('aurora', (tx) => personBehind(tx, id));

  test('reaches backups that were made before, once they are put back', async (t) => {
    const { folder, remove } = emptyFolder();
    t.after(remove);
    const ledger = new Ledger(path.join(folder, 'erased.jsonl'));
    const at = await place();
    const store = await open(at);
    const ids = await setUp(store);
    const file = path.join(folder, 'backup.netjes');
    await writeBackup(store, file, someday);

    const person = (await whoIs(store, ids.gone)) ?? '';
    const severing = { board: 'aurora', person, by: 'netjes', now: someday };
    equal(await erasePerson(store, ledger, severing), ids.gone);
    equal(await erasePerson(store, ledger, severing), undefined, 'a second time there is nobody');
    equal(await whoIs(store, ids.gone), undefined);
    ok(!readFileSync(path.join(folder, 'erased.jsonl'), 'utf8').includes(person), 'the ledger names nobody');

    const fresh = await place();
    await restoreBackup(file, { place: fresh.place, keys: at.keys, now: () => someday });
    const again = await open({ place: fresh.place, keys: at.keys });
    equal(await whoIs(again, ids.gone), person, 'the backup knows the person still');
    equal(await replayErasures(again, ledger, someday), 1);
    equal(await whoIs(again, ids.gone), undefined);
    notEqual(await whoIs(again, ids.stays), undefined);
    equal(await replayErasures(again, ledger, someday), 0);
  });

  test('does not happen when it cannot be written down', async (t) => {
    const { folder, remove } = emptyFolder();
    t.after(remove);
    const store = await open();
    const { stays } = await setUp(store);
    const person = (await whoIs(store, stays)) ?? '';
    await rejects(
      erasePerson(store, new Ledger(folder), { board: 'aurora', person, by: 'netjes', now: someday }),
    );
    equal(await whoIs(store, stays), person);
  });
});
