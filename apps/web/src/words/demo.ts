import { bilingual } from './language.ts';

/** What the demo says of itself. */
export const DEMO = bilingual({
  nl: {
    title: 'Kies wie je bent',
    lead: 'Dit is de demo. De scholen en de mensen zijn verzonnen; de regels zijn die van de vijf codes. Klik op een naam en kijk rond als die persoon.',
    begin: 'Begin hier',
    wholeBoard: (name: string) => `Het hele bestuur: ${name}`,
    livesBy: (code: string) => `Leeft volgens de code van ${code}.`,
    pupils: (count: number) => `Leerlingen (${count})`,
    parents: (count: number) => `Ouders (${count})`,
    insteadOf: (name: string) => `vervangt ${name}`,
    noClass: 'zonder klas',
    about: 'Over de demo',
    banner: 'Dit is de demo: alle namen zijn verzonnen.',
    choose: 'Dit is de demo: kies wie je bent',
    another: 'Word iemand anders',
  },
  en: {
    title: 'Choose who you are',
    lead: 'This is the demo. The schools and the people are made up; the rules are those of the five codes. Click a name and look around as that person.',
    begin: 'Begin here',
    wholeBoard: (name: string) => `The whole board: ${name}`,
    livesBy: (code: string) => `Lives by the code of ${code}.`,
    pupils: (count: number) => `Pupils (${count})`,
    parents: (count: number) => `Parents (${count})`,
    insteadOf: (name: string) => `stands in for ${name}`,
    noClass: 'without a class',
    about: 'About the demo',
    banner: 'This is the demo: all names are made up.',
    choose: 'This is the demo: choose who you are',
    another: 'Become somebody else',
  },
});
