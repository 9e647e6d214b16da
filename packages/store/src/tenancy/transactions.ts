import { Kysely, type Transaction } from 'kysely';
import type { Engine } from '../engine/engine.ts';
import { StoreFault } from '../engine/fault.ts';
import type { Tables } from '../tables.ts';
import { dialectOn } from './dialect.ts';
import { isBoardName, standAs, type Standing, type Underway, underway } from './standing.ts';

/** A transaction of the store. A function that needs one takes it, and never opens its own. */
export type Tx = Transaction<Tables>;

export interface WorkOptions {
  /** read committed unless said otherwise */
  readonly isolation?: 'repeatable read' | 'serializable';
  readonly access?: 'read only';
  /** the work may be done again from the start when two writers collide: it does nothing but use its transaction */
  readonly repeatable?: boolean;
  /** a question of our own asked in the round trip in which the transaction begins; nothing somebody typed is in it */
  readonly first?: string;
}

/** What is done inside a transaction, with the answer to what was asked first. */
type Work<Result> = (tx: Tx, answer: readonly Record<string, unknown>[]) => Promise<Result>;

/** Opens transactions, each with the standing it has to its end. */
export interface Transactions {
  /**
   * Work on the rows of one board. To any other board's rows it is blind.
   * Throws a StoreFault, or what the work throws; either way nothing of it is kept, unless the fault is `unsure`.
   */
  inBoard<Result>(board: string, work: Work<Result>, options?: WorkOptions): Promise<Result>;
  /**
   * One question of our own about a board, that writes nothing and has nothing in it that somebody typed: asked and
   * over in one round trip, as what is sent as one text is one transaction. Throws a StoreFault.
   */
  ask(board: string, question: string): Promise<readonly Record<string, unknown>[]>;
  /** Work over boards, with the few rights of the clerk: to list boards, to make one, to see where work is due. */
  outside<Result>(work: Work<Result>, options?: WorkOptions): Promise<Result>;
  /** Work on everything: backup, restore, sealing anew. Never while answering anybody. */
  asKeeper<Result>(work: Work<Result>, options?: WorkOptions): Promise<Result>;
}

const TRIES = 5;

export function transactionsOn(engine: Engine): Transactions {
  const db = new Kysely<Tables>({ dialect: dialectOn(engine) });

  const once = async <Result>(
    standing: Standing,
    work: Work<Result>,
    { isolation, access, first }: WorkOptions,
  ): Promise<Result> => {
    const current: Underway = { standing, first, over: false };
    return await underway.run(current, async () => {
      let opening = db.transaction();
      if (isolation) opening = opening.setIsolationLevel(isolation);
      if (access) opening = opening.setAccessMode(access);
      try {
        return await opening.execute((tx) => work(tx, current.answer ?? []));
      } finally {
        current.over = true;
      }
    });
  };

  const many = async <Result>(
    standing: Standing,
    work: Work<Result>,
    options: WorkOptions = {},
  ): Promise<Result> => {
    refuseInside();
    for (let tried = 1; ; tried += 1) {
      try {
        return await once(standing, work, options);
      } catch (error) {
        if (options.repeatable !== true || tried === TRIES || !isConflict(error)) throw error;
        await afterAWhile(tried);
      }
    }
  };

  return {
    async inBoard(board, work, options) {
      if (!isBoardName(board)) throw new RangeError(`\`${board}\` is no name of a board`);
      return await many({ role: 'app', board }, work, options);
    },
    async ask(board, question) {
      refuseInside();
      const text = `${standAs({ role: 'app', board })}; ${question}`;
      const connection = await engine.connect();
      let broken = true;
      try {
        const { rows } = await connection.run(text);
        broken = false;
        return rows;
      } finally {
        connection.release(broken);
      }
    },
    outside: (work, options) => many({ role: 'clerk' }, work, options),
    asKeeper: (work, options) => many({ role: 'keeper' }, work, options),
  };
}

/** On one connection a second transaction would wait for the first for ever; the rule is the same on many. */
function refuseInside(): void {
  const current = underway.getStore();
  if (!current || current.over) return;
  throw new Error(
    'inside a transaction of the store the work is done on its `tx`; a second one would wait for ever',
  );
}

const isConflict = (error: unknown) => error instanceof StoreFault && error.fault.kind === 'conflict';

// those who collided come back at different moments
const afterAWhile = (tried: number) =>
  new Promise((resolve) => setTimeout(resolve, 5 * 2 ** tried * Math.random()));
