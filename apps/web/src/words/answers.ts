import { bilingual, type Language } from './language.ts';

/** The last answer to a question back: none of the values that matter. */
const NONE = bilingual({
  nl: {
    place: 'ergens anders',
    time: 'op een ander moment',
    device: 'iets anders',
    'device-owner': 'van iemand anders',
    purpose: 'voor iets anders',
    channel: 'op een andere manier',
    'conversation-with': 'met iemand anders',
    'contact-with': 'met iemand anders',
    recipient: 'iemand anders',
    'data-subject': 'over iemand anders',
    'photo-subject': 'iemand of iets anders',
    actor: 'iemand anders',
    incident: 'iets anders',
    'site-category': 'een ander soort site',
    storage: 'op een andere plek',
    'ai-system': 'een andere AI',
    content: 'iets anders',
    peripheral: 'iets anders',
  },
  en: {
    place: 'somewhere else',
    time: 'at another time',
    device: 'something else',
    'device-owner': 'somebody else’s',
    purpose: 'for something else',
    channel: 'in another way',
    'conversation-with': 'with somebody else',
    'contact-with': 'with somebody else',
    recipient: 'somebody else',
    'data-subject': 'about somebody else',
    'photo-subject': 'somebody or something else',
    actor: 'somebody else',
    incident: 'something else',
    'site-category': 'another kind of site',
    storage: 'in another place',
    'ai-system': 'another AI',
    content: 'something else',
    peripheral: 'something else',
  },
});

const NONE_OF_THESE = bilingual({ nl: 'geen van deze', en: 'none of these' });

export function noneOf(fact: string, language: Language): string {
  const words: Readonly<Record<string, string>> = NONE[language];
  return words[fact] ?? NONE_OF_THESE[language];
}

export const YES_OR_NO = bilingual<Readonly<Record<string, string>>>({
  nl: { true: 'ja', false: 'nee' },
  en: { true: 'yes', false: 'no' },
});

export const QUESTION_BACK = bilingual({
  nl: {
    dontKnow: 'Weet ik niet',
    dontKnowChip: (question: string) => `weet ik niet: ${question}`,
    several: 'Meer dan een',
    tick: 'Kies alles wat past.',
    next: 'Verder',
    forInstance: (examples: string) => `bijvoorbeeld ${examples}`,
    remove: 'verwijder: ',
    known: 'Dit weten we al',
    dependsLead: 'Zo is het per antwoord:',
    other: 'Bedoelde je iets anders?',
  },
  en: {
    dontKnow: 'I don’t know',
    dontKnowChip: (question: string) => `I don’t know: ${question}`,
    several: 'More than one',
    tick: 'Choose all that fit.',
    next: 'Continue',
    forInstance: (examples: string) => `for instance ${examples}`,
    remove: 'remove: ',
    known: 'What we know so far',
    dependsLead: 'For each answer it is like this:',
    other: 'Did you mean something else?',
  },
});

export const NOTICES = bilingual({
  nl: {
    unknownFact: (word: string) => `Wij kennen het woord “${word}” niet.`,
    unknownValue: (word: string, question: string) =>
      `“${word}” kennen wij niet als antwoord op “${question}”`,
    unknownReader: (word: string) =>
      `Wij kennen “${word}” niet als lezer. Je ziet nu het antwoord voor een leerling.`,
    perhaps: (word: string) => `Bedoel je “${word}”?`,
  },
  en: {
    unknownFact: (word: string) => `We do not know the word “${word}”.`,
    unknownValue: (word: string, question: string) =>
      `We do not know “${word}” as an answer to “${question}”`,
    unknownReader: (word: string) =>
      `We do not know “${word}” as a reader. What you see now is the answer for a pupil.`,
    perhaps: (word: string) => `Do you mean “${word}”?`,
  },
});
