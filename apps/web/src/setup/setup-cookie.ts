import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isSafe } from '../members/session-cookie.ts';

const NAME = 'netjes-begin';
const options = (c: Context) =>
  ({ httpOnly: true, sameSite: 'Strict', path: '/setup', secure: isSafe(c) }) as const;

/** What a browser got for the code of the terminal. */
export function readPass(c: Context): string | undefined {
  return getCookie(c, NAME);
}

/** Ends with the browser, and is shown to the set-up alone. */
export function keepPass(c: Context, pass: string): void {
  setCookie(c, NAME, pass, options(c));
}

export function dropPass(c: Context): void {
  deleteCookie(c, NAME, options(c));
}
