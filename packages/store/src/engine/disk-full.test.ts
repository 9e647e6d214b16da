import { deepEqual, equal, ok } from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import type { DiskFilled } from '../../../../tests/databases/fill-disk.ts';
import { emptyFolder, freshPlace } from '../../../../tests/databases/fresh-places.ts';
import { onSmallDisk } from '../../../../tests/databases/small-disk.ts';

const program = path.join(import.meta.dirname, '../../../../tests/databases/fill-disk.ts');

test('a full disk is told, loses nothing acknowledged, and is over once there is room', async (t) => {
  const { at, remove } = await freshPlace('pglite');
  t.after(remove);
  const disk = emptyFolder();
  t.after(disk.remove);
  const from = 'folder' in at.place ? at.place.folder : '';
  const said = onSmallDisk(disk.folder, { megabytes: 90, before: `cp -r ${from}/. "$PLACE"`, program });
  if (said === undefined) return t.skip('this system lets a test mount no disk of its own');
  const seen = JSON.parse(said) as DiskFilled;
  deepEqual([...new Set(seen.faults.map(({ kind }) => kind))], ['disk-full']);
  deepEqual(seen.others, []);
  ok(seen.acknowledged > 20, `${seen.acknowledged} acknowledged`);
  equal(seen.lost, 0);
  equal(seen.writtenAfterwards, 20);
  return undefined;
});
