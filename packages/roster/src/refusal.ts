/** Why a delivery is not read at all. */
export type RosterRefusal =
  | { readonly refused: 'nothing-given' }
  | { readonly refused: 'not-recognised' }
  | { readonly refused: 'too-big'; readonly what: TooBig; readonly most: number; readonly file?: string }
  | { [K in FileRefusal]: { readonly refused: K; readonly file: string } }[FileRefusal]
  | { readonly refused: 'broken-xml'; readonly file: string; readonly line: number }
  | { readonly refused: 'missing-table'; readonly table: string }
  /** The keys or usernames are numbers that Netjes may not keep. */
  | {
      readonly refused: 'forbidden-number';
      readonly number: 'bsn' | 'eck-id';
      readonly field: 'key' | 'username';
    };

export type TooBig = 'bytes' | 'cell' | 'cells' | 'columns' | 'files' | 'people' | 'rows';

/** What can be wrong with a file as a whole. */
type FileRefusal =
  | 'broken-archive'
  | 'broken-sheet'
  | 'encrypted'
  | 'no-header'
  | 'other-sheet'
  | 'unpacks-too-far'
  | 'unsafe-name'
  | 'xml-doctype'
  | 'xml-too-deep';

/** Carries a refusal out of the depths of a file; it is caught in one place and given back as data. */
export class Refused extends Error {
  readonly refusal: RosterRefusal;

  constructor(refusal: RosterRefusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}
