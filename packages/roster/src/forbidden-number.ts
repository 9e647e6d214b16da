import type { Draft } from './draft.ts';
import { Refused } from './refusal.ts';

// fewer prove nothing: one in eleven numbers of nine digits passes the test by chance
const FEWEST = 5;
const SHARE = 0.8;

/**
 * Some systems use the national number, or the pseudonym of the learning materials chain, as key or as username.
 * Netjes may keep neither, and cannot do without the key: such a delivery is refused whole.
 */
export function refuseForbiddenNumbers(people: readonly Draft[]): void {
  for (const field of ['key', 'username'] as const) {
    const values = people
      .map((person) => person[field]?.split('/').at(-1) ?? '')
      .filter((value) => value !== '');
    const national = values.filter(isNationalNumber).length;
    if (national >= FEWEST && national >= values.length * SHARE)
      throw new Refused({ refused: 'forbidden-number', number: 'bsn', field });
    if (people.some((person) => /ketenid\.nl\//i.test(person[field] ?? '')))
      throw new Refused({ refused: 'forbidden-number', number: 'eck-id', field });
  }
}

/** The eleven test of the BSN: nine digits, weighed from 9 to 2, and the last one taken away. */
function isNationalNumber(value: string): boolean {
  if (!/^\d{9}$/.test(value) || value === '000000000') return false;
  const sum = Array.from(value, Number).reduce(
    (before, digit, place) => before + digit * (place === 8 ? -1 : 9 - place),
    0,
  );
  return sum % 11 === 0;
}
