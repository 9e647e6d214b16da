import type { RefusalKind } from '../words/refusals.ts';

/** Longer than any question that our own pages link to. */
const LONGEST = 2000;

/** Why an address cannot be read; undefined when it can. Takes the path and query as they were sent. */
export function addressFault(address: string): RefusalKind | undefined {
  if (address.length > LONGEST) return 'too-long-address';
  try {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\u0000-\u001f\u007f]/.test(decodeURIComponent(address)) ? 'unreadable-address' : undefined;
  } catch {
    return 'unreadable-address';
  }
}
