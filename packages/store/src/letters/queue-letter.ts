import { newOpaqueId } from '../audit/opaque-id.ts';
import type { AtBoard } from '../files/at-board.ts';
import type { SealedPlace } from '../keys/seal.ts';

export interface NewLetter {
  /** who it is for; without `to` it goes to the address they have when it is posted */
  readonly person?: string;
  /** another address than the person’s own, or of somebody who is no person here */
  readonly to?: string;
  /** the name of the template, and what it is filled with */
  readonly template: string;
  readonly data: unknown;
  readonly now: Temporal.Instant;
}

/** What of a letter is sealed. */
export interface LetterContent {
  readonly to?: string;
  readonly data: unknown;
}

/** Puts a letter with those that are still to be posted, in the transaction of what it tells of. Returns its id. */
export async function queueLetter({ tx, board, keys }: AtBoard, letter: NewLetter): Promise<string> {
  const { person, to, template, data, now } = letter;
  const id = newOpaqueId();
  const content: LetterContent = { ...(to !== undefined && { to }), data };
  await tx
    .insertInto('letter')
    .values({
      board,
      id,
      person: person ?? null,
      template,
      content: keys.seal(JSON.stringify(content), contentOfLetter(board, id)),
      made_at: now,
      next_try: now,
      failed: null,
      posted_at: null,
      given_up_at: null,
      bounced_at: null,
    })
    .execute();
  return id;
}

export function contentOfLetter(board: string, id: string): SealedPlace {
  return { table: 'letter', column: 'content', board, row: [id] };
}
