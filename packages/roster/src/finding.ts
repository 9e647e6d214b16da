/** Where in the delivery: never what stands there. */
export interface Place {
  readonly file: string;
  /** From 1; a line of the file, or a row of a sheet. */
  readonly line: number;
  readonly column?: string;
}

/** Kinds that say all there is to say by where they are. */
export type PlainFinding =
  | 'account-disabled'
  | 'broken-quotes'
  | 'cell-count'
  | 'delta-delivery'
  | 'duplicate-key'
  | 'enrollment-without-role'
  | 'guessed-encoding'
  | 'missing-required'
  | 'name-missing'
  | 'no-children'
  | 'no-role'
  | 'no-school'
  | 'orphan-enrollment'
  | 'stray-characters'
  | 'too-long'
  | 'unlikely-date'
  | 'unreadable-date'
  | 'unreadable-email'
  | 'unreadable-school-year'
  | 'unstable-key';

/** Something in a delivery that a person should look at. It says where, and never holds what a cell says of somebody. */
export type Finding = Place &
  (
    | { readonly finding: PlainFinding }
    /** A file that was not read: an archive in an archive, or a table that is not known. */
    | { readonly finding: 'ignored-file'; readonly why: 'archive' | 'unknown' }
    | { readonly finding: 'unknown-reference'; readonly to: 'school' | 'class' | 'person' }
    /** `word` is left out where it might be more than a word. */
    | { readonly finding: 'unknown-role'; readonly word?: string }
    /** Two people with one address; `other` is the line of the first, in the same file or in `otherFile`. */
    | { readonly finding: 'same-email'; readonly other: Place }
  );

export type FindingKind = Finding['finding'];
