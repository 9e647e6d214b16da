import type { Post } from '@netjes/mail';
import type { AnyProcess, Context, FileOf } from '@netjes/procedures';
import type { Ledger, Store, Tx } from '@netjes/store';
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
  /** the list of erasures; without it nobody is forgotten */
  readonly ledger?: Ledger;
  /** sends letters; without it they wait */
  readonly post?: Post;
  /** `https://netjes.school.nl`: where links in letters lead; without it letters with a link wait */
  readonly origin?: string;
  /** the words of a role that somebody who has it fills: itself, and what it is a kind of */
  readonly fills: (role: string) => readonly string[];
  readonly now: () => Temporal.Instant;
  /** from 0 to 1 */
  readonly chance: () => number;
  /** terms that hold at a board, and the days they count in; without the term `audit` no line of its audit goes */
  readonly termsOf: (board: string) => Pick<Context, 'dated' | 'calendar'>;
  /** hears of every fault; the worker goes on */
  readonly onFault: (fault: unknown) => void;
}
