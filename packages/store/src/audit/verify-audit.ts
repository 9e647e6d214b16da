import type { Keys } from '../keys/keys.ts';
import type { Transactions, Tx } from '../tenancy/transactions.ts';
import { type AuditRow, forgottenThrough } from './audit-row.ts';
import { genesis, hashOf, hex } from './canonical.ts';
import { type Checkpoint, isGenuine } from './checkpoint.ts';

/** What is wrong with an audit. */
export type Flaw =
  /** the contents of a line are not what was hashed */
  | 'changed'
  /** a line is not linked to the one before it */
  | 'not-linked'
  /** a line is gone, or the first ones are and no checkpoint and no later line say that they went past their term */
  | 'missing'
  /** the last lines are gone */
  | 'cut-off'
  /** there are lines after the last one that was counted */
  | 'added'
  /** the audit is another than the one that was signed */
  | 'not-as-signed'
  /** a checkpoint is signed by nobody we know, or was changed */
  | 'false-checkpoint'
  /** the audit is another than the one whose head was kept elsewhere */
  | 'not-as-expected'
  /** what was kept elsewhere is of before the first line there is */
  | 'expected-is-forgotten';

/** A place in a board's audit, kept elsewhere to compare with later. */
export interface Head {
  readonly board: string;
  readonly seq: number;
  /** hexadecimal */
  readonly hash: string;
}

/** What was found of one board: its head, and the first place where it is wrong. */
export interface AuditReport {
  readonly board: string;
  readonly head: Head;
  /** how many lines there are */
  readonly lines: number;
  /** up to where lines were deleted after their term, 0 when never */
  readonly forgotten: number;
  /** up to where the audit is signed, 0 when it is not yet */
  readonly signed: number;
  readonly flaw?: { readonly flaw: Flaw; readonly seq: number };
}

export interface VerifyOptions {
  readonly store: Transactions & { readonly keys: Keys };
  readonly board: string;
  /** a head that was printed before */
  readonly expect?: Head;
  /** leaves out what was signed already: quick, for going on from there */
  readonly sinceSigned?: boolean;
}

const PAGE = 1000;

/** Reads a board's audit from end to end, and says the first place where it is not as it was written. */
export async function verifyAudit(options: VerifyOptions): Promise<AuditReport> {
  return await options.store.inBoard(options.board, (tx) => verifyIn(tx, options), {
    isolation: 'repeatable read',
    access: 'read only',
  });
}

async function verifyIn(tx: Tx, { store, board, expect, sinceSigned }: VerifyOptions): Promise<AuditReport> {
  const checkpoints = await tx.selectFrom('audit_checkpoint').selectAll().orderBy('seq').execute();
  const kept = await tx.selectFrom('audit_head').select(['seq', 'hash']).executeTakeFirst();
  const head = kept ?? { seq: 0, hash: genesis(board) };
  const walk = new Walk(board, checkpoints, expect);
  const report = (flaw?: Flaw, seq = 0): AuditReport => ({
    board,
    head: { board, seq: head.seq, hash: hex(head.hash) },
    lines: walk.lines,
    forgotten: walk.forgotten,
    signed: checkpoints.at(-1)?.seq ?? 0,
    ...(flaw && { flaw: { flaw, seq } }),
  });
  const bogus = checkpoints.find((checkpoint) => !isGenuine(store.keys, checkpoint));
  if (bogus) return report('false-checkpoint', bogus.seq);
  if (sinceSigned) walk.skipSigned();
  for await (const row of rowsOf(tx, walk.seq)) {
    const flaw = walk.step(row);
    if (flaw) return report(flaw, flaw === 'missing' ? walk.seq + 1 : row.seq);
  }
  const flaw = walk.end(head);
  return flaw ? report(flaw, walk.flawedEnd(flaw, head)) : report();
}

async function* rowsOf(tx: Tx, begin: number): AsyncGenerator<AuditRow> {
  for (let after = begin, more = true; more;) {
    const page = await tx
      .selectFrom('audit')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    yield* page;
    after = page.at(-1)?.seq ?? after;
    more = page.length === PAGE;
  }
}

/** Goes along the chain, line by line. */
class Walk {
  readonly #signed: ReadonlyMap<number, Checkpoint>;
  readonly #lastSigned: Checkpoint | undefined;
  readonly #expect: Head | undefined;
  #hash: Uint8Array;
  #met = false;
  /** a line says that those before the first one went past their term */
  #told = false;
  seq = 0;
  lines = 0;
  forgotten = 0;

  constructor(board: string, checkpoints: readonly Checkpoint[], expect: Head | undefined) {
    this.#signed = new Map(checkpoints.map((each) => [each.seq, each]));
    this.#lastSigned = checkpoints.at(-1);
    this.#expect = expect;
    this.#hash = genesis(board);
    this.#meet();
  }

  /** Goes on from where it was signed last. */
  skipSigned(): void {
    if (!this.#lastSigned) return;
    this.seq = this.#lastSigned.seq;
    this.#hash = this.#lastSigned.hash;
  }

  step(row: AuditRow): Flaw | undefined {
    if (this.seq === 0 && row.seq > 1 && !this.#begin(row.seq - 1)) return 'missing';
    if (row.seq !== this.seq + 1) return 'missing';
    const hash = hashOf(row);
    if (hex(hash) !== hex(row.hash)) return 'changed';
    if (hex(row.previous) !== hex(this.#hash)) return 'not-linked';
    this.seq = row.seq;
    this.#hash = hash;
    this.lines += 1;
    if (row.kind === 'audit.forgotten' && row.ids === forgottenThrough(this.forgotten)) this.#told = true;
    const signed = this.#signed.get(this.seq);
    if (signed && hex(signed.hash) !== hex(hash)) return 'not-as-signed';
    return this.#meet() ? undefined : 'not-as-expected';
  }

  /** When there are no more lines. */
  end(head: { readonly seq: number; readonly hash: Uint8Array }): Flaw | undefined {
    if (head.seq > this.seq || (this.#lastSigned && this.#lastSigned.seq > this.seq)) return 'cut-off';
    if (head.seq < this.seq) return 'added';
    if (hex(head.hash) !== hex(this.#hash)) return 'not-linked';
    if (this.forgotten > 0 && !this.#told) return 'missing';
    if (!this.#expect || this.#met) return undefined;
    if (this.#expect.seq < this.forgotten) return 'expected-is-forgotten';
    return this.#expect.seq > this.seq ? 'cut-off' : 'not-as-expected';
  }

  /** The place that an end is wrong at. */
  flawedEnd(flaw: Flaw, head: { readonly seq: number }): number {
    if (flaw === 'missing') return 1;
    if (flaw === 'added') return head.seq + 1;
    if (flaw === 'cut-off') return this.seq + 1;
    return flaw === 'expected-is-forgotten' || flaw === 'not-as-expected'
      ? (this.#expect?.seq ?? 0)
      : this.seq;
  }

  /** Begins after lines that were deleted, where a checkpoint says how far and with which hash. */
  #begin(at: number): boolean {
    const signed = this.#signed.get(at);
    if (!signed) return false;
    this.seq = at;
    this.forgotten = at;
    this.#hash = signed.hash;
    this.#meet();
    return true;
  }

  /** False when this is the place that was kept elsewhere, and it had another hash there. */
  #meet(): boolean {
    if (this.#expect?.seq !== this.seq) return true;
    this.#met = this.#expect.hash === hex(this.#hash);
    return this.#met;
  }
}
