import type { Term, TermUnit } from '@netjes/calendar';
import type { Language } from './outcome.ts';

interface DpiaWords {
  readonly title: string;
  readonly lead: string;
  readonly data: string;
  readonly people: string;
  readonly ground: string;
  readonly seenBy: string;
  readonly term: string;
  readonly never: string;
  readonly neverText: string;
  readonly rights: string;
  readonly rightsText: string;
  readonly certainty: Readonly<Record<'high' | 'medium' | 'low', string>>;
  readonly units: Readonly<Record<TermUnit, readonly [string, string]>>;
  readonly named: Readonly<Record<Extract<Term, string>, string>>;
}

export const DPIA: Readonly<Record<Language, DpiaWords>> = {
  nl: {
    title: 'Gegevens in Netjes',
    lead: 'Voor een gegevensbeschermingseffectbeoordeling (DPIA) en het register van verwerkingen. Leg het voor aan de FG, en pas aan wat op jouw school anders is. Bij elke grond en termijn staat hoe zeker die is en wanneer hij is nagekeken.',
    data: 'Gegevens',
    people: 'Van wie',
    ground: 'Grond',
    seenBy: 'Wie het ziet',
    term: 'Termijn',
    never: 'Wat Netjes nooit bewaart',
    neverText:
      'BSN en andere nummers van de overheid, ECK iD, geboortedatum, geslacht, herkomst, adres, telefoonnummer, foto’s en wachtwoorden uit een aanlevering. Die worden bij het lezen weggegooid en komen niet op schijf of in een logboek.',
    rights: 'Rechten',
    rightsText:
      'Iedereen ziet onder “Mijn gegevens” wat er van hem bewaard wordt en neemt het mee. `netjes person export` en `netjes person erase` doen dat namens iemand. Wie gewist is, komt ook uit een oude back-up niet terug.',
    certainty: { high: 'zeker', medium: 'redelijk zeker', low: 'te kiezen door de school' },
    units: {
      hours: ['uur', 'uur'],
      days: ['dag', 'dagen'],
      'school-days': ['schooldag', 'schooldagen'],
      weeks: ['week', 'weken'],
      months: ['maand', 'maanden'],
      years: ['jaar', 'jaar'],
    },
    named: {
      'at-once': 'meteen',
      'end-of-lesson': 'tot het eind van de les',
      'before-next-lesson': 'tot de volgende les',
      'same-school-day': 'dezelfde schooldag',
      'end-of-day': 'tot het eind van de dag',
      'end-of-school-year': 'tot het eind van het schooljaar',
    },
  },
  en: {
    title: 'Data in Netjes',
    lead: 'For a data protection impact assessment (DPIA) and the register of processing. Put it before the data protection officer, and change what is different at your school. With every ground and term stands how certain it is and when it was checked.',
    data: 'Data',
    people: 'Of whom',
    ground: 'Ground',
    seenBy: 'Seen by',
    term: 'Term',
    never: 'What Netjes never keeps',
    neverText:
      'Citizen numbers, ECK iD, date of birth, sex, origin, address, telephone number, photographs and passwords out of a delivery. They are thrown away while reading, and reach no disk and no log.',
    rights: 'Rights',
    rightsText:
      'Everybody sees under “My data” what is kept of them and takes it along. `netjes person export` and `netjes person erase` do so on somebody’s behalf. Whoever was erased does not come back out of an old backup.',
    certainty: { high: 'certain', medium: 'fairly certain', low: 'for the school to choose' },
    units: {
      hours: ['hour', 'hours'],
      days: ['day', 'days'],
      'school-days': ['school day', 'school days'],
      weeks: ['week', 'weeks'],
      months: ['month', 'months'],
      years: ['year', 'years'],
    },
    named: {
      'at-once': 'at once',
      'end-of-lesson': 'until the end of the lesson',
      'before-next-lesson': 'until the next lesson',
      'same-school-day': 'the same school day',
      'end-of-day': 'until the end of the day',
      'end-of-school-year': 'until the end of the school year',
    },
  },
};

/** What a child may know of it, in short sentences. */
export const CHILDREN_NOTICE: Readonly<
  Record<Language, { readonly title: string; readonly lines: readonly string[] }>
> = {
  nl: {
    title: 'Wat Netjes van jou weet (voor kinderen)',
    lines: [
      'Netjes helpt je school met afspraken over computers en internet.',
      'Netjes weet hoe je heet, op welke school je zit en in welke klas. Meer heeft Netjes niet nodig.',
      'Je mag altijd vragen: mag ik dit? Niemand bewaart wat je daar typt.',
      'Vraag je toestemming voor iets? Dan bewaart Netjes je vraag en het antwoord. Alleen wie erover beslist ziet dat.',
      'Je kunt zelf zien wat Netjes van jou weet. Kijk bij “Mijn gegevens”.',
      'Klopt er iets niet? Zeg het tegen je juf of meester. Dan maken we het goed.',
      'Ga je van school? Dan vergeet Netjes je later vanzelf.',
    ],
  },
  en: {
    title: 'What Netjes knows of you (for children)',
    lines: [
      'Netjes helps your school with agreements about computers and the internet.',
      'Netjes knows your name, your school and your class. It needs no more.',
      'You may always ask: may I do this? Nobody keeps what you type there.',
      'Do you ask leave for something? Then Netjes keeps your question and the answer. Only who decides about it sees that.',
      'You can see for yourself what Netjes knows of you. Look under “My data”.',
      'Is something wrong? Tell your teacher. Then we put it right.',
      'Do you leave the school? Then Netjes forgets you later by itself.',
    ],
  },
};
