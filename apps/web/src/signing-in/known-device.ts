import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { keyedDigest } from '@netjes/store';
import { isSafe } from '../members/session-cookie.ts';

const NAME = 'netjes-bekend';
/** A tablet that goes round a class forgets the first who used it. */
const MOST = 8;
const A_YEAR = 365 * 24 * 60 * 60;

const SHAPE = /^[\w-]{16}$/;

/** What stands for somebody in a browser that they used: says nothing to whoever reads it, and opens nothing. */
const markOf = (pepper: Uint8Array, person: string) =>
  Buffer.from(keyedDigest(pepper, 'device', person))
    .toString('base64url')
    .slice(0, 16);

const marks = (c: Context) => (getCookie(c, NAME) ?? '').split('.').filter((mark) => SHAPE.test(mark));

/** Whether somebody signed in with this browser before. */
export function isKnownDevice(c: Context, pepper: Uint8Array, person: string): boolean {
  return marks(c).includes(markOf(pepper, person));
}

/** Has the browser remember that they did. */
export function rememberDevice(c: Context, pepper: Uint8Array, person: string): void {
  const mark = markOf(pepper, person);
  const kept = [...marks(c).filter((each) => each !== mark), mark].slice(-MOST);
  const options = { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: A_YEAR, secure: isSafe(c) } as const;
  setCookie(c, NAME, kept.join('.'), options);
}
