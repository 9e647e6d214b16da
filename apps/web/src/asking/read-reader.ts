import { type Vocabulary, voiceFor } from '@netjes/norms';
import { NOTICES } from '../words/answers.ts';
import { type Language, LANGUAGES } from '../words/language.ts';
import { type Age, AGES, type Memory } from './memory.ts';
import type { Notice } from './notice.ts';
import { OWN_WORDS, USUAL_READER } from './own-words.ts';
import type { Parameter, Reader } from './reader.ts';

/** Where a page is asked for, and what the browser remembers of its reader. */
export interface Visit {
  readonly url: URL;
  readonly memory: Memory;
  /** Whether the browser has a session. */
  readonly isIn: boolean;
}

/**
 * Reads who reads. The address goes before memory, and a page that holds a question does not look at the
 * remembered `who` at all: its address means the same for everybody.
 */
export function readReader(
  vocabulary: Vocabulary,
  { url, memory, isIn }: Visit,
  whoFrom: 'memory' | 'address' = 'memory',
): { reader: Reader; notices: Notice[] } {
  const { searchParams: parameters, pathname, search } = url;
  const language = languageIn(parameters) ?? memory.language ?? 'nl';
  const usual = memory.who !== undefined && vocabulary.audiences.has(memory.who) ? memory.who : USUAL_READER;
  const word = parameters.get(OWN_WORDS.reader) ?? (whoFrom === 'memory' ? usual : USUAL_READER);
  const known = vocabulary.audiences.has(word);
  const who = known ? word : USUAL_READER;
  const saidAge = ageIn(parameters);
  const age = saidAge ?? memory.age;
  const carry: Parameter[] = [
    ...(saidAge === undefined || saidAge === memory.age ? [] : [[OWN_WORDS.age, saidAge] as const]),
    ...(language === (memory.language ?? 'nl') ? [] : [[OWN_WORDS.language, language] as const]),
  ];
  const reader: Reader = {
    who,
    language,
    voice: language === 'en' ? 'en' : voiceFor(vocabulary, who, age === 'gewoon' ? 'nl' : 'child'),
    age: who === USUAL_READER ? age : undefined,
    carry,
    usual,
    isIn,
    here: pathname + search,
  };
  return {
    reader,
    notices: known ? [] : [{ text: NOTICES[language].unknownReader(shown(word)) }],
  };
}

export function languageIn(parameters: URLSearchParams): Language | undefined {
  const said = parameters.get(OWN_WORDS.language);
  return LANGUAGES.find((each) => each === said);
}

export function ageIn(parameters: URLSearchParams): Age | undefined {
  const said = parameters.get(OWN_WORDS.age);
  return AGES.find((each) => each === said);
}

/** A word as it was given, short enough to read. */
export function shown(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}
