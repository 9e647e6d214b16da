import { bilingual } from './language.ts';

/** Ways from a code to what is made of it. */
export const CLASS_LINKS = bilingual({
  nl: {
    title: 'Voor in de klas',
    poster: 'Poster met tien regels',
    sheet: 'Vragenblad om af te drukken',
    compare: 'Vergelijk met andere codes',
    compareAll: 'Vergelijk alle codes',
  },
  en: {
    title: 'For the classroom',
    poster: 'Poster with ten rules',
    sheet: 'Question sheet to print',
    compare: 'Compare with other codes',
    compareAll: 'Compare all codes',
  },
});
