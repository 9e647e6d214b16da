import type { Outcome } from './decision.ts';
import type { Voice } from './text.ts';

/** The fixed parts of sentences. Everything else comes from the vocabulary and the code. */
export interface Phrases {
  /** The answer in one line. */
  readonly outcome: Readonly<Record<Outcome | 'depends', string>>;
  /** The same, short, for a label. */
  readonly short: Readonly<Record<Outcome | 'depends', string>>;
  readonly ask: (whom: string) => string;
  readonly tell: (whom: string, deadline: string | undefined) => string;
  readonly article: (article: string) => string;
  readonly inDoubt: string;
  readonly withLeaveOf: (whom: string) => string;
  readonly following: (title: string) => string;
  readonly or: string;
  readonly and: string;
  readonly andAlso: string;
}

const article = (word: string) => (number: string) => (/^\d/.test(number) ? `${word} ${number}` : number);

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
  tell: (whom, deadline) => `Vertel het ${deadline ? `${deadline} ` : ''}aan ${whom}.`,
  article: article('artikel'),
  inDoubt: 'Twijfel je?',
  withLeaveOf: (whom) => `met toestemming van ${whom}`,
  following: (title) => `in het geval van “${title}”`,
  or: 'of',
  and: 'en',
  andAlso: 'en ook aan',
};

const CHILD: Phrases = {
  ...DUTCH,
  outcome: {
    ...DUTCH.outcome,
    ask: 'Vraag het eerst.',
    required: 'Ja, dat moet je doen.',
    silent: 'Hier is geen regel voor.',
    depends: 'Dat ligt eraan.',
  },
  short: { ...DUTCH.short, silent: 'geen regel', depends: 'ligt eraan' },
  inDoubt: 'Weet je het niet zeker?',
  withLeaveOf: (whom) => `als het mag van ${whom}`,
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
  tell: (whom, deadline) => `Tell ${whom}${deadline ? ` ${deadline}` : ''}.`,
  article: article('article'),
  inDoubt: 'In doubt?',
  withLeaveOf: (whom) => `with leave of ${whom}`,
  following: (title) => `in the case of “${title}”`,
  or: 'or',
  and: 'and',
  andAlso: 'and also',
};

export const PHRASES: Readonly<Record<Voice, Phrases>> = { nl: DUTCH, child: CHILD, en: ENGLISH };
