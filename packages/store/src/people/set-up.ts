import type { Transactions, Tx } from '../tenancy/transactions.ts';
import { addBoard } from './add-board.ts';
import { type Board, boards, schools } from './boards.ts';

/** Who looks after a whole board: with one of them there, everything further is theirs. */
const KEEPERS = ['sysadmin', 'ict-admin', 'board'];

/** How far an installation is set up; the first of these that is still open. */
export type SetUp =
  /** there is nothing yet */
  | { readonly open: 'board' }
  /** a demo was begun and not finished */
  | { readonly open: 'demo'; readonly board: Board }
  | { readonly open: 'school' | 'administrator'; readonly board: Board }
  | { readonly open: 'code'; readonly board: Board; readonly school: string }
  | { readonly open: 'people'; readonly board: Board; readonly school: string }
  | { readonly open: undefined; readonly board: Board };

/** Looks how far an installation is. A demo with people in it is set up, and so is one with several boards. */
export async function setUpOf(store: Transactions, today: Temporal.PlainDate): Promise<SetUp> {
  const [board, ...others] = await boards(store);
  if (!board) return { open: 'board' };
  if (others.length > 0) return { open: undefined, board };
  return await store.inBoard(board.board, async (tx) => {
    const people = await countPeople(tx);
    if (board.demo) return people === 0 ? { open: 'demo', board } : { open: undefined, board };
    const all = await schools(tx, today);
    const [school] = all;
    if (!school) return { open: 'school', board };
    if (!(await hasKeeper(tx))) return { open: 'administrator', board };
    const without = all.find(({ code }) => code === undefined);
    if (without) return { open: 'code', board, school: without.school };
    if (people <= 1) return { open: 'people', board, school: school.school };
    return { open: undefined, board };
  });
}

/**
 * Makes the only board of an installation. Of two who do so at once, one gets the boards that are there instead.
 * Nothing real is ever put beside a demo, and no demo beside anything real.
 */
export async function foundBoard(
  store: Transactions,
  board: {
    readonly board: string;
    readonly name: string;
    readonly demo: boolean;
    readonly now: Temporal.Instant;
  },
): Promise<'made' | 'taken'> {
  return await store.outside(
    async (tx) => {
      const there = await tx.selectFrom('board').select('board').execute();
      if (there.length > 0) return 'taken';
      await addBoard(tx, board);
      return 'made';
    },
    { isolation: 'serializable', repeatable: true },
  );
}

/** Whether somebody looks after the whole board. */
export async function hasKeeper(tx: Tx): Promise<boolean> {
  const one = await tx
    .selectFrom('role_held')
    .select('id')
    .where('role', 'in', KEEPERS)
    .where('school', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}

async function countPeople(tx: Tx): Promise<number> {
  const { count } = await tx
    .selectFrom('person')
    .select((one) => one.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
