import type { Outcome, Why } from '@netjes/norms';
import type { IconName } from '../parts/icons.ts';

export interface OutcomeWords {
  /** The answer as the heading of its page. */
  readonly heading: string;
  /** The answer on a label. */
  readonly short: string;
  readonly sign: IconName;
  /** The class that gives the colours. */
  readonly look: string;
}

/** Every outcome is colour, sign and word together, so that no reader needs the colour. */
export const OUTCOME_WORDS: Readonly<Record<Outcome | 'depends', OutcomeWords>> = {
  allowed: { heading: 'Ja, dat mag', short: 'ja', sign: 'check', look: 'is-yes' },
  forbidden: { heading: 'Nee, dat mag niet', short: 'nee', sign: 'x', look: 'is-no' },
  ask: { heading: 'Vraag het eerst', short: 'vraag het eerst', sign: 'question-mark', look: 'is-ask' },
  required: { heading: 'Dit moet je doen', short: 'je moet', sign: 'exclamation-mark', look: 'is-must' },
  silent: {
    heading: 'De code zegt hier niets over',
    short: 'zegt niets',
    sign: 'minus',
    look: 'is-silent',
  },
  depends: {
    heading: 'Het hangt ervan af',
    short: 'hangt ervan af',
    sign: 'question-mark',
    look: 'is-silent',
  },
};

/** What a rule does in an answer. */
export const WHY_WORDS: Readonly<Record<Why, { readonly label: string; readonly outcome: Outcome }>> = {
  ban: { label: 'mag niet', outcome: 'forbidden' },
  'needs-leave': { label: 'eerst vragen', outcome: 'ask' },
  duty: { label: 'moet', outcome: 'required' },
  step: { label: 'stap', outcome: 'required' },
  permit: { label: 'mag', outcome: 'allowed' },
  lifted: { label: 'uitzondering geldt', outcome: 'allowed' },
};

export const ACTION = {
  ask: 'Het mag alleen met een ja van',
  andAlso: 'en ook van',
} as const;

export const OUTCOME_PAGE = {
  rule: 'Deze regel hoort erbij',
  rules: 'Deze regels horen erbij',
  moreRules: (count: number) => (count === 1 ? 'Nog een regel' : `Nog ${count} regels`),
  readRule: 'Lees de regel in de code',
  why: 'Waarom?',
  whoCarries: 'Wie zorgt ervoor?',
  reading: 'Zo lezen wij dit',
  inferred: 'Staat er niet letterlijk',
  inferredText: 'Deze regel volgt uit wat er wel staat.',
  nothingSaid: 'In deze code staat geen regel over deze vraag. Dat is geen ja en geen nee.',
  inDoubt: (whom: string) => `Twijfel je? Vraag het dan aan ${whom}.`,
  onlyThis: 'Wij gaan uit van precies wat hierboven staat.',
  askFurther: 'Klopt er iets niet? Beantwoord de vragen een voor een.',
  again: 'Vraag het nog eens',
  elsewhere: 'Hoe is dat op andere scholen?',
  elsewhereLead: 'Dezelfde vraag aan de andere codes.',
} as const;
