// Run by the kill rounds, as a program of its own: `write-until-killed.ts STORE-CONFIG ROUND`. Writes pairs of rows,
// each pair in one transaction, and says so on stdout as soon as the store has acknowledged it.
import { writeSync } from 'node:fs';
import { faultOf, openStore, type StoreConfig } from '@netjes/store';
import { someday } from './fresh-places.ts';

const [config = '{}', round = ''] = process.argv.slice(2);
const store = await openStore({ ...(JSON.parse(config) as StoreConfig), now: () => someday });
// the server may be what was killed
process.on('uncaughtException', (error) => {
  if (faultOf(error)?.kind !== 'away') console.error(error);
  process.exit(1);
});
for (let at = 0; ; at += 1) {
  const name = `${round}-${at}`;
  await store.inBoard('dood', async (tx) => {
    const row = { board: 'dood', name, made_at: someday };
    await tx
      .insertInto('school')
      .values({ ...row, school: `${name}-a` })
      .execute();
    await tx
      .insertInto('school')
      .values({ ...row, school: `${name}-b` })
      .execute();
  });
  writeSync(1, `${name}\n`);
}
