import type { RosterRefusal, TooBig } from '../refusal.ts';
import type { Language } from './finding-words.ts';

type Kind = RosterRefusal['refused'];
type Words = { readonly [K in Kind]: (refusal: Extract<RosterRefusal, { readonly refused: K }>) => string };

const megabytes = (bytes: number) => Math.floor(bytes / (1024 * 1024));
const named = (file: string | undefined) => (file === undefined ? '' : ` (\`${file}\`)`);

const DUTCH_SIZES: Readonly<Record<TooBig, (most: number) => string>> = {
  bytes: (most) => `hooguit ${megabytes(most)} MB samen`,
  cell: (most) => `hooguit ${most} tekens in een vak`,
  cells: (most) => `hooguit ${most} vakken`,
  columns: (most) => `hooguit ${most} kolommen`,
  files: (most) => `hooguit ${most} bestanden`,
  people: (most) => `hooguit ${most} mensen`,
  rows: (most) => `hooguit ${most} regels`,
};

const ENGLISH_SIZES: Readonly<Record<TooBig, (most: number) => string>> = {
  bytes: (most) => `at most ${megabytes(most)} MB together`,
  cell: (most) => `at most ${most} characters in a cell`,
  cells: (most) => `at most ${most} cells`,
  columns: (most) => `at most ${most} columns`,
  files: (most) => `at most ${most} files`,
  people: (most) => `at most ${most} people`,
  rows: (most) => `at most ${most} rows`,
};

const DUTCH: Words = {
  'nothing-given': () => 'Kies een bestand: er is niets om te lezen.',
  'not-recognised': () =>
    'Kies een bestand van OneRoster, EDEXML of School Data Sync, of een klassenlijst als CSV of XLSX.',
  'too-big': ({ what, most, file }) => `Maak dit kleiner${named(file)}: ${DUTCH_SIZES[what](most)}.`,
  'broken-archive': ({ file }) => `Maak het zip-bestand opnieuw (\`${file}\`): het is beschadigd.`,
  'broken-sheet': ({ file }) =>
    `Bewaar de lijst opnieuw als XLSX of als CSV (\`${file}\`): er is geen blad in te vinden.`,
  encrypted: ({ file }) =>
    `Haal het wachtwoord van het zip-bestand af (\`${file}\`): zo is het niet te lezen.`,
  'no-header': ({ file }) =>
    `Zet boven de lijst een regel met de namen van de kolommen, zoals Roepnaam, Achternaam, Klas (\`${file}\`).`,
  'other-sheet': ({ file }) => `Bewaar de lijst als XLSX of CSV, zonder wachtwoord (\`${file}\`).`,
  'unpacks-too-far': ({ file }) =>
    `Stuur de bestanden zonder zip (\`${file}\`): dit zip-bestand wordt uitgepakt veel te groot.`,
  'unsafe-name': ({ file }) =>
    `Maak het zip-bestand opnieuw (\`${file}\`): er zit een bestand in met een naam die naar een andere map wijst.`,
  'xml-doctype': ({ file }) =>
    `Vraag de leverancier om een bestand zonder DOCTYPE (\`${file}\`): EDEXML heeft dat niet, en het is niet veilig.`,
  'xml-too-deep': ({ file }) =>
    `Vraag de leverancier om een nieuw bestand (\`${file}\`): er zitten te veel delen in elkaar om EDEXML te zijn.`,
  'broken-xml': ({ file, line }) =>
    `Vraag de leverancier om een nieuw bestand (\`${file}\`): regel ${line} klopt niet.`,
  'missing-table': ({ table }) =>
    `Voeg het bestand \`${table}.csv\` toe: zonder dat is de rest niet te lezen.`,
  'forbidden-number': ({ number, field }) =>
    `Vraag de leverancier om een ander ${field === 'key' ? 'nummer als sleutel' : 'soort gebruikersnaam'}: ` +
    `er staat ${number === 'bsn' ? 'een burgerservicenummer (BSN)' : 'een ECK iD'} in, en dat mag hier niet bewaard worden.`,
};

const ENGLISH: Words = {
  'nothing-given': () => 'Choose a file: there is nothing to read.',
  'not-recognised': () =>
    'Choose a file of OneRoster, EDEXML or School Data Sync, or a class list as CSV or XLSX.',
  'too-big': ({ what, most, file }) => `Make this smaller${named(file)}: ${ENGLISH_SIZES[what](most)}.`,
  'broken-archive': ({ file }) => `Make the zip file anew (\`${file}\`): it is damaged.`,
  'broken-sheet': ({ file }) =>
    `Save the list anew as XLSX or CSV (\`${file}\`): there is no sheet to be found in it.`,
  encrypted: ({ file }) => `Take the password off the zip file (\`${file}\`): it cannot be read like this.`,
  'no-header': ({ file }) =>
    `Put a row with the names of the columns above the list, such as First name, Last name, Class (\`${file}\`).`,
  'other-sheet': ({ file }) => `Save the list as XLSX or CSV, without a password (\`${file}\`).`,
  'unpacks-too-far': ({ file }) =>
    `Send the files without a zip (\`${file}\`): this one becomes far too large unpacked.`,
  'unsafe-name': ({ file }) =>
    `Make the zip file anew (\`${file}\`): there is a file in it whose name points to another folder.`,
  'xml-doctype': ({ file }) =>
    `Ask the supplier for a file without a DOCTYPE (\`${file}\`): EDEXML has none, and it is not safe.`,
  'xml-too-deep': ({ file }) =>
    `Ask the supplier for a new file (\`${file}\`): it has too many parts within parts to be EDEXML.`,
  'broken-xml': ({ file, line }) =>
    `Ask the supplier for a new file (\`${file}\`): line ${line} is not right.`,
  'missing-table': ({ table }) => `Add the file \`${table}.csv\`: the rest cannot be read without it.`,
  'forbidden-number': ({ number, field }) =>
    `Ask the supplier for another ${field === 'key' ? 'number as key' : 'kind of username'}: ` +
    `it has ${number === 'bsn' ? 'a national number (BSN)' : 'an ECK iD'} in it, which may not be kept here.`,
};

const WORDS: Readonly<Record<Language, Words>> = { nl: DUTCH, en: ENGLISH };

/** A refusal in a sentence: what to do, and why. */
export function sayRefusal(refusal: RosterRefusal, language: Language): string {
  const say = WORDS[language][refusal.refused] as (given: RosterRefusal) => string;
  return say(refusal);
}
