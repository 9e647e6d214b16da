import type { Kept, Standing, Wish } from './kept.ts';

/** The part of a shelf that wishes need. */
export interface Keeping {
  kept(): Promise<Kept | undefined>;
  keep(opened: readonly string[], left: readonly string[]): Promise<Kept>;
  take(code: string): Promise<Kept>;
}

/**
 * Does what a page asks and says how it is then. Where the server is away, or already has another version, what was
 * kept stays as it was.
 */
export async function granted(shelf: Keeping, { code, want }: Wish): Promise<Standing> {
  const before = await shelf.kept();
  const { opened = [], left = [] } = before ?? {};
  if (want === 'look' || (want === 'opened' && left.includes(code))) return standingOf(before, code);
  if (want === 'take') return standingOf(await shelf.take(code), code);
  const others = (codes: readonly string[]) => codes.filter((each) => each !== code);
  const kept = await shelf.keep([...others(opened), code], others(left)).catch(() => before);
  return standingOf(kept, code);
}

function standingOf(kept: Kept | undefined, code: string): Standing {
  if (kept?.opened.includes(code) === true) return 'kept';
  return kept?.left.includes(code) === true ? 'left' : 'none';
}
