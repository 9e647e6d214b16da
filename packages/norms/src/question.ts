import type { Grant } from './grant.ts';
import type { GrantIndex } from './grant-index.ts';
import type { Situation } from './situation.ts';

/** What somebody asks of a code. Every word comes from the vocabulary (see `readQuestion`). */
export interface Question {
  readonly who: string;
  readonly act: string;
  readonly situation: Situation;
  /** Milliseconds since 1970-01-01T00:00:00Z; selects the grants that are in force. */
  readonly at?: number;
  /** Opaque ids of the asker: the person and the groups the person is in. */
  readonly asker?: readonly string[];
  /** Permissions given in Netjes, many of them best as an index; those out of scope or window have no effect. */
  readonly grants?: readonly Grant[] | GrantIndex;
}
