import { bilingual } from './language.ts';

/** What stands around every page of somebody who is signed in. */
export const MEMBER = bilingual({
  nl: {
    navigation: 'Hoofdmenu',
    home: 'Thuis',
    mayI: 'Mag ik …?',
    school: 'Mijn school',
    schools: 'Scholen',
    own: 'Mijn gegevens',
    signOut: 'Uitloggen',
    signedInAs: (name: string) => `Ingelogd als ${name}`,
  },
  en: {
    navigation: 'Main menu',
    home: 'Home',
    mayI: 'May I …?',
    school: 'My school',
    schools: 'Schools',
    own: 'My data',
    signOut: 'Sign out',
    signedInAs: (name: string) => `Signed in as ${name}`,
  },
});

/** What is said about forms, whatever they are of. */
export const FORM = bilingual({
  nl: {
    wrong: 'Kijk hier nog even naar',
    optional: 'mag leeg blijven',
    cancel: 'Toch niet',
  },
  en: {
    wrong: 'Look at this once more',
    optional: 'may stay empty',
    cancel: 'Rather not',
  },
});
