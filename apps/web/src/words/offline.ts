import { bilingual } from './language.ts';

/** What is said on a page that the device made by itself. */
export const OFFLINE = bilingual({
  nl: {
    label: 'Zonder internet',
    keep: 'Bewaar op dit apparaat, ook zonder internet',
    keeping: 'Deze regels worden bewaard op dit apparaat. Daarna kun je ook zonder internet vragen wat mag.',
    note: 'Geen of heel traag internet.',
    kept: (day: string) => `Je ziet alleen wat op ${day} op dit apparaat is bewaard.`,
    day: (date: Date) => date.toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' }),
  },
  en: {
    label: 'Without internet',
    keep: 'Keep on this device, also without internet',
    keeping: 'These rules are being kept on this device. After that you can ask without internet too.',
    note: 'No internet, or it is very slow.',
    kept: (day: string) => `You only see what was kept on this device on ${day}.`,
    day: (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  },
});
