import { type LinkPurpose, linkTerm, newToken } from '@netjes/identity';
import { type AtBoard, makeLink, queueLetter } from '@netjes/store';
import { tokenDigest } from '../members/token-digest.ts';

/** Purposes whose links are asked for by who gets them. */
type Asked = Extract<LinkPurpose, 'reset-password' | 'parent-page'>;

const LETTERS = {
  'reset-password': { template: 'reset-password', more: {} },
  'parent-page': { template: 'parent-link', more: { purpose: 'see-data' } },
} as const satisfies Readonly<Record<Asked, unknown>>;

export interface SentLink {
  readonly person: string;
  readonly given: string;
  /** the school that the letter names, or the board */
  readonly school: string;
  readonly purpose: Asked;
  readonly now: Temporal.Instant;
}

/** Has a letter sent with a new link. What is kept of the link opens nothing; the letter itself is sealed. */
export async function sendLink(
  at: AtBoard,
  { person, given, school, purpose, now }: SentLink,
): Promise<void> {
  const { tx, board } = at;
  const token = newToken();
  const endsAt = now.add({ hours: linkTerm(purpose).hours });
  await makeLink(tx, { board, hash: tokenDigest(token), person, purpose, now, endsAt });
  const { template, more } = LETTERS[purpose];
  // a path: whoever asked for it does not decide to which site the letter leads
  const data = { name: given, school, ...more, link: `/link/${board}/${token}`, until: endsAt.toString() };
  await queueLetter(at, { person, template, data, now });
}
