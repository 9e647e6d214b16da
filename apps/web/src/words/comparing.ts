import type { EverydayTopic } from '../comparing/everyday-row.ts';
import type { Audience } from '../comparing/everyday.ts';
import { bilingual } from './language.ts';

/** What the pages that lay codes side by side say. */
interface CompareWords {
  readonly title: string;
  readonly lead: (codes: number) => string;
  readonly showFor: string;
  readonly everyone: string;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly topics: Readonly<Record<EverydayTopic, string>>;
  readonly situation: string;
  readonly tell: (whom: string) => string;
  readonly askWhom: (whom: string) => string;
  readonly andAlso: string;
  readonly exact: string;
  readonly twoTitle: string;
  readonly twoLead: string;
  readonly pair: (a: string, b: string) => string;
  readonly pairLead: (count: number, topics: number) => string;
  readonly none: (a: string, b: string) => string;
  readonly smallestFirst: string;
  readonly count: (count: number) => string;
  readonly more: (count: number, topic: string) => string;
  readonly page: (from: number, to: number, count: number) => string;
  readonly next: string;
  readonly previous: string;
  readonly allTopics: string;
  readonly always: string;
}

const NL: CompareWords = {
  title: 'Waar verschillen ze?',
  lead: (codes) =>
    `Dezelfde situatie, ${codes} codes. Tik op een antwoord voor de uitleg, of op een artikel voor de regel.`,
  showFor: 'Laat zien voor',
  everyone: 'iedereen',
  audiences: { pupil: 'leerlingen', teacher: 'leraren', parent: 'ouders' },
  topics: {
    phone: 'Telefoon',
    photo: 'Foto’s en filmpjes',
    talk: 'Contact en sociale media',
    things: 'Spullen, apps en internet',
    data: 'Wachtwoorden en gegevens',
    tell: 'Als er iets misgaat',
  },
  situation: 'Situatie',
  tell: (whom) => `vertel het aan ${whom}`,
  askWhom: (whom) => `vraag het aan ${whom}`,
  andAlso: 'en ook aan',
  exact:
    'Wat niet in de situatie staat, geldt hier niet. Staat er niets over toestemming? Dan heeft niemand ja gezegd.',
  twoTitle: 'Twee codes naast elkaar',
  twoLead: 'Alle verschillen tussen twee codes, de eenvoudigste eerst.',
  pair: (a, b) => `${a} en ${b}`,
  pairLead: (count, topics) =>
    `${count === 1 ? 'Eén verschil' : `${count} verschillen`} over ${topics === 1 ? 'één onderwerp' : `${topics} onderwerpen`}.`,
  none: (a, b) => `Voor deze lezers geven ${a} en ${b} overal hetzelfde antwoord.`,
  smallestFirst:
    'De situatie met de minste voorwaarden staat voorop. Alles wat erin staat, is nodig voor het verschil.',
  count: (count) => (count === 1 ? 'één verschil' : `${count} verschillen`),
  more: (count, topic) => `Alle ${count} verschillen: ${topic}`,
  page: (from, to, count) => `${from} tot en met ${to} van ${count}`,
  next: 'Volgende',
  previous: 'Vorige',
  allTopics: 'Alle onderwerpen',
  always: 'altijd',
};

const EN: CompareWords = {
  title: 'Where do they differ?',
  lead: (codes) =>
    `The same situation, ${codes} codes. Choose an answer for the explanation, or an article for the rule.`,
  showFor: 'Show for',
  everyone: 'everyone',
  audiences: { pupil: 'pupils', teacher: 'teachers', parent: 'parents' },
  topics: {
    phone: 'Phone',
    photo: 'Photos and videos',
    talk: 'Contact and social media',
    things: 'Devices, apps and internet',
    data: 'Passwords and data',
    tell: 'When something goes wrong',
  },
  situation: 'Situation',
  tell: (whom) => `tell ${whom}`,
  askWhom: (whom) => `ask ${whom}`,
  andAlso: 'and also',
  exact:
    'What is not in the situation does not hold. Where it says nothing of permission, nobody has said yes.',
  twoTitle: 'Two codes side by side',
  twoLead: 'Every difference between two codes, the simplest first.',
  pair: (a, b) => `${a} and ${b}`,
  pairLead: (count, topics) =>
    `${count === 1 ? 'One difference' : `${count} differences`} on ${topics === 1 ? 'one topic' : `${topics} topics`}.`,
  none: (a, b) => `For these readers ${a} and ${b} answer alike everywhere.`,
  smallestFirst:
    'The situation with the fewest conditions comes first. Everything in it is needed for the difference.',
  count: (count) => (count === 1 ? 'one difference' : `${count} differences`),
  more: (count, topic) => `All ${count} differences: ${topic}`,
  page: (from, to, count) => `${from} to ${to} of ${count}`,
  next: 'Next',
  previous: 'Previous',
  allTopics: 'All topics',
  always: 'always',
};

export const COMPARE_WORDS = bilingual({ nl: NL, en: EN });
