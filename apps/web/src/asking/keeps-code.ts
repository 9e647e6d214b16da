import { OWN_WORDS } from './own-words.ts';
import type { Reader } from './reader.ts';

/** Whether this page was asked to keep its code on the device, to be there without the network. */
export function keepsCode({ here }: Pick<Reader, 'here'>): boolean {
  return new URLSearchParams(here.split('?')[1]).get(OWN_WORDS.keep) === 'ja';
}
