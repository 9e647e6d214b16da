// Run by the kill rounds, as a program of its own: `move-until-killed.ts STORE-CONFIG ROUND`. Opens requests and grants
// every second one, and says of each move on stdout, as soon as the store has acknowledged it: the file, its version,
// and the keys of the duties that follow.
import { writeSync } from 'node:fs';
import { isRefusal } from '@netjes/procedures';
import { faultOf, makeMove, openStore, type StoreConfig } from '@netjes/store';
import { someday } from './fresh-places.ts';
import { admin, asking, moving } from './requests.ts';

const [config = '{}'] = process.argv.slice(2);
const store = await openStore({ ...(JSON.parse(config) as StoreConfig), now: () => someday });
// the server may be what was killed
process.on('uncaughtException', (error) => {
  if (faultOf(error)?.kind !== 'away') console.error(error);
  process.exit(1);
});
const make = async (wanted: ReturnType<typeof asking>) => {
  const moved = await makeMove(store, 'dood', wanted);
  if (moved === undefined || isRefusal(moved)) throw new Error(`no move: ${JSON.stringify(moved)}`);
  const { file, duties } = moved;
  writeSync(1, `${[file.id, file.version, ...duties.map(({ key }) => key)].join(' ')}\n`);
  return file;
};
for (let at = 0; ; at += 1) {
  const file = await make(asking());
  if (at % 2 === 0) await make(moving(file, 'yes', admin));
}
