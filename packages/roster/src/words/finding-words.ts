import type { Finding, FindingKind, Place } from '../finding.ts';

export type Language = 'nl' | 'en';

type Of<K extends FindingKind> = Extract<Finding, { finding: K }>;

/** A sentence for each kind of finding. A new kind has to be worded to compile. */
export interface FindingWords {
  readonly place: (place: Place) => string;
  readonly findings: { readonly [K in FindingKind]: (finding: Of<K>) => string };
  readonly headings: Readonly<Record<FindingKind, string>>;
}

const DUTCH_NAMES = { school: 'school', class: 'klas', person: 'persoon' } as const;
const ENGLISH_NAMES = { school: 'school', class: 'class', person: 'person' } as const;

const DUTCH: FindingWords = {
  place: ({ file, line, column }) => `${file}, regel ${line}${column === undefined ? '' : `, ${column}`}`,
  findings: {
    'account-disabled': () =>
      'Kijk of deze persoon nog op school is: het account staat uit in het andere systeem.',
    'broken-quotes': () => 'Kijk deze regel na: een aanhalingsteken is niet goed gesloten.',
    'cell-count': () => 'Kijk deze regel na: er staan meer of minder vakken dan er kolommen zijn.',
    'delta-delivery': () =>
      'Weet dat dit bestand alleen bevat wat er veranderde. Wie er niet in staat, blijft zoals die is.',
    'duplicate-key': () =>
      'Haal een van beide weg in het andere systeem: dit nummer komt vaker voor. De eerste telt.',
    'enrollment-without-role': () =>
      'Geef deze persoon een rol in het andere systeem: wel een klas, maar geen rol die erbij past.',
    'guessed-encoding': () =>
      'Kijk of namen met é of ë goed zijn gelezen. Bewaar het bestand anders als UTF-8.',
    'ignored-file': ({ why }) =>
      why === 'archive'
        ? 'Pak dit bestand eerst uit als het erbij hoort: een archief in een archief wordt niet gelezen.'
        : 'Kijk of dit bestand erbij hoort: het is niet gelezen.',
    'missing-required': () => 'Vul dit in in het andere systeem: het is leeg en kan niet leeg zijn.',
    'name-missing': () => 'Vul voornaam en achternaam in in het andere systeem.',
    'no-children': () => 'Koppel deze ouder aan een kind in het andere systeem.',
    'no-role': () => 'Geef deze persoon een rol in het andere systeem: zonder rol kan die hier niets.',
    'no-school': () =>
      'Geef deze rol zelf als dat nodig is: die hoort bij het bestuur en niet bij een school.',
    'orphan-enrollment': () => 'Kijk deze inschrijving na: de klas of de persoon staat niet in de bestanden.',
    'same-email': ({ other }) =>
      `Geef elk een eigen e-mailadres: dit adres staat ook in ${other.file}, regel ${other.line}.`,
    'stray-characters': () =>
      'Kijk de namen na: er stonden tekens in die geen tekst zijn. Ze zijn weggelaten.',
    'too-long': () => 'Maak dit korter in het andere systeem: het is te lang en is weggelaten.',
    'unknown-reference': ({ to }) => `Kijk dit nummer na: er hoort geen ${DUTCH_NAMES[to]} bij.`,
    'unknown-role': ({ word }) =>
      `Geef zelf een rol aan deze persoon: ${word === undefined ? 'deze rol' : `de rol \`${word}\``} is niet bekend.`,
    'unlikely-date': () => 'Kijk deze geboortedatum na: die past niet bij een leerling.',
    'unreadable-date': () => 'Schrijf deze datum als jaar-maand-dag, zoals 2014-03-02.',
    'unreadable-email': () => 'Kijk dit e-mailadres na: het is geen adres en is weggelaten.',
    'unreadable-school-year': () => 'Schrijf het schooljaar als twee jaren, zoals 2026-2027.',
    'unstable-key': () =>
      'Vraag de leverancier om vaste nummers: deze zijn de volgende keer anders. Mensen worden nu herkend aan e-mailadres, of aan naam en klas.',
  },
  headings: {
    'account-disabled': 'account staat uit',
    'broken-quotes': 'aanhalingsteken niet gesloten',
    'cell-count': 'aantal vakken klopt niet',
    'delta-delivery': 'alleen wat veranderde',
    'duplicate-key': 'nummer komt vaker voor',
    'enrollment-without-role': 'klas zonder passende rol',
    'guessed-encoding': 'lettertekens geraden',
    'ignored-file': 'bestand niet gelezen',
    'missing-required': 'verplicht vak is leeg',
    'name-missing': 'naam ontbreekt',
    'no-children': 'ouder zonder kind',
    'no-role': 'persoon zonder rol',
    'no-school': 'rol zonder school',
    'orphan-enrollment': 'inschrijving zonder klas of persoon',
    'same-email': 'e-mailadres van twee mensen',
    'stray-characters': 'vreemde tekens weggelaten',
    'too-long': 'te lang',
    'unknown-reference': 'nummer dat nergens bij hoort',
    'unknown-role': 'onbekende rol',
    'unlikely-date': 'geboortedatum past niet bij een leerling',
    'unreadable-date': 'datum niet te lezen',
    'unreadable-email': 'e-mailadres niet te lezen',
    'unreadable-school-year': 'schooljaar niet te lezen',
    'unstable-key': 'nummers die niet blijven',
  },
};

const ENGLISH: FindingWords = {
  place: ({ file, line, column }) => `${file}, line ${line}${column === undefined ? '' : `, ${column}`}`,
  findings: {
    'account-disabled': () =>
      'Check whether this person is still at school: the account is off in the other system.',
    'broken-quotes': () => 'Check this line: a quotation mark is not closed as it should be.',
    'cell-count': () => 'Check this line: it has more or fewer cells than there are columns.',
    'delta-delivery': () => 'Know that this file has only what changed. Who is not in it stays as they are.',
    'duplicate-key': () =>
      'Remove one of the two in the other system: this number is there twice. The first counts.',
    'enrollment-without-role': () =>
      'Give this person a role in the other system: there is a class, and no role that goes with it.',
    'guessed-encoding': () =>
      'Check whether names with é or ë were read well. If not, save the file as UTF-8.',
    'ignored-file': ({ why }) =>
      why === 'archive'
        ? 'Unpack this file first if it belongs here: an archive in an archive is not read.'
        : 'Check whether this file belongs here: it was not read.',
    'missing-required': () => 'Fill this in in the other system: it is empty and may not be.',
    'name-missing': () => 'Fill in the given name and the family name in the other system.',
    'no-children': () => 'Link this parent to a child in the other system.',
    'no-role': () => 'Give this person a role in the other system: without one they can do nothing here.',
    'no-school': () =>
      'Give this role yourself if it is needed: it belongs to the board and not to a school.',
    'orphan-enrollment': () => 'Check this enrollment: the class or the person is not in the files.',
    'same-email': ({ other }) =>
      `Give each their own address: this one is also in ${other.file}, line ${other.line}.`,
    'stray-characters': () =>
      'Check the names: there were characters in them that are no text. They were left out.',
    'too-long': () => 'Make this shorter in the other system: it is too long and was left out.',
    'unknown-reference': ({ to }) => `Check this number: there is no ${ENGLISH_NAMES[to]} that has it.`,
    'unknown-role': ({ word }) =>
      `Give this person a role yourself: ${word === undefined ? 'this role' : `the role \`${word}\``} is not known.`,
    'unlikely-date': () => 'Check this birth date: it cannot be that of a pupil.',
    'unreadable-date': () => 'Write this date as year-month-day, such as 2014-03-02.',
    'unreadable-email': () => 'Check this address: it is no mail address and was left out.',
    'unreadable-school-year': () => 'Write the school year as two years, such as 2026-2027.',
    'unstable-key': () =>
      'Ask the supplier for lasting numbers: these are others next time. People are now known by address, or by name and class.',
  },
  headings: {
    'account-disabled': 'account is off',
    'broken-quotes': 'quotation mark not closed',
    'cell-count': 'number of cells is not right',
    'delta-delivery': 'only what changed',
    'duplicate-key': 'number is there twice',
    'enrollment-without-role': 'class without a role that fits',
    'guessed-encoding': 'characters guessed',
    'ignored-file': 'file not read',
    'missing-required': 'required cell is empty',
    'name-missing': 'name is missing',
    'no-children': 'parent without a child',
    'no-role': 'person without a role',
    'no-school': 'role without a school',
    'orphan-enrollment': 'enrollment without class or person',
    'same-email': 'address of two people',
    'stray-characters': 'stray characters left out',
    'too-long': 'too long',
    'unknown-reference': 'number that nothing has',
    'unknown-role': 'unknown role',
    'unlikely-date': 'birth date cannot be that of a pupil',
    'unreadable-date': 'date cannot be read',
    'unreadable-email': 'address cannot be read',
    'unreadable-school-year': 'school year cannot be read',
    'unstable-key': 'numbers that do not last',
  },
};

export const FINDING_WORDS: Readonly<Record<Language, FindingWords>> = { nl: DUTCH, en: ENGLISH };
