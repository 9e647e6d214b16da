import type { PosterKind } from '../poster/poster-kind.ts';
import { bilingual } from './language.ts';

/** What the poster says besides the rules. */
interface PosterWords {
  readonly title: (rules: number) => string;
  readonly of: (name: string) => string;
  readonly scan: string;
  readonly scanLead: string;
  readonly ours: (source: string, version: string) => string;
  readonly official: (source: string, version: string) => string;
  readonly kinds: Readonly<Record<PosterKind, string>>;
  readonly lead: string;
  readonly size: (size: string) => string;
  readonly print: string;
  readonly none: string;
  readonly code: (address: string) => string;
  readonly link: string;
}

const KINDS_NL = { forbid: 'niet doen', ask: 'vraag het eerst', require: 'wel doen', permit: 'mag' };
const KINDS_EN = { forbid: 'do not', ask: 'ask first', require: 'do', permit: 'you may' };

export const POSTER_WORDS = bilingual<PosterWords>({
  nl: {
    title: (rules) => (rules === 10 ? 'Tien regels om te kennen' : 'Regels om te kennen'),
    of: (name) => `Zo doen we het volgens de code van ${name}`,
    scan: 'Mag ik …?',
    scanLead: 'Scan en stel je eigen vraag.',
    ours: (source, version) => `Onze lezing van: ${source}, versie ${version}. Geen officiële uitgave.`,
    official: (source, version) => `Uit: ${source}, versie ${version}.`,
    kinds: KINDS_NL,
    lead: 'Om op te hangen in de klas: de regels die leerlingen het vaakst nodig hebben, in gewone woorden.',
    size: (size) => `Poster op ${size}`,
    print: 'Druk de bladzijde af. Zet in het afdrukvenster de marges op standaard en de schaal op 100%.',
    none: 'Deze code heeft geen regels voor leerlingen.',
    code: (address) => `QR-code naar ${address}`,
    link: 'Poster voor de klas',
  },
  en: {
    title: (rules) => (rules === 10 ? 'Ten rules to know' : 'Rules to know'),
    of: (name) => `How we do things under the code of ${name}`,
    scan: 'May I …?',
    scanLead: 'Scan and ask your own question.',
    ours: (source, version) => `Our reading of: ${source}, version ${version}. Not an official publication.`,
    official: (source, version) => `From: ${source}, version ${version}.`,
    kinds: KINDS_EN,
    lead: 'To hang in the classroom: the rules that pupils need most, in plain words.',
    size: (size) => `Poster on ${size}`,
    print: 'Print this page. In the print window set the margins to default and the scale to 100%.',
    none: 'This code has no rules for pupils.',
    code: (address) => `QR code to ${address}`,
    link: 'Poster for the classroom',
  },
});
