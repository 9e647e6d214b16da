/** What can go wrong with the store that a person or the program around it can do something about. */
export type Fault =
  /** another process works on this data folder */
  | { readonly kind: 'locked'; readonly folder: string; readonly pid: number | undefined }
  /** the folder is not there and cannot be made, or may not be written */
  | { readonly kind: 'no-folder'; readonly folder: string; readonly code: string }
  /** the database holds other migrations than this program; `newer` when it is simply ahead of it */
  | { readonly kind: 'history-differs'; readonly how: HistoryDifference; readonly migration: string }
  | { readonly kind: 'too-old'; readonly version: string; readonly needed: number }
  | { readonly kind: 'wrong-encoding'; readonly encoding: string }
  /** the login may not set up the roles by itself; an administrator runs these statements once */
  | { readonly kind: 'roles-wanted'; readonly statements: readonly string[] }
  /** a role that must be plain has got rights that undo row level security */
  | { readonly kind: 'role-too-strong'; readonly role: string; readonly why: string }
  /** the login or the database in the address was turned down */
  | { readonly kind: 'turned-down'; readonly code: string }
  /** no answer; `unsure` when it went away during a commit, which may have succeeded */
  | { readonly kind: 'away'; readonly unsure: boolean }
  | { readonly kind: 'disk-full'; readonly unsure: boolean }
  /** every connection is in use, and none came free in time */
  | { readonly kind: 'busy' }
  | { readonly kind: 'too-slow'; readonly of: 'statement' | 'lock' | 'transaction' }
  /** two writers at once; this one was undone whole and may be tried again */
  | { readonly kind: 'conflict' }
  | { readonly kind: 'duplicate'; readonly constraint: string }
  | { readonly kind: 'no-such-row'; readonly constraint: string }
  /** row level security or a grant said no: a mistake in the program, never of a user */
  | { readonly kind: 'forbidden' }
  | KeyFault
  | BackupFault
  /** the list of erasures cannot be read or written; `code` is the system's, or `content` */
  | { readonly kind: 'ledger-unusable'; readonly file: string; readonly code: string };

/** What can be wrong with the keys; none of it harms what is stored. */
export type KeyFault =
  | { readonly kind: 'keys-readable-by-others'; readonly file: string; readonly mode: string }
  | { readonly kind: 'keys-unreadable'; readonly from: string; readonly why: string }
  /** there is a database, and the keys it was written with are not there */
  | { readonly kind: 'keys-missing'; readonly file: string }
  | { readonly kind: 'key-unknown'; readonly key: string }
  /** a key with the right name that is not the key the database was sealed with */
  | { readonly kind: 'key-wrong'; readonly key: string }
  | { readonly kind: 'seal-broken'; readonly table: string; readonly column: string }
  | { readonly kind: 'keys-not-writable'; readonly from: string };

/** What can be wrong with a backup, or with the place it is to be put back in; nothing was written. */
type BackupFault =
  | { readonly kind: 'backup-unreadable'; readonly file: string; readonly code: string }
  | { readonly kind: 'backup-unwritable'; readonly file: string; readonly code: string }
  /** the file is something else */
  | { readonly kind: 'no-backup'; readonly file: string }
  /** its content is not what was written; `line` counts from 1 */
  | { readonly kind: 'backup-damaged'; readonly file: string; readonly line: number }
  /** it ends too early */
  | { readonly kind: 'backup-cut-off'; readonly file: string; readonly line: number }
  /** made by a later version than this one; or by one with another history */
  | { readonly kind: 'backup-of-other-version'; readonly file: string; readonly how: HistoryDifference }
  /** there are rows already, and a restore never writes over any */
  | { readonly kind: 'not-empty'; readonly table: string }
  /** the place holds later tables than the backup, though no rows; only a new place will do */
  | { readonly kind: 'place-too-new' }
  /** what arrived is not what was sent: the restore was undone */
  | { readonly kind: 'content-differs'; readonly table: string };

export type HistoryDifference = 'newer' | 'unknown' | 'order' | 'content';

/**
 * A fault of the store. What it says is data, for logs; the interface has the words for people.
 * `cause` is what the driver or the system said.
 */
export class StoreFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, cause?: unknown) {
    super(`store: ${JSON.stringify(fault)}`, { cause });
    this.name = 'StoreFault';
    this.fault = fault;
  }
}

/** The fault in an error, wherever in the chain of causes. */
export function faultOf(error: unknown): Fault | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof StoreFault) return at.fault;
  return undefined;
}
