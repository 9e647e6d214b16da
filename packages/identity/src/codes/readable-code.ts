import { randomInt } from 'node:crypto';

/**
 * Twenty-three signs that a child tells apart in print: one of each pair that looks alike, and no vowels, so that no
 * code spells a word. Twenty-three is prime, by which the check sign sees every wrong sign and every swap.
 */
const SIGNS = '23456789CDFHJKLMNPRTVWX';
/** 63 bits. */
const RANDOM_SIGNS = 14;
const GROUP = 5;

/** What people read or type in place of a sign. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  0: 'D',
  1: 'L',
  B: '8',
  G: '6',
  I: 'L',
  O: 'D',
  Q: 'D',
  S: '5',
  U: 'V',
  Y: 'V',
  Z: '2',
};

/** What is the matter with a code that was typed. */
export type CodeProblem = 'too-short' | 'too-long' | 'misread';

export type ReadCode =
  | { readonly ok: true; readonly code: string }
  | { readonly ok: false; readonly kind: CodeProblem };

/** A code on paper, for a class card or for when a phone is lost: three groups of five, 63 random bits. */
export function newReadableCode(): string {
  const values = Array.from({ length: RANDOM_SIGNS }, () => randomInt(SIGNS.length));
  return grouped([...values, checkSign(values)]);
}

/**
 * A code as it was typed or scanned, in the form in which it was made. Case, spaces, hyphens and signs that look alike
 * do not matter; a sign that is wrong or two that were swapped are always noticed.
 */
export function readReadableCode(typed: string): ReadCode {
  // bounded before anything else looks at it
  if (typed.length > 100) return { ok: false, kind: 'too-long' };
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{P}]/gu, '');
  const values = Array.from(signs, (sign) => SIGNS.indexOf(LOOKS_LIKE[sign] ?? sign));
  if (values.length <= RANDOM_SIGNS) return { ok: false, kind: 'too-short' };
  if (values.length > RANDOM_SIGNS + 1) return { ok: false, kind: 'too-long' };
  const isRead = values.every((value) => value >= 0) && checkSign(values.slice(0, -1)) === values.at(-1);
  return isRead ? { ok: true, code: grouped(values) } : { ok: false, kind: 'misread' };
}

function checkSign(values: readonly number[]): number {
  const sum = values.reduce((total, value, at) => total + value * (at + 2), 0);
  return (SIGNS.length - (sum % SIGNS.length)) % SIGNS.length;
}

function grouped(values: readonly number[]): string {
  const signs = values.map((value) => SIGNS[value]).join('');
  return Array.from({ length: signs.length / GROUP }, (_, at) =>
    signs.slice(at * GROUP, (at + 1) * GROUP),
  ).join('-');
}
