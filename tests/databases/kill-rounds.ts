import { deepEqual, ok } from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as later } from 'node:timers/promises';
import { openStore, type Store, type StoreConfig } from '@netjes/store';
import { type Cluster, startCluster } from './cluster.ts';
import { allowLogin, emptyDatabase, freshPlace, someday } from './fresh-places.ts';

export interface KillRounds {
  readonly rounds: number;
  /** a program that gets the store's configuration and a name for the round, and says on stdout what is kept */
  readonly program?: string;
  /** is all that was acknowledged there, and is what is there in order? throws when it is not */
  readonly check?: (store: Store, acknowledged: ReadonlySet<string>) => Promise<void>;
}

const pairs = path.join(import.meta.dirname, 'write-until-killed.ts');

/** Kills a program on PGlite while it writes, round after round on one folder; opens it again after each. */
export async function killPglite({
  rounds,
  program = pairs,
  check = checkPairs,
}: KillRounds): Promise<number> {
  const { at: config, remove } = await freshPlace('pglite');
  try {
    return await run({ config, rounds, program, check }, async (writer) => void writer.kill('SIGKILL'));
  } finally {
    remove();
  }
}

/** Kills a PostgreSQL server that syncs to disk while a program writes to it, with all its processes. */
export async function killPostgres({
  rounds,
  program = pairs,
  check = checkPairs,
}: KillRounds): Promise<number> {
  const cluster: Cluster = await startCluster({ durable: true });
  allowLogin(cluster);
  const { at: config, removeKeys } = emptyDatabase(cluster, 'doods');
  try {
    return await run({ config, rounds, program, check }, async (writer) => {
      await cluster.stop('kill');
      writer.kill('SIGKILL');
      await cluster.start();
    });
  } finally {
    await cluster.remove();
    removeKeys();
  }
}

interface Rounds extends Required<KillRounds> {
  readonly config: StoreConfig;
}

/** Returns how much was acknowledged over all rounds. */
async function run(
  { config, rounds, program, check }: Rounds,
  kill: (writer: ReturnType<typeof spawn>) => Promise<void>,
): Promise<number> {
  const acknowledged = new Set<string>();
  const look = async (work: (store: Store) => Promise<void>) => {
    const store = await openStore({ ...config, now: () => someday });
    await work(store).finally(store.close);
  };
  await look(async (store) => {
    const board = { board: 'dood', name: 'Dood', made_at: someday };
    await store.outside((tx) => tx.insertInto('board').values(board).execute());
  });
  for (let round = 0; round < rounds; round += 1) {
    const writer = spawn(process.execPath, [program, JSON.stringify(config), `r${round}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    writer.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    const ended = new Promise((resolve) => writer.once('close', resolve));
    while (!said.includes('\n') && writer.exitCode === null) await later(5);
    await later(Math.random() * 300);
    await kill(writer);
    await ended;
    // what comes after the last line end was never said whole
    for (const name of said.split('\n').slice(0, -1)) acknowledged.add(name);
    await look((store) => check(store, acknowledged));
  }
  return acknowledged.size;
}

/** Every pair is there whole or not at all, and every one that was acknowledged is. */
async function checkPairs(store: Store, acknowledged: ReadonlySet<string>): Promise<void> {
  const rows = await store.inBoard('dood', (tx) =>
    tx.selectFrom('school').select(['school', 'name']).execute(),
  );
  const there = Map.groupBy(rows, ({ name }) => name);
  const lost = [...acknowledged].filter((name) => !there.has(name));
  deepEqual(lost, []);
  ok([...there.values()].every((pair) => pair.length === 2));
}
