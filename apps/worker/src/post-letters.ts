import type { Letter, NotSent, Post } from '@netjes/mail';
import { claimLetters, type ClaimedLetter, markLetterFailed, markPosted } from '@netjes/store';
import { backOff, MOST_ATTEMPTS } from './back-off.ts';
import type { Work } from './work.ts';

const AT_ONCE = 20;
/** A letter is another worker's to take over after this. */
const LEASE = Temporal.Duration.from({ minutes: 10 });

/** What waiting does not mend: the letter itself, or its address. */
const FINAL: ReadonlySet<Failure> = new Set(['permanent', 'refused-address', 'no-address', 'fault']);

/** What is no letter’s fault. */
const OURS: ReadonlySet<Failure> = new Set(['temporary', 'turned-down', 'not-private']);

/** Posts what is due for a board, one letter after the other. True when there may be more. */
export async function postLetters(work: Work, board: string, stop: AbortSignal): Promise<boolean> {
  const { store, post, origin, now } = work;
  if (!post || origin === undefined) return false;
  const { keys } = store;
  const taken = now();
  const letters = await store.inBoard(board, (tx) =>
    claimLetters({ tx, board, keys }, { now: taken, until: taken.add(LEASE), limit: AT_ONCE }),
  );
  for (const letter of letters) {
    // those that are left are tried again when the lease is over
    if (stop.aborted) return false;
    const failed = await send(work, post, { ...letter, data: withOrigin(letter.data, origin) });
    await store.inBoard(board, async (tx) => {
      if (failed === undefined) return await markPosted(tx, letter.id, now());
      const again = FINAL.has(failed) || letter.attempts >= MOST_ATTEMPTS ? undefined : nextTry(work, letter);
      await markLetterFailed(tx, { id: letter.id, failed, again, now: now() });
    });
    // a server that is away, or does not let us in, is so for the next letter too
    if (failed !== undefined && OURS.has(failed)) return false;
  }
  return letters.length === AT_ONCE;
}

type Failure = NotSent | 'no-address' | 'fault';

async function send(
  { onFault }: Work,
  post: Post,
  { id, to, template, data, language }: ClaimedLetter,
): Promise<Failure | undefined> {
  if (to === undefined) return 'no-address';
  try {
    const sent = await post.send({ to, template, data, language, token: id } as Letter);
    return sent.ok ? undefined : sent.kind;
  } catch (fault) {
    // a letter that cannot be written holds up no other
    onFault(fault);
    return 'fault';
  }
}

/** A link is kept as a path, so that nobody who asks for a letter decides to which site it leads. */
function withOrigin(data: unknown, origin: string): unknown {
  if (typeof data !== 'object' || data === null || !('link' in data)) return data;
  const { link } = data;
  return typeof link === 'string' && link.startsWith('/')
    ? { ...data, link: new URL(link, origin).href }
    : data;
}

const nextTry = ({ now, chance }: Work, { attempts }: ClaimedLetter): Temporal.Instant =>
  now().add({ milliseconds: backOff(attempts, chance()) });
