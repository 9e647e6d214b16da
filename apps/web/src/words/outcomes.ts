import { type Outcome, PHRASES, type Voice, type Why } from '@netjes/norms';
import type { IconName } from '../parts/drawings.ts';
import { bilingual, type Bilingual } from './language.ts';

export interface OutcomeLook {
  readonly sign: IconName;
  /** The class that gives the colours. */
  readonly look: string;
}

/** Every outcome is colour, sign and word together, so that no reader needs the colour. */
export const OUTCOME_LOOKS: Readonly<Record<Outcome | 'depends', OutcomeLook>> = {
  allowed: { sign: 'check', look: 'is-yes' },
  forbidden: { sign: 'x', look: 'is-no' },
  ask: { sign: 'question-mark', look: 'is-ask' },
  required: { sign: 'exclamation-mark', look: 'is-must' },
  silent: { sign: 'minus', look: 'is-silent' },
  depends: { sign: 'question-mark', look: 'is-silent' },
};

type PerOutcome = Readonly<Record<Outcome | 'depends', string>>;

const DUTCH_HEADINGS: PerOutcome = {
  allowed: 'Ja, dat mag',
  forbidden: 'Nee, dat mag niet',
  ask: 'Vraag het eerst',
  required: 'Dit moet je doen',
  silent: 'De code zegt hier niets over',
  depends: 'Het hangt ervan af',
};

/** The answer as the heading of its page. */
export const OUTCOME_HEADINGS: Readonly<Record<Voice, PerOutcome>> = {
  nl: DUTCH_HEADINGS,
  child: { ...DUTCH_HEADINGS, silent: 'Hier is geen regel voor', depends: 'Dat ligt eraan' },
  en: {
    allowed: 'Yes, you may',
    forbidden: 'No, that is not allowed',
    ask: 'Ask first',
    required: 'You must do this',
    silent: 'The code says nothing about this',
    depends: 'It depends',
  },
};

/** The answer on a label. */
export const OUTCOME_LABELS: Readonly<Record<Voice, PerOutcome>> = {
  nl: { ...PHRASES.nl.short, ask: 'vraag het eerst', silent: 'zegt niets' },
  child: { ...PHRASES.child.short, ask: 'vraag het eerst' },
  en: { ...PHRASES.en.short, silent: 'says nothing' },
};

/** The outcome whose colour and sign a reason wears. */
export const WHY_OUTCOMES: Readonly<Record<Why, Outcome>> = {
  ban: 'forbidden',
  'needs-leave': 'ask',
  duty: 'required',
  step: 'required',
  permit: 'allowed',
  lifted: 'allowed',
};

/** What a rule does in an answer. */
export const WHY_LABELS: Bilingual<Record<Why, string>> = bilingual({
  nl: {
    ban: 'mag niet',
    'needs-leave': 'eerst vragen',
    duty: 'moet',
    step: 'stap',
    permit: 'mag',
    lifted: 'uitzondering geldt',
  },
  en: {
    ban: 'not allowed',
    'needs-leave': 'ask first',
    duty: 'must',
    step: 'step',
    permit: 'allowed',
    lifted: 'exception holds',
  },
});

export const ACTION = bilingual({
  nl: { ask: 'Het mag alleen met een ja van', andAlso: 'en ook van' },
  en: { ask: 'It is allowed only with a yes from', andAlso: 'and also from' },
});

export const OUTCOME_PAGE = bilingual({
  nl: {
    answer: 'Antwoord',
    usually: 'Zo is het als er niets bijzonders is.',
    otherwise: 'Soms is het anders',
    sometimes: 'maar soms anders',
    moreCases: (count: number) => (count === 1 ? 'Nog een geval' : `Nog ${count} gevallen`),
    toAsk: (whom: string) => `aan ${whom}`,
    rule: 'Deze regel hoort erbij',
    rules: 'Deze regels horen erbij',
    moreRules: (count: number) => (count === 1 ? 'Nog een regel' : `Nog ${count} regels`),
    readRule: 'Lees de regel in de code',
    version: (version: string) => `versie ${version}`,
    why: 'Waarom?',
    whoCarries: 'Wie zorgt ervoor?',
    reading: 'Zo lezen wij dit',
    inferred: 'Staat er niet letterlijk',
    inferredText: 'Deze regel volgt uit wat er wel staat.',
    neither: 'Dat is geen ja en geen nee.',
    nothingSaid: 'In deze code staat geen regel over deze vraag. Dat is geen ja en geen nee.',
    inDoubt: (whom: string) => `Twijfel je? Vraag het dan aan ${whom}.`,
    onlyThis: 'Wij gaan uit van precies wat hierboven staat.',
    askFurther: 'Klopt er iets niet? Beantwoord de vragen een voor een.',
    again: 'Vraag het nog eens',
    elsewhere: 'Hoe is dat op andere scholen?',
    elsewhereLead: 'Dezelfde vraag aan de andere codes.',
  },
  en: {
    answer: 'Answer',
    usually: 'This is so when nothing special is the case.',
    otherwise: 'Sometimes it is different',
    sometimes: 'but sometimes different',
    moreCases: (count: number) => (count === 1 ? 'One more case' : `${count} more cases`),
    toAsk: (whom: string) => `to ask: ${whom}`,
    rule: 'This rule goes with it',
    rules: 'These rules go with it',
    moreRules: (count: number) => (count === 1 ? 'One more rule' : `${count} more rules`),
    readRule: 'Read the rule in the code',
    version: (version: string) => `version ${version}`,
    why: 'Why?',
    whoCarries: 'Who sees to it?',
    reading: 'How we read this',
    inferred: 'Not said in so many words',
    inferredText: 'This rule follows from what is said.',
    neither: 'That is neither a yes nor a no.',
    nothingSaid: 'This code has no rule about this question. That is neither a yes nor a no.',
    inDoubt: (whom: string) => `In doubt? Then ask ${whom}.`,
    onlyThis: 'We take exactly what is said above.',
    askFurther: 'Is something not right? Answer the questions one by one.',
    again: 'Ask again',
    elsewhere: 'How is that at other schools?',
    elsewhereLead: 'The same question to the other codes.',
  },
});
