/** Runs of this many equal words count as copied; shorter ones are how anybody would say it. */
const runLength = 7;

/** The words of a text in lower case; punctuation and line ends do not hide a copy. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function* runsOf(text: string): Generator<string> {
  const words = wordsOf(text);
  for (let end = runLength; end <= words.length; end += 1) yield words.slice(end - runLength, end).join(' ');
}

/** Every run of the sources, with the name of the source it stands in. */
export function indexRuns(sources: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(sources).flatMap(([name, text]) => [...runsOf(text)].map((run) => [run, name])),
  );
}

/** The first copied run of a text, with its source. */
export function findCopy(text: string, index: ReadonlyMap<string, string>): string | undefined {
  for (const run of runsOf(text)) {
    const source = index.get(run);
    if (source !== undefined) return `"${run}" stands in ${source}`;
  }
  return undefined;
}

/** Every string in a parsed YAML document with the path to it, as `chapters.0.norms.3.text.nl`. */
export function* stringsIn(value: unknown, path = ''): Generator<readonly [string, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value))
      yield* stringsIn(child, path === '' ? key : `${path}.${key}`);
}
