import { createDecider, type Entry, type Library, unpack } from '@netjes/norms';
import { DRAWINGS } from '../parts/drawings.ts';
import type { KeptCode, KeptWords, Offer } from './kept.ts';

/** The codes that a device keeps, ready to answer with the same engine as the server. */
export interface KeptLibrary extends Library {
  readonly asked: KeptWords['asked'];
}

/**
 * Reads what `deviceFiles` packed and the shelf zipped; the addresses hold a hash of what is in them, so it is not doubted here.
 * Rejects when a file is no longer there: a browser short of room may have thrown it away.
 */
export async function keptLibrary(
  { words, codes }: Pick<Offer, 'words' | 'codes'>,
  file: (path: string) => Promise<Response | undefined>,
): Promise<KeptLibrary> {
  const read = async (path: string): Promise<unknown> => {
    const body = (await file(path))?.body;
    if (!body) throw new Error(`\`${path}\` is no longer kept`);
    return unpack(await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text());
  };
  const [shared, ...own] = await Promise.all([words, ...codes.map(({ path }) => path)].map(read));
  const { vocabulary, asked, drawings } = shared as KeptWords;
  // there is one set of icons, and pages take it from where it always is
  Object.assign(DRAWINGS, drawings);
  const entries = (own as KeptCode[]).map(({ code, examples }): [string, Entry] => [
    code.id,
    // findings are for authors, whose pages need the server
    { decider: createDecider(vocabulary, code), examples, findings: [] },
  ]);
  return { vocabulary, asked, codes: new Map(entries) };
}
