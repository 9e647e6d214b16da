import type { Vocabulary } from '@netjes/norms';
import { OWN_WORDS } from '../asking/own-words.ts';
import {
  type Memory,
  MEMORY_COOKIE,
  memoryCookie,
  memoryIn,
  readMemory,
  writeMemory,
} from '../asking/memory.ts';
import { ageIn, languageIn, readReader } from '../asking/read-reader.ts';
import { hasSession } from './has-session.ts';
import type { Asked, Gate } from './site.ts';

/** The reader of a page; see `readReader`. */
export function readerOf(c: Asked, vocabulary: Vocabulary, whoFrom: 'memory' | 'address' = 'memory') {
  const isIn = hasSession(c.req.header('cookie'));
  return readReader(vocabulary, { url: new URL(c.req.url), memory: remembered(c), isIn }, whoFrom);
}

/**
 * What the browser remembers. A request that a service worker answers shows it no cookies: whoever runs
 * the pages there hands the cookie's value to `fetch` as `{ lezer }`, and how to keep another as `{ remember }`.
 */
function remembered(c: Asked): Memory {
  const given: unknown = (c.env as Readonly<Record<string, unknown>> | undefined)?.[MEMORY_COOKIE];
  return readMemory(typeof given === 'string' ? given : memoryIn(c.req.header('cookie')));
}

/**
 * A link that chooses a reader or a language says `onthoud`: the choice is remembered, and the page is shown
 * under its own address. A link from elsewhere changes nobody's memory, it only shows the page as it says.
 */
export function remember(vocabulary: Vocabulary): Gate {
  return (c) => {
    const url = new URL(c.req.url);
    const { searchParams: parameters } = url;
    if (!parameters.has(OWN_WORDS.remember)) {
      c.header('vary', 'cookie', { append: true });
      return undefined;
    }
    if ((c.req.header('sec-fetch-site') ?? 'same-origin') === 'same-origin') {
      const value = writeMemory(chosen(vocabulary, parameters, remembered(c)));
      const keep: unknown = (c.env as Readonly<Record<string, unknown>> | undefined)?.['remember'];
      if (typeof keep === 'function') keep(value);
      else c.header('set-cookie', memoryCookie(value));
    }
    parameters.delete(OWN_WORDS.remember);
    c.header('cache-control', 'no-store');
    return c.redirect(url.pathname + url.search, 303);
  };
}

/** A reader is chosen as a whole, young or not; the language is chosen apart. */
function chosen({ audiences }: Vocabulary, parameters: URLSearchParams, memory: Memory): Memory {
  const who = parameters.get(OWN_WORDS.reader);
  const [age, language] = [ageIn(parameters), languageIn(parameters) ?? memory.language];
  const { language: _, ...before } = memory;
  const reader: Memory = who !== null && audiences.has(who) ? { who, ...(age && { age }) } : before;
  return { ...reader, ...(language && { language }) };
}
