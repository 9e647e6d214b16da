import type { AnyProcess, Context, FileOf } from '@netjes/procedures';
import type { Store, Tx } from '@netjes/store';
import type { Deliverers } from './deliverer.ts';

/** What a move by the program itself is for. */
export interface DueFor {
  readonly board: string;
  readonly process: AnyProcess;
  readonly file: FileOf<AnyProcess> | undefined;
  readonly tx: Tx;
  readonly now: Temporal.Instant;
}

/** All that a worker needs. Several workers may share a store; each piece of work is done by one of them. */
export interface Work {
  readonly store: Store;
  /** the kinds of file there are */
  readonly processes: readonly AnyProcess[];
  /** what a move by the program itself depends on */
  readonly contextFor: (due: DueFor) => Context | Promise<Context>;
  readonly deliverers: Deliverers;
  readonly now: () => Temporal.Instant;
  /** from 0 to 1 */
  readonly chance: () => number;
  /** lines of a board's audit of before this are past their term; absent: none ever are */
  readonly forgetBefore?: (board: string) => Temporal.Instant | undefined;
  /** hears of every fault; the worker goes on */
  readonly onFault: (fault: unknown) => void;
}
