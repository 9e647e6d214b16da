import type { Term } from '@netjes/calendar';
import type { Text } from '@netjes/norms';

/** Where a figure or a role comes from that no code gives. */
export interface Dated {
  readonly id: string;
  readonly title: Text;
  /** Law binds; practice is what schools agreed on; a proposal is ours, for the school to change. */
  readonly kind: 'law' | 'practice' | 'proposal';
  readonly source: string;
  readonly certainty: 'high' | 'medium' | 'low';
  /** The day it was last compared with its source, yyyy-mm-dd. */
  readonly checked: string;
  /** The days on which it holds, yyyy-mm-dd; the last one does not count. */
  readonly from: string;
  readonly until?: string;
  readonly value: { readonly term: Term } | { readonly roles: readonly string[] };
}
