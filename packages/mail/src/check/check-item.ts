import type { Bilingual } from '../language.ts';

/** What DNS says about one thing that mail needs. `unknown`: DNS gave no answer, so it may be there. */
export interface CheckItem {
  readonly verdict: 'ok' | 'missing' | 'wrong' | 'unknown';
  /** the record as it stands */
  readonly found?: string;
  /** what to do, with the very record where there is one; of what is ok, what would be better still */
  readonly advice: Bilingual;
}

/** A record as a form of a DNS provider asks for it. */
export function recordText(name: string, type: 'TXT' | 'MX', value: string): string {
  return `${name} ${type} "${value}"`;
}
