import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** How somebody asked, with the act and the facts that are meant. */
export interface Phrase {
  readonly q: string;
  readonly lang?: 'nl' | 'en';
  readonly act: string;
  readonly also?: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}

const phrases = read('phrases.yaml');
const others = {
  more: read('phrases-to-tune-on.yaml'),
  'left alone': read('phrases-left-alone.yaml'),
} as const;

function read(name: string): readonly Phrase[] {
  const file = path.join(import.meta.dirname, name);
  return (parse(readFileSync(file, 'utf8')) as { phrases: readonly Phrase[] }).phrases;
}

/** FNV-1a, stirred once more: which half a phrase is in depends on nothing but its letters. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  sum = Math.imul(sum ^ (sum >>> 16), 0x7feb352d) >>> 0;
  return (sum ^ (sum >>> 15)) >>> 0;
}

/**
 * The half that was tuned on, or the half that nobody looked at meanwhile. All of `more` was tuned on too; of what was
 * `left alone` no question was ever looked at.
 */
export function phrasesIn(
  half: 'tuned on' | 'kept out' | keyof typeof others,
  lang: 'nl' | 'en',
): readonly Phrase[] {
  if (half === 'more' || half === 'left alone')
    return others[half].filter((each) => (each.lang ?? 'nl') === lang);
  const rest = half === 'tuned on' ? 0 : 1;
  return phrases.filter((each) => hash(each.q) % 2 === rest && (each.lang ?? 'nl') === lang);
}
