import { bilingual } from './language.ts';

/** What the question sheet says besides questions and rules. */
interface QuestionSheetWords {
  readonly title: string;
  readonly of: (name: string) => string;
  readonly lead: string;
  readonly howMany: string;
  readonly count: (count: number) => string;
  readonly others: string;
  readonly first: string;
  readonly name: string;
  readonly group: string;
  readonly instruction: string;
  readonly tick: readonly string[];
  readonly why: string;
  readonly answers: string;
  readonly forTeacher: string;
  readonly note: (name: string, version: string) => string;
  readonly rule: string;
  readonly none: string;
  readonly silent: string;
  readonly link: string;
}

export const QUESTION_SHEET_WORDS = bilingual<QuestionSheetWords>({
  nl: {
    title: 'Mag dat?',
    of: (name) => `Vragen over de regels van ${name}`,
    lead: 'Een vragenblad voor in de klas. De antwoorden staan op een eigen bladzijde.',
    howMany: 'Hoeveel vragen?',
    count: (count) => `${count} vragen`,
    others: 'Andere vragen',
    first: 'Terug naar de eerste vragen',
    name: 'Naam',
    group: 'Groep of klas',
    instruction: 'Kruis aan wat jij denkt. Schrijf op waarom.',
    tick: ['ja', 'nee', 'eerst vragen', 'het moet', 'geen regel'],
    why: 'Waarom?',
    answers: 'De antwoorden',
    forTeacher: 'Voor de leraar',
    note: (name, version) =>
      `Zo staat het in de code van ${name}, versie ${version}. Laat de klas eerst vertellen waarom. Staat er niets over in de code? Praat dan over wat er zou moeten staan.`,
    rule: 'Lees de regel',
    none: 'Bij deze code zijn geen vragen voor leerlingen.',
    silent: 'In de code staat hier geen regel over.',
    link: 'Vragenblad voor de klas',
  },
  en: {
    title: 'Is that allowed?',
    of: (name) => `Questions about the rules of ${name}`,
    lead: 'A question sheet for the class. The answers are on a page of their own.',
    howMany: 'How many questions?',
    count: (count) => `${count} questions`,
    others: 'Other questions',
    first: 'Back to the first questions',
    name: 'Name',
    group: 'Class',
    instruction: 'Tick what you think. Write down why.',
    tick: ['yes', 'no', 'ask first', 'you must', 'no rule'],
    why: 'Why?',
    answers: 'The answers',
    forTeacher: 'For the teacher',
    note: (name, version) =>
      `This is what the code of ${name} says, version ${version}. Let the class say why first. Does the code say nothing? Then talk about what it should say.`,
    rule: 'Read the rule',
    none: 'This code comes with no questions for pupils.',
    silent: 'The code has no rule about this.',
    link: 'Question sheet for the class',
  },
});
