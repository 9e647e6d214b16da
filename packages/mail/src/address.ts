import { domainToASCII } from 'node:url';

/** One address of mail, with the name that is shown beside it. */
export interface Address {
  readonly address: string;
  readonly name?: string;
}

const LONGEST_LOCAL = 64;
const LONGEST_ADDRESS = 254;
// a dot-atom, also of letters that are not ASCII; quoted local parts, comments and routes are not taken
const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const NAMED = /^(?:"([^"\\<>]*)"|([^"\\<>]*?))\s*<([^<>\s]+)>$/;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]/u;

/** A domain in lower case and ASCII; undefined when it is none, or has no dot. */
export function readDomain(text: string): string | undefined {
  const domain = domainToASCII(text.trim().replace(/\.$/, ''));
  const labels = domain.split('.');
  const fits = labels.length > 1 && domain.length <= 253 && labels.every((label) => LABEL.test(label));
  return fits && !/^\d+$/.test(labels.at(-1) ?? '') ? domain : undefined;
}

/** The one plain address that a text is, its domain in ASCII; undefined when it is none, or more than one. */
export function readPlainAddress(text: string): string | undefined {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = at > 0 ? readDomain(text.slice(at + 1)) : undefined;
  // `readDomain` trims, and an address has no blanks anywhere
  if (domain === undefined || /\s/.test(text) || !LOCAL.test(local)) return undefined;
  if (Buffer.byteLength(local) > LONGEST_LOCAL) return undefined;
  const address = `${local}@${domain}`;
  return Buffer.byteLength(address) <= LONGEST_ADDRESS ? address : undefined;
}

/** Reads `a@b.nl`, `Name <a@b.nl>` or `"Name" <a@b.nl>`. */
export function readAddress(text: string): Address | undefined {
  const trimmed = text.trim();
  if (CONTROLS.test(trimmed)) return undefined;
  const [, quoted, bare, inside] = NAMED.exec(trimmed) ?? [];
  const address = readPlainAddress(inside ?? trimmed);
  if (address === undefined) return undefined;
  const name = (quoted ?? bare ?? '').trim();
  return name === '' ? { address } : { address, name };
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
