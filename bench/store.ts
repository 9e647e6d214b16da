import path from 'node:path';
import { type AnyProcess, type FileOf, isRefusal } from '@netjes/procedures';
import { makeMove, type Moved, openStore, type Store, type StoreConfig } from '@netjes/store';
import { allowLogin, emptyDatabase, emptyFolder, someday } from '../tests/databases/fresh-places.ts';
import { startCluster } from '../tests/databases/cluster.ts';
import { handling, lending } from '../tests/databases/loan.ts';
import type { Loan } from '../tests/processes/loan.ts';
import { admin, asking, moving, type RequestFile } from '../tests/databases/requests.ts';
import { aBoard } from '../tests/databases/sample-audit.ts';
import { aRow, machine, median, type Report, rounded, type Row } from './report.ts';

const ROUNDS = 9;
/** Transactions of each kind in a round, over all writers. */
const TRANSACTIONS = 160;

/** What is timed: transactions of one kind, one after the other for each writer. */
const KINDS = ['one insert', 'open a file', 'move a file', 'ask leave', 'give leave'] as const;
type Kind = (typeof KINDS)[number];

/**
 * Transactions a second, each seen on disk: one row in a transaction, beside all that a move writes (the file, a line
 * in the chained audit, a duty in the outbox), under the same role, for the same board, with the same durability.
 * Opening a file asks nothing but that; moving one loads it first; asking and giving leave also decide by a code.
 * By one writer, and by eight on eight boards.
 */
export async function benchStore(say: (progress: string) => void): Promise<Report> {
  const cluster = await startCluster({ durable: true });
  allowLogin(cluster);
  const database = emptyDatabase(cluster, 'bench');
  const folder = emptyFolder();
  try {
    const places: Readonly<Record<string, StoreConfig>> = {
      pglite: { place: { folder: folder.folder }, keys: { file: path.join(folder.folder, 'keys.json') } },
      postgres: database.at,
    };
    const rows: Row[] = [];
    const ratios: Record<string, number> = {};
    for (const [engine, at] of Object.entries(places)) {
      const store = await openStore({ ...at, now: () => someday });
      for (const writers of [1, 8]) {
        say(`${engine}, ${writers} at once`);
        const boards = Array.from({ length: writers }, (_, nr) => `board-${writers}-${nr}`);
        for (const board of boards) await aBoard(store, board);
        const rates = await timed(store, boards);
        for (const kind of KINDS) rows.push(aRow(`${engine}: ${kind}`, writers, rates[kind], 'per second'));
        for (const kind of KINDS.slice(1)) {
          const shares = rates[kind].map((rate, round) => rate / (rates['one insert'][round] ?? Number.NaN));
          ratios[`${engine}, ${writers} at once: ${kind} / one insert`] = rounded(median(shares));
        }
      }
      await store.close();
    }
    return { bench: 'store', machine: machine(), rows, ratios };
  } finally {
    folder.remove();
    database.removeKeys();
    await cluster.remove();
  }
}

/** Transactions a second, one number for each round; the kinds take turns within a round. */
async function timed(store: Store, boards: readonly string[]): Promise<Record<Kind, number[]>> {
  const rates: Record<Kind, number[]> = Object.fromEntries(KINDS.map((kind) => [kind, []])) as never;
  let schools = 0;
  let lent: Loan[] = [];
  let asked: RequestFile[] = [];
  const work: Readonly<Record<Kind, (board: string, nr: number) => Promise<unknown>>> = {
    'one insert': (board) =>
      store.inBoard(board, (tx) =>
        tx
          .insertInto('school')
          .values({ board, school: `school-${(schools += 1)}`, name: 'De Regenboog', made_at: someday })
          .execute(),
      ),
    async 'open a file'(board, nr) {
      lent[nr] = fileOf(await makeMove(store, board, lending()));
    },
    async 'move a file'(board, nr) {
      fileOf(await makeMove(store, board, handling(taken(lent, nr), 'give-back')));
    },
    async 'ask leave'(board, nr) {
      asked[nr] = fileOf(await makeMove(store, board, asking()));
    },
    async 'give leave'(board, nr) {
      fileOf(await makeMove(store, board, moving(taken(asked, nr), 'yes', admin)));
    },
  };
  // the first round is for nothing
  for (let round = -1; round < ROUNDS; round++) {
    [lent, asked] = [[], []];
    for (const kind of KINDS) {
      const start = performance.now();
      await Promise.all(
        boards.map(async (board, writer) => {
          for (let nr = writer; nr < TRANSACTIONS; nr += boards.length) await work[kind](board, nr);
        }),
      );
      const seconds = (performance.now() - start) / 1000;
      if (round >= 0) rates[kind].push(TRANSACTIONS / seconds);
    }
  }
  return rates;
}

function taken<F>(files: readonly F[], nr: number): F {
  const file = files[nr];
  if (file === undefined) throw new Error('there is no file to move');
  return file;
}

function fileOf<P extends AnyProcess>(moved: Moved<P>): FileOf<P> {
  if (moved === undefined || isRefusal(moved)) throw new Error(`no move: ${JSON.stringify(moved)}`);
  return moved.file;
}
