import { getCookie, deleteCookie, setCookie } from 'hono/cookie';
import type { Context } from 'hono';
import { SESSION_COOKIE as NAME } from '../serving/has-session.ts';

/** What a browser shows to be let in: the board, and a token that only the browser has. */
export interface SessionToken {
  readonly board: string;
  readonly token: string;
}

// a board’s name, a dot, 256 bits
const SHAPE = /^([a-z0-9][a-z0-9-]{0,62})\.([A-Za-z0-9_-]{43})$/;

export function readSession(c: Context): SessionToken | undefined {
  const [, board, token] = SHAPE.exec(getCookie(c, NAME) ?? '') ?? [];
  return board !== undefined && token !== undefined ? { board, token } : undefined;
}

/** Ends with the browser, out of reach of scripts; sent over a safe line alone when the page came over one. */
export function keepSession(c: Context, { board, token }: SessionToken): void {
  setCookie(c, NAME, `${board}.${token}`, { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSafe(c) });
}

export function dropSession(c: Context): void {
  deleteCookie(c, NAME, { path: '/', secure: isSafe(c) });
}

/**
 * Whether the browser reached us by https, itself or through a server in front. Whoever sends that header says so of
 * their own browser alone, as no page of another site can have it sent; so it needs no proof.
 */
export const isSafe = (c: Context): boolean =>
  new URL(c.req.url).protocol === 'https:' ||
  c.req.header('x-forwarded-proto')?.split(',')[0]?.trim().toLowerCase() === 'https';
