import type { Term } from '@netjes/calendar';
import { bilingual, type Language } from './language.ts';

/** What is kept at a board, how long, and what goes when. */
export const TERMS_PAGE = bilingual({
  nl: {
    title: 'Wat Netjes bewaart, en hoe lang',
    lead: 'Netjes ruimt elk uur op wat over zijn termijn is. Hier staat wat er nu is en wanneer het eerste weggaat.',
    kind: 'Wat',
    term: 'Termijn',
    ground: 'Bron en zekerheid',
    now: 'Nu',
    first: 'Het eerste gaat weg',
    none: 'niets',
    notYet: 'nog niet bekend',
    files: 'Dossiers',
    filesText: 'Elk dossier heeft zijn eigen termijn; die wordt bij elke stap opnieuw bepaald.',
    month: 'Maand',
    count: 'Aantal',
    noFiles: 'Er is geen dossier met een einddatum.',
    people: 'mensen die weg zijn',
    grounds: { law: 'wet', practice: 'praktijk', proposal: 'voorstel van Netjes' },
    certainty: { high: 'zeker', medium: 'redelijk zeker', low: 'te kiezen' },
    checked: (day: string) => `nagekeken ${day}`,
  },
  en: {
    title: 'What Netjes keeps, and how long',
    lead: 'Every hour Netjes clears what is past its term. Here is what there is now and when the first of it goes.',
    kind: 'What',
    term: 'Term',
    ground: 'Source and certainty',
    now: 'Now',
    first: 'The first goes on',
    none: 'nothing',
    notYet: 'not known yet',
    files: 'Files',
    filesText: 'Each file has a term of its own, worked out anew at every step.',
    month: 'Month',
    count: 'Count',
    noFiles: 'There is no file with an end.',
    people: 'people who left',
    grounds: { law: 'law', practice: 'practice', proposal: 'proposal of Netjes' },
    certainty: { high: 'certain', medium: 'fairly certain', low: 'to be chosen' },
    checked: (day: string) => `checked ${day}`,
  },
});

const UNITS = bilingual({
  nl: {
    hours: ['uur', 'uur'],
    days: ['dag', 'dagen'],
    'school-days': ['schooldag', 'schooldagen'],
    weeks: ['week', 'weken'],
    months: ['maand', 'maanden'],
    years: ['jaar', 'jaar'],
  },
  en: {
    hours: ['hour', 'hours'],
    days: ['day', 'days'],
    'school-days': ['school day', 'school days'],
    weeks: ['week', 'weeks'],
    months: ['month', 'months'],
    years: ['year', 'years'],
  },
} satisfies Record<Language, Record<string, readonly [string, string]>>);

const NAMED = bilingual({
  nl: {
    'at-once': 'meteen',
    'end-of-lesson': 'tot het eind van de les',
    'before-next-lesson': 'tot de volgende les',
    'same-school-day': 'dezelfde schooldag',
    'end-of-day': 'tot het eind van de dag',
    'end-of-school-year': 'tot het eind van het schooljaar',
  },
  en: {
    'at-once': 'at once',
    'end-of-lesson': 'until the end of the lesson',
    'before-next-lesson': 'until the next lesson',
    'same-school-day': 'the same school day',
    'end-of-day': 'until the end of the day',
    'end-of-school-year': 'until the end of the school year',
  },
} satisfies Record<Language, Record<Extract<Term, string>, string>>);

/** A term in words: "90 dagen". */
export function sayTerm(term: Term, language: Language): string {
  if (typeof term === 'string') return NAMED[language][term];
  const [one, many] = UNITS[language][term.unit];
  return `${term.count} ${term.count === 1 ? one : many}`;
}
