import { type Language, LANGUAGES } from '../words/language.ts';

/** A child, or a pupil who reads like an adult; in the words of an address. */
export type Age = 'kind' | 'gewoon';

export const AGES: readonly Age[] = ['kind', 'gewoon'];

/** What a browser remembers of its reader, and nothing else: no name, no number. */
export interface Memory {
  readonly who?: string;
  readonly age?: Age;
  readonly language?: Language;
}

/** What the cookie is called; in sight of the scripts of our pages, so that they can remember without the network. */
export const MEMORY_COOKIE = 'lezer';

/** How long it is remembered, in seconds: a year. */
export const MEMORY_LASTS = 365 * 24 * 60 * 60;

/** A remembered reader as one short word: "pupil.kind.nl"; what is not known stays empty. */
export function writeMemory({ who, age, language }: Memory): string {
  return [who ?? '', age ?? '', language ?? ''].join('.');
}

/** Reads it back; what is not understood is as if it was never said. */
export function readMemory(cookie: string | undefined): Memory {
  const [who = '', saidAge, saidLanguage] = (cookie ?? '').split('.');
  const age = AGES.find((each) => each === saidAge);
  const language = LANGUAGES.find((each) => each === saidLanguage);
  return {
    ...(/^[a-z-]{1,40}$/.test(who) && { who }),
    ...(age && { age }),
    ...(language && { language }),
  };
}

/** What the header of a request says of it. */
export function memoryIn(cookies: string | undefined): string | undefined {
  const start = `${MEMORY_COOKIE}=`;
  const own = cookies?.split(';').find((each) => each.trim().startsWith(start));
  return own?.trim().slice(start.length);
}

/** The header by which a browser remembers it; every page gets to see it, and nobody else. */
export function memoryCookie(value: string): string {
  return `${MEMORY_COOKIE}=${value}; Max-Age=${MEMORY_LASTS}; Path=/; SameSite=Lax`;
}
