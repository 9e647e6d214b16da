import { deepEqual, equal, ok, throws } from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type TestContext, test } from 'node:test';
import { emptyFolder, someday } from '../../../../tests/databases/fresh-places.ts';
import { faultOf } from '../engine/fault.ts';
import { storeConfig } from '../store-config.ts';
import { newRing, writeRing } from './key-ring.ts';
import { loadRing, makeRing, replaceRing } from './key-source.ts';

function fileIn(t: TestContext): { readonly folder: string; readonly file: string } {
  const { folder, remove } = emptyFolder();
  t.after(remove);
  return { folder, file: path.join(folder, 'keys', 'keys.json') };
}

test('the first ring is written for its owner alone, and read back the same', (t) => {
  const { file } = fileIn(t);
  equal(loadRing({ file }), undefined);
  const ring = makeRing({ file }, newRing(someday));
  equal(writeRing(loadRing({ file }) ?? newRing(someday)), writeRing(ring));
  if (process.platform !== 'win32') equal(statSync(file).mode & 0o777, 0o600);
  deepEqual(readdirSync(path.dirname(file)), ['keys.json']);
});

test('of two programs that make a first ring at once, both go on with the same', (t) => {
  const { file } = fileIn(t);
  const first = makeRing({ file }, newRing(someday));
  const second = makeRing({ file }, newRing(someday));
  equal(writeRing(second), writeRing(first));
});

test('a ring is replaced whole, and stays for its owner alone', (t) => {
  const { file } = fileIn(t);
  makeRing({ file }, newRing(someday));
  const ring = newRing(someday);
  replaceRing({ file }, ring);
  equal(readFileSync(file, 'utf8'), writeRing(ring));
  if (process.platform !== 'win32') equal(statSync(file).mode & 0o777, 0o600);
});

test(
  'a file that others may read is refused',
  { skip: process.platform === 'win32' && 'Windows has no such bits' },
  (t) => {
    const { file } = fileIn(t);
    makeRing({ file }, newRing(someday));
    for (const mode of [0o640, 0o604, 0o644, 0o620]) {
      chmodSync(file, mode);
      throws(
        () => loadRing({ file }),
        (error) => {
          deepEqual(faultOf(error), { kind: 'keys-readable-by-others', file, mode: mode.toString(8) });
          return true;
        },
      );
    }
  },
);

test('keys that cannot be read are told without showing anything of them', (t) => {
  const { folder } = fileIn(t);
  const good = JSON.parse(writeRing(newRing(someday))) as Record<string, never[]>;
  const [sealing] = good['sealing'] as unknown as [{ id: string; secret: string }];
  const wrong: readonly (readonly [unknown, string])[] = [
    ['geheim!', 'it is not JSON'],
    [{ ...good, format: 2 }, 'its `format` is not 1'],
    [{ ...good, sealing: [] }, 'it has no sealing key'],
    [{ ...good, sealing: undefined }, 'it has no list of keys'],
    [{ ...good, sealing: [{ ...sealing, secret: 'geheim!' }] }, 'a sealing key is not 32 bytes'],
    [{ ...good, sealing: [{ ...sealing, id: 'geheim!' }] }, 'an id of a key is not 16 hexadecimal digits'],
    [{ ...good, sealing: [sealing, sealing] }, 'an id of a key is there twice'],
    [{ ...good, signing: [] }, 'its last signing key has no private half'],
    [{ ...good, signing: [{ id: sealing.id, public: 'geheim!' }] }, 'a signing key is no Ed25519 key'],
  ];
  for (const [index, [content, why]] of wrong.entries()) {
    const file = path.join(folder, `${index}.json`);
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content), { mode: 0o600 });
    throws(
      () => loadRing({ file }),
      (error) => {
        deepEqual(faultOf(error), { kind: 'keys-unreadable', from: file, why });
        ok(!String(error).includes('geheim!'));
        return true;
      },
    );
  }
});

test('keys in the environment are read, and never written', () => {
  const ring = newRing(someday);
  const source = { text: writeRing(ring) };
  equal(writeRing(loadRing(source) ?? newRing(someday)), source.text);
  throws(
    () => replaceRing(source, ring),
    (error) => faultOf(error)?.kind === 'keys-not-writable',
  );
});

test('data and keys are in the folder unless the environment says otherwise', () => {
  const folder = path.resolve('/data');
  deepEqual(storeConfig({}, folder), { place: { folder }, keys: { file: path.join(folder, 'keys.json') } });
  deepEqual(storeConfig({ DATABASE_URL: 'postgres://x/y', NETJES_KEY_FILE: '/run/keys' }, folder), {
    place: { url: 'postgres://x/y' },
    keys: { file: path.resolve('/run/keys') },
  });
  deepEqual(storeConfig({ NETJES_KEYS: '{}', NETJES_KEY_FILE: '/run/keys' }, folder).keys, { text: '{}' });
});
