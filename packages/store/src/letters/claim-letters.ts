import { sql } from 'kysely';
import type { AtBoard } from '../files/at-board.ts';
import type { Claim } from '../outbox/claim-duties.ts';
import { contentOfLetter, type LetterContent } from './queue-letter.ts';

/** A letter that one worker has taken on. */
export interface ClaimedLetter {
  readonly id: string;
  readonly template: string;
  readonly data: unknown;
  /** undefined when there is no address to send it to any more */
  readonly to: string | undefined;
  readonly language: 'nl' | 'en';
  /** which attempt this is, from 1 */
  readonly attempts: number;
}

interface Row {
  readonly id: string;
  readonly template: string;
  readonly content: Uint8Array;
  readonly email: string | null;
  readonly language: 'nl' | 'en' | null;
  readonly attempts: number;
}

/** Takes on letters that are to be posted now, and leaves those that another worker is taking. */
export async function claimLetters(
  { tx, board, keys }: AtBoard,
  { now, until, limit }: Claim,
): Promise<readonly ClaimedLetter[]> {
  const { rows } = await sql<Row>`
    with picked as materialized (
      select board, id from netjes.letter
      where posted_at is null and given_up_at is null and next_try <= ${now}
      order by next_try limit ${limit} for update skip locked
    )
    update netjes.letter l set attempts = l.attempts + 1, next_try = ${until}
    from picked k where (l.board, l.id) = (k.board, k.id)
    returning l.id, l.template, l.content, l.attempts,
      (select p.email from netjes.person p where p.board = l.board and p.id = l.person and p.left_on is null) as email,
      (select p.language from netjes.person p where p.board = l.board and p.id = l.person) as language`.execute(
    tx,
  );
  return rows.map(({ id, template, content, email, language, attempts }) => {
    const { to, data } = JSON.parse(keys.open(content, contentOfLetter(board, id))) as LetterContent;
    return { id, template, data, to: to ?? email ?? undefined, language: language ?? 'nl', attempts };
  });
}
