import { bilingual } from './language.ts';

/** What is said in the place of a page that is still being worked out. */
export const NOT_YET = bilingual({
  nl: {
    title: 'Nog even rekenen',
    text: 'Deze bladzijde wordt nu uitgerekend. Dat duurt een paar tellen, daarna komt hij vanzelf.',
    again: 'Kijk of hij er al is',
  },
  en: {
    title: 'Still working it out',
    text: 'This page is being worked out now. That takes a few seconds; then it comes by itself.',
    again: 'See whether it is there yet',
  },
});
