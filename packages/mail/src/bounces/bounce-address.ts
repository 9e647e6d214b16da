import { domainOf } from '../address.ts';

const MARK = '+b-';
/** A token: lower case, as some servers change the case of an address. */
const TOKEN = /^[a-z0-9]{8,32}$/;
const ROOM = 64 - MARK.length - 32;

/** Whether an address leaves room for a token. */
export function fitsBounces(address: string): boolean {
  return Buffer.byteLength(address.slice(0, address.lastIndexOf('@'))) <= ROOM;
}

/**
 * The address that the bounce of one letter comes back to, `bounces+b-TOKEN@domain`: a bounce then tells its letter
 * even when it quotes nothing. The token is 8 to 32 lower-case letters and digits; throws on any other.
 */
export function bounceAddress(address: string, token: string): string {
  const local = address.slice(0, address.lastIndexOf('@'));
  return `${local}${MARK}${checkedToken(token)}@${domainOf(address)}`;
}

/** The token in an address that `bounceAddress` made. */
export function tokenIn(address: string): string | undefined {
  const [, token] = /\+b-([a-z0-9]{8,32})@/.exec(address.toLowerCase()) ?? [];
  return token;
}

/** A token that is made to be one; throws on any other, as it goes into headers. */
export function checkedToken(token: string): string {
  if (TOKEN.test(token)) return token;
  throw new RangeError('a token of a letter is 8 to 32 lower-case letters and digits');
}
