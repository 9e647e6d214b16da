import type { RefusalKind } from '../words/refusals.ts';
import type { Refuse } from './respond.ts';
import type { Gate } from './site.ts';

/** Longer than any question that our own pages link to. */
const LONGEST = 2000;

/** Why an address cannot be read; undefined when it can. Takes the path and query as they were sent. */
function addressFault(address: string): RefusalKind | undefined {
  if (address.length > LONGEST) return 'too-long-address';
  try {
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    return /[\u0000-\u001f\u007f]/.test(decodeURIComponent(address)) ? 'unreadable-address' : undefined;
  } catch {
    return 'unreadable-address';
  }
}

/** Refuses an address that cannot be read before any page looks at it. */
export function readableAddress(refuse: Refuse): Gate {
  return (c) => {
    const { pathname, search } = new URL(c.req.url);
    const fault = addressFault(pathname + search);
    return fault && refuse(c, fault);
  };
}
