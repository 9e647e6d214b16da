import { bilingual } from './language.ts';

/** What is said of a code on the device, and on a page that the device made by itself. */
export const OFFLINE = bilingual({
  nl: {
    label: 'Zonder internet',
    kept: 'Deze regels werken ook zonder internet.',
    take: 'Haal ze van dit apparaat',
    left: 'Deze regels werken niet zonder internet.',
    put: 'Zet ze op dit apparaat',
    failed: 'Dat lukt nu niet. Probeer het later nog eens.',
    note: 'Geen of heel traag internet.',
    asOf: (day: string) => `Je ziet alleen wat op ${day} op dit apparaat is bewaard.`,
    day: (date: Date) => date.toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric' }),
  },
  en: {
    label: 'Without internet',
    kept: 'These rules also work without internet.',
    take: 'Take them off this device',
    left: 'These rules do not work without internet.',
    put: 'Put them on this device',
    failed: 'That does not work now. Try again later.',
    note: 'No internet, or it is very slow.',
    asOf: (day: string) => `You only see what was kept on this device on ${day}.`,
    day: (date: Date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
  },
});
