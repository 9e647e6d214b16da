import { newToken } from '@netjes/identity';
import { findPending, keepPending, type KeptStep, takePending, type Tx } from '@netjes/store';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isSafe } from '../members/session-cookie.ts';
import { tokenDigest } from '../members/token-digest.ts';
import type { Visit } from '../members/visit.ts';

/** What is kept for, and in which cookie the browser has the way to it. */
type StepKind = 'totp' | 'passkey' | 'provider' | 'pictures' | 'recovery-codes';

type AtStep = Pick<Visit, 'c' | 'store' | 'now'>;

const cookieOf = (kind: StepKind) => `netjes-${kind}`;
const SHAPE = /^[\w-]{43}$/;

interface NewStep {
  readonly board: string;
  readonly kind: StepKind;
  readonly person?: string | undefined;
  readonly content: unknown;
  readonly minutes: number;
}

/** Keeps what the next step needs, sealed, for this browser alone. */
export async function keepStep({ c, store, now }: AtStep, tx: Tx, step: NewStep): Promise<void> {
  const { board, kind, person, content, minutes } = step;
  const token = newToken();
  const hash = tokenDigest(`${kind}.${token}`);
  const endsAt = now.add({ minutes });
  await keepPending({ tx, board, keys: store.keys }, { hash, kind, person, content, endsAt }, now);
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSafe(c) } as const;
  setCookie(c, cookieOf(kind), token, { ...options, maxAge: minutes * 60 });
}

interface Wanted {
  readonly board: string;
  readonly kind: StepKind;
}

/** What was kept, to be looked at again; undefined when it is gone, or was another browser’s. */
export async function findStep(visit: AtStep, tx: Tx, wanted: Wanted): Promise<KeptStep | undefined> {
  return await withHash(visit, wanted, (hash) =>
    findPending({ tx, board: wanted.board, keys: visit.store.keys }, { ...wanted, hash, now: visit.now }),
  );
}

/** What was kept, once. */
export async function takeStep(visit: AtStep, tx: Tx, wanted: Wanted): Promise<KeptStep | undefined> {
  return await withHash(visit, wanted, async (hash) => {
    deleteCookie(visit.c, cookieOf(wanted.kind), { path: '/', secure: isSafe(visit.c) });
    const at = { tx, board: wanted.board, keys: visit.store.keys };
    return await takePending(at, { ...wanted, hash, now: visit.now });
  });
}

async function withHash(
  { c }: AtStep,
  { kind }: Wanted,
  work: (hash: Uint8Array) => Promise<KeptStep | undefined>,
): Promise<KeptStep | undefined> {
  const token = getCookie(c, cookieOf(kind)) ?? '';
  return SHAPE.test(token) ? await work(tokenDigest(`${kind}.${token}`)) : undefined;
}
