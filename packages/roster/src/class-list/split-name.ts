export interface SplitName {
  readonly given: string;
  readonly prefix?: string;
  readonly family: string;
}

const PREFIX = new Set(
  "aan al bij d' da de den der des di do dos du el het in la le les 't op te ten ter tot uit van 'n von voor zu".split(
    ' ',
  ),
);
const isPrefix = (word: string) => PREFIX.has(word.toLowerCase().replace('’', "'"));

/** Takes a whole name apart: `Noor van den Berg`, `Berg, Noor van den` or `Berg, van den, Noor`. */
export function splitName(text: string): SplitName {
  const parts = text.split(',').map((part) => part.trim().split(/\s+/).filter(Boolean));
  const [first = [], ...others] = parts;
  if (others.length === 0) return fromWords(first);
  const rest = others.flat();
  return named(
    rest.filter((word) => !isPrefix(word)),
    rest.filter(isPrefix),
    first,
  );
}

function fromWords(words: readonly string[]): SplitName {
  const start = words.findIndex((word, index) => index > 0 && isPrefix(word));
  if (start < 0) return named(words.slice(0, 1), [], words.slice(1));
  const length = words.slice(start).findIndex((word) => !isPrefix(word));
  if (length < 0) return named(words.slice(0, 1), [], words.slice(1));
  return named(words.slice(0, start), words.slice(start, start + length), words.slice(start + length));
}

function named(given: readonly string[], prefix: readonly string[], family: readonly string[]): SplitName {
  return {
    given: given.join(' '),
    ...(prefix.length > 0 && { prefix: prefix.join(' ') }),
    family: family.join(' '),
  };
}
