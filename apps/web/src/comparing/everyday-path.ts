import { codePath } from '../asking/address.ts';
import { EVERYDAY, type Everyday } from './everyday.ts';

/**
 * Where an everyday situation of one code is asked. It goes on to the question, whose own address is five times as
 * long: the table has hundreds.
 */
export function everydayPath(code: string, everyday: Everyday): string {
  return codePath(code, 'alledaags', String(EVERYDAY.indexOf(everyday) + 1));
}

/** The everyday situation of a number in an address. */
export function everydayAt(number: string | undefined): Everyday | undefined {
  return /^[1-9]\d{0,3}$/.test(number ?? '') ? EVERYDAY[Number(number) - 1] : undefined;
}
