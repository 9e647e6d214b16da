// Run by the test of a full disk, as a program of its own: `fill-disk.ts FOLDER`, a store on a small disk. Writes until
// the disk is full, makes room, writes on, and prints what it saw as JSON.
import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { type Fault, faultOf, openStore } from '@netjes/store';
import { someday } from './fresh-places.ts';

/** What the program saw. */
export interface DiskFilled {
  /** faults while the disk was full, the first of each kind */
  readonly faults: readonly Fault[];
  /** anything else that was thrown */
  readonly others: readonly string[];
  readonly acknowledged: number;
  /** acknowledged, and not there at the end */
  readonly lost: number;
  readonly writtenAfterwards: number;
}

const [folder = ''] = process.argv.slice(2);
const ballast = path.join(folder, 'ballast');
const [acknowledged, faults, others] = [new Set<string>(), new Map<string, Fault>(), new Set<string>()];

writeFileSync(ballast, Buffer.alloc(20_000_000));
const store = await openStore({
  place: { folder },
  keys: { file: path.join(folder, 'keys.json') },
  now: () => someday,
});
await store.outside((tx) =>
  tx.insertInto('board').values({ board: 'vol', name: 'Vol', made_at: someday }).execute(),
);

async function write(school: string): Promise<boolean> {
  const name = randomBytes(200_000).toString('base64');
  try {
    await store.inBoard('vol', (tx) =>
      tx.insertInto('school').values({ board: 'vol', school, name, made_at: someday }).execute(),
    );
    acknowledged.add(school);
    return true;
  } catch (error) {
    const fault = faultOf(error);
    if (fault) faults.set(fault.kind, faults.get(fault.kind) ?? fault);
    else others.add(String(error));
    return false;
  }
}

for (let at = 0; at < 500; at += 1) if (!(await write(`voor-${at}`))) break;
for (let at = 0; at < 3; at += 1) await write(`tijdens-${at}`);
rmSync(ballast);
// a start that failed is not tried again at once
await later(1100);
let writtenAfterwards = 0;
for (let at = 0; at < 20; at += 1) if (await write(`na-${at}`)) writtenAfterwards += 1;

const rows = await store.inBoard('vol', (tx) => tx.selectFrom('school').select('school').execute());
const there = new Set(rows.map(({ school }) => school));
await store.close();
const seen: DiskFilled = {
  faults: [...faults.values()],
  others: [...others],
  acknowledged: acknowledged.size,
  lost: [...acknowledged].filter((school) => !there.has(school)).length,
  writtenAfterwards,
};
console.log(JSON.stringify(seen));
