import type { Grade, Health } from '@netjes/store';
import { bilingual } from './language.ts';

type Trouble = NonNullable<Health['database']['trouble']>;

const size = (bytes: number, [mega, giga]: readonly [string, string]): string =>
  bytes < 1024 ** 3
    ? `${Math.round(bytes / 1024 ** 2)} ${mega}`
    : `${(bytes / 1024 ** 3).toFixed(1)} ${giga}`;

/** What the page says about how the installation is doing. */
export const HEALTH_PAGE = bilingual({
  nl: {
    title: 'Werkt Netjes?',
    grades: { good: 'goed', look: 'kijk hiernaar', wrong: 'mis' } satisfies Record<Grade, string>,
    whole: {
      good: 'Alles werkt.',
      look: 'Netjes werkt. Iets vraagt je aandacht.',
      wrong: 'Er is iets mis.',
    } satisfies Record<Grade, string>,
    outside: {
      good: 'Netjes werkt.',
      look: 'Netjes werkt.',
      wrong: 'Er is iets mis. De regels en “Mag ik …?” werken gewoon.',
    } satisfies Record<Grade, string>,
    forWhom: 'De beheerder ziet hier meer op de computer waar Netjes draait, of met `netjes health`.',
    notKnown: 'niet bekend',
    parts: { database: 'Database', disk: 'Schijf', outbox: 'Bezorging', backup: 'Back-up' },
    database: (version: string, bytes: number) =>
      `Versie ${version}, ${size(bytes, ['MB', 'GB']).replace('.', ',')} groot.`,
    trouble: (trouble: Trouble) =>
      DUTCH_TROUBLE[trouble] ?? 'De database werkt niet mee. Kijk wat Netjes in zijn venster schrijft.',
    free: (bytes: number) => `Nog ${size(bytes, ['MB', 'GB']).replace('.', ',')} vrij.`,
    freeUnknown: 'Hoeveel ruimte er is, vertelt dit systeem niet.',
    makeRoom: 'Maak ruimte: zonder schijf kan Netjes niets bewaren.',
    nothingWaits: 'Alles is bezorgd.',
    waits: (count: number) => (count === 1 ? 'Eén bericht wacht.' : `${count} berichten wachten.`),
    since: (moment: string) => `Het oudste wacht sinds ${moment}.`,
    givenUp: (count: number) =>
      `${count === 1 ? 'Eén bericht is' : `${count} berichten zijn`} niet te bezorgen. Bekijk ze met \`netjes outbox\`.`,
    lastBackup: (moment: string) => `De laatste is van ${moment}.`,
    noBackup: 'Er is er nog geen.',
    makeBackup: 'Maak er een met `netjes backup BESTAND`, en bewaar die op een andere plek.',
    unknown: 'Niet bekend zolang de database niet antwoordt.',
    at: (moment: string) => `Zo was het op ${moment}.`,
  },
  en: {
    title: 'Does Netjes work?',
    grades: { good: 'good', look: 'look at this', wrong: 'wrong' },
    whole: {
      good: 'Everything works.',
      look: 'Netjes works. Something asks for your attention.',
      wrong: 'Something is wrong.',
    },
    outside: {
      good: 'Netjes works.',
      look: 'Netjes works.',
      wrong: 'Something is wrong. The rules and “May I …?” work as always.',
    },
    forWhom: 'The administrator sees more here on the computer that Netjes runs on, or with `netjes health`.',
    notKnown: 'not known',
    parts: { database: 'Database', disk: 'Disk', outbox: 'Delivery', backup: 'Backup' },
    database: (version: string, bytes: number) => `Version ${version}, ${size(bytes, ['MB', 'GB'])} in size.`,
    trouble: (trouble: Trouble) =>
      ENGLISH_TROUBLE[trouble] ?? 'The database does not work. See what Netjes writes in its window.',
    free: (bytes: number) => `${size(bytes, ['MB', 'GB'])} free.`,
    freeUnknown: 'This system does not tell how much room there is.',
    makeRoom: 'Make room: without a disk Netjes cannot keep anything.',
    nothingWaits: 'Everything was delivered.',
    waits: (count: number) => (count === 1 ? 'One message waits.' : `${count} messages wait.`),
    since: (moment: string) => `The oldest has waited since ${moment}.`,
    givenUp: (count: number) =>
      `${count === 1 ? 'One message' : `${count} messages`} could not be delivered. See them with \`netjes outbox\`.`,
    lastBackup: (moment: string) => `The last one is of ${moment}.`,
    noBackup: 'There is none yet.',
    makeBackup: 'Make one with `netjes backup FILE`, and keep it in another place.',
    unknown: 'Not known while the database does not answer.',
    at: (moment: string) => `So it was on ${moment}.`,
  },
});

const DUTCH_TROUBLE: Partial<Record<Trouble, string>> = {
  starting: 'De database start. Kijk over een paar tellen nog eens.',
  away: 'De database antwoordt niet. Kijk of hij draait; Netjes gaat dan vanzelf verder.',
  'disk-full': 'De schijf is vol. Maak ruimte; Netjes gaat dan vanzelf verder.',
  busy: 'De database heeft het te druk. Kijk over een minuut nog eens.',
  'too-slow': 'De database antwoordt te traag. Kijk over een minuut nog eens.',
};

const ENGLISH_TROUBLE: Partial<Record<Trouble, string>> = {
  starting: 'The database is starting. Look again in a few seconds.',
  away: 'The database does not answer. See whether it runs; Netjes then goes on by itself.',
  'disk-full': 'The disk is full. Make room; Netjes then goes on by itself.',
  busy: 'The database is too busy. Look again in a minute.',
  'too-slow': 'The database answers too slowly. Look again in a minute.',
};
