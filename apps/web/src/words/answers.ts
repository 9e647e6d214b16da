/** The last answer to a question back: none of the values that matter. */
const NONE: Readonly<Record<string, string>> = {
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
};

export function noneOf(fact: string): string {
  return NONE[fact] ?? 'geen van deze';
}

export const YES_OR_NO: Readonly<Record<string, string>> = { true: 'ja', false: 'nee' };

export const QUESTION_BACK = {
  dontKnow: 'Weet ik niet',
  dontKnowChip: (question: string) => `weet ik niet: ${question}`,
  several: 'Je kunt er meer dan een kiezen.',
  noneOfThese: 'Past er niets? Kies dan niets.',
  next: 'Verder',
  forInstance: (examples: string) => `bijvoorbeeld ${examples}`,
  remove: 'verwijder: ',
  known: 'Dit weten we al',
  dependsLead: 'Zo is het per antwoord:',
  other: 'Bedoelde je iets anders?',
} as const;

export const NOTICES = {
  unknownFact: (word: string) => `Wij kennen het woord “${word}” niet.`,
  unknownValue: (word: string, question: string) => `“${word}” kennen wij niet als antwoord op “${question}”`,
  unknownReader: (word: string) =>
    `Wij kennen “${word}” niet als lezer. Je ziet nu het antwoord voor een leerling.`,
  perhaps: (word: string) => `Bedoel je “${word}”?`,
} as const;
