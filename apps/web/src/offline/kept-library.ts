import { createDecider, type Entry, type Library, unpack } from '@netjes/norms';
import { DRAWINGS } from '../parts/drawings.ts';
import type { KeptCode, KeptWords } from './kept.ts';

/** The codes that a device keeps, ready to answer with the same engine as the server. */
export interface KeptLibrary extends Library {
  readonly asked: KeptWords['asked'];
}

/** Reads what `deviceFiles` packed; the addresses hold a hash of what is in them, so it is not doubted here. */
export function keptLibrary(words: string, codes: readonly string[]): KeptLibrary {
  const { vocabulary, asked, drawings } = unpack(words) as KeptWords;
  // there is one set of icons, and pages take it from where it always is
  Object.assign(DRAWINGS, drawings);
  const entries = codes.map((text): [string, Entry] => {
    const { code, examples } = unpack(text) as KeptCode;
    // findings are for authors, whose pages need the server
    return [code.id, { decider: createDecider(vocabulary, code), examples, findings: [] }];
  });
  return { vocabulary, asked, codes: new Map(entries) };
}
