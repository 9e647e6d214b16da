/** The key that marks a map; no word of a code or vocabulary looks like it. */
const MAP = '$map';

/**
 * Writes what was read of a code or vocabulary as text, so that it can be carried to where no files are: a browser.
 * Plain data and maps only; a field that is left out stays left out.
 */
export function pack(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) => (each instanceof Map ? { [MAP]: [...each] } : each));
}

/** What was packed, equal to what it was. */
export function unpack(text: string): unknown {
  return JSON.parse(text, (_, each: unknown) => {
    const entries = typeof each === 'object' && each !== null && MAP in each ? each[MAP] : undefined;
    return Array.isArray(entries) ? new Map(entries as [unknown, unknown][]) : each;
  });
}
