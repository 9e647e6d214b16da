import { bilingual, type Bilingual } from './language.ts';

/** The kinds of reader that can be chosen without knowing a code. */
export type ReaderKind = 'young-pupil' | 'older-pupil' | 'parent' | 'teacher' | 'staff' | 'administrator';

export const READER_NAMES: Bilingual<Record<ReaderKind, string>> = bilingual({
  nl: {
    'young-pupil': 'jonge leerling',
    'older-pupil': 'oudere leerling',
    parent: 'ouder',
    teacher: 'leraar',
    staff: 'andere medewerker',
    administrator: 'systeembeheerder',
  },
  en: {
    'young-pupil': 'younger pupil',
    'older-pupil': 'older pupil',
    parent: 'parent',
    teacher: 'teacher',
    staff: 'other staff',
    administrator: 'system administrator',
  },
});

export const READER = bilingual({
  nl: {
    question: 'Wie ben jij?',
    iAm: (name: string) => `Ik ben ${name}`,
    change: 'Voor iedereen gelden andere regels. We onthouden je keuze in deze browser.',
    others: 'Anderen in deze code',
    bodies: 'Organisaties in deze code',
  },
  en: {
    question: 'Who are you?',
    iAm: (name: string) => `I am: ${name}`,
    change: 'Different rules hold for different people. We remember your choice in this browser.',
    others: 'Others in this code',
    bodies: 'Organisations in this code',
  },
});
