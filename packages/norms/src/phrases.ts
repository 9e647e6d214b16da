import type { Outcome } from './decision.ts';
import type { Voice } from './text.ts';

/** The fixed parts of sentences. Everything else comes from the vocabulary and the code. */
export interface Phrases {
  /** The answer in one line. */
  readonly outcome: Readonly<Record<Outcome | 'depends', string>>;
  /** The same, short, for a label. */
  readonly short: Readonly<Record<Outcome | 'depends', string>>;
  readonly ask: (whom: string) => string;
  /** How somebody is told, unless the act has words of its own; the slots are those of `Act.tell`. */
  readonly tell: string;
  /** A rule as the source numbers it; a place without a number is called as the source calls it. */
  readonly article: (article: string) => string;
  readonly inDoubt: string;
  /** What an exception begins with; the other parts of exceptions follow it. */
  readonly if: string;
  readonly holds: (names: string) => string;
  readonly withLeaveOf: (whom: string) => string;
  readonly following: (title: string) => string;
  readonly or: string;
  readonly and: string;
  readonly andAlso: string;
}

/**
 * Calls a place as the source does: `9` and `11a` by number, `A1` by its mark, and `leerlingen 1` quoted,
 * so that it can be found there.
 */
const article = (numbered: string, marked: string, named: string) => (place: string) => {
  if (/^\d/.test(place)) return `${numbered} ${place}`;
  return /\p{L}{2}/u.test(place) ? `${named} “${place}”` : `${marked} ${place}`;
};

const DUTCH: Phrases = {
  outcome: {
    forbidden: 'Nee, dat mag niet.',
    ask: 'Alleen als je toestemming hebt.',
    required: 'Ja, dit moet.',
    allowed: 'Ja, dat mag.',
    silent: 'De code zegt hier niets over.',
    depends: 'Dat hangt ervan af.',
  },
  short: {
    forbidden: 'nee',
    ask: 'vraag het',
    required: 'je moet',
    allowed: 'ja',
    silent: 'de code zegt niets',
    depends: 'hangt ervan af',
  },
  ask: (whom) => `Vraag het eerst aan ${whom}.`,
  tell: 'Vertel het {when} aan {whom}.',
  article: article('artikel', 'onderdeel', 'onderdeel'),
  inDoubt: 'Twijfel je?',
  if: 'als',
  holds: (names) => `dit geldt: ${names}`,
  withLeaveOf: (whom) => `er toestemming is van ${whom}`,
  following: (title) => `de regel “${title}” geldt`,
  or: 'of',
  and: 'en',
  andAlso: 'en ook aan',
};

const CHILD: Phrases = {
  ...DUTCH,
  outcome: {
    ...DUTCH.outcome,
    // "toestemming" is a word of grown-ups; who has to say yes is in the line after it
    ask: 'Niet zomaar.',
    required: 'Ja, dat moet je doen.',
    silent: 'Hier is geen regel voor.',
    depends: 'Dat ligt eraan.',
  },
  short: { ...DUTCH.short, silent: 'geen regel', depends: 'ligt eraan' },
  article: article('regel', 'regel', 'stukje'),
  inDoubt: 'Weet je het niet zeker?',
  withLeaveOf: (whom) => `het mag van ${whom}`,
};

const ENGLISH: Phrases = {
  outcome: {
    forbidden: 'No, that is not allowed.',
    ask: 'Only with permission.',
    required: 'Yes, this must be done.',
    allowed: 'Yes, you may.',
    silent: 'The code says nothing about this.',
    depends: 'That depends.',
  },
  short: {
    forbidden: 'no',
    ask: 'ask first',
    required: 'you must',
    allowed: 'yes',
    silent: 'the code is silent',
    depends: 'depends',
  },
  ask: (whom) => `First ask ${whom}.`,
  tell: 'Tell {whom} {when}.',
  article: article('article', 'part', 'part'),
  inDoubt: 'In doubt?',
  if: 'if',
  holds: (names) => `this holds: ${names}`,
  withLeaveOf: (whom) => `there is permission from ${whom}`,
  following: (title) => `the rule “${title}” holds`,
  or: 'or',
  and: 'and',
  andAlso: 'and also',
};

export const PHRASES: Readonly<Record<Voice, Phrases>> = { nl: DUTCH, child: CHILD, en: ENGLISH };
