import type { Library } from '@netjes/norms';
import type { Member, News, School, Store, Tx } from '@netjes/store';
import type { Context } from 'hono';
import type { Reader } from '../asking/reader.ts';

/** A request for a page that may know its visitor. */
export interface Visit {
  readonly c: Context;
  readonly library: Library;
  readonly reader: Reader;
  readonly store: Store;
  readonly now: Temporal.Instant;
  /** the day in the schools’ zone */
  readonly today: Temporal.PlainDate;
  /** who is signed in, if anybody */
  readonly me: Member | undefined;
  /** what was sent with a form; empty for a page that is only read */
  readonly form: URLSearchParams;
  readonly parameters: URLSearchParams;
  /** the network address of the visitor, in one form; see `networkAddress` */
  readonly cameFrom: () => string;
}

/** A visit by somebody who is signed in. */
export interface SignedInVisit extends Visit {
  readonly me: Member;
}

/** The same inside one transaction of their board. */
export interface MemberVisit extends SignedInVisit {
  readonly tx: Tx;
}

/** The same on a page of one school. */
export interface SchoolVisit extends MemberVisit {
  readonly school: School;
}

/** A visit to the page where somebody begins, with their news; its transactions are its own. */
export interface NewsVisit extends SignedInVisit {
  readonly news: readonly News[];
}
