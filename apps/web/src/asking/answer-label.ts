import {
  type Answer,
  type Fact,
  join,
  type Lead,
  PHRASES,
  type Vocabulary,
  valueLabel,
  type Voice,
  wording,
} from '@netjes/norms';
import { noneOf, QUESTION_BACK, YES_OR_NO } from '../words/answers.ts';
import type { Language } from '../words/language.ts';
import type { Reader } from './reader.ts';

/** How labels are said. */
type Speech = Pick<Reader, 'voice' | 'language'>;

/** One way to answer a question back, as it stands on a button. */
export interface Choice {
  /** Empty: none of the values that matter. */
  readonly values: readonly string[];
  readonly label: string;
  readonly hint?: string;
  /** What it makes the answer. */
  readonly lead: Lead;
}

/** More values than this are called by the name of their group. */
const MOST_NAMED = 4;

/** The answers that are offered for a fact. */
export function choicesFor(
  vocabulary: Vocabulary,
  fact: Fact,
  answers: readonly Answer[],
  { voice, language }: Speech,
): Choice[] {
  const { forInstance } = QUESTION_BACK[language];
  const { or } = PHRASES[voice];
  const label = (value: string) => valueLabel(vocabulary, fact.name, value, voice);
  const named = (values: readonly string[]) => capital(join(values.map(label), or));
  return answers.flatMap(({ value, standsFor, keep, lead }): Choice[] => {
    if (fact.bool) return yesOrNo(value, standsFor, label, language).map((choice) => ({ ...choice, lead }));
    const [only] = standsFor;
    if (value !== '') {
      // one member alone would be named in place of its group
      const many = standsFor.length > MOST_NAMED || (standsFor.length === 1 && only !== value);
      const examples = forInstance(join(standsFor.slice(0, 3).map(label), or));
      return [
        {
          values: [...keep, value],
          label: many ? capital(label(value)) : named(standsFor),
          ...(many && { hint: examples }),
          lead,
        },
      ];
    }
    if (standsFor.length === 1 && only !== undefined)
      return [{ values: [only], label: named(standsFor), lead }];
    if (standsFor.length === 2) return [{ values: [], label: named(standsFor), lead }];
    const hint =
      standsFor.length === 0 ? {} : { hint: forInstance(join(standsFor.slice(0, 3).map(label), or)) };
    return [{ values: [], label: capital(noneOf(fact.name, language)), ...hint, lead }];
  });
}

/** Not saying counts as "nee" where the engine sees no difference; to a reader it is a plain yes or no. */
function yesOrNo(
  value: string,
  standsFor: readonly string[],
  label: (value: string) => string,
  language: Language,
): Omit<Choice, 'lead'>[] {
  const values = value === '' ? standsFor : [value];
  return values.map((each) => ({
    values: [each],
    label: capital(YES_OR_NO[language][each] ?? each),
    hint: label(each),
  }));
}

/** What is known of a fact, as a chip. */
export function knownLabel(
  vocabulary: Vocabulary,
  fact: string,
  values: readonly string[],
  { voice, language }: Speech,
): string {
  if (values.length === 0) return noneOf(fact, language);
  return join(
    values.map((value) => valueLabel(vocabulary, fact, value, voice)),
    PHRASES[voice].and,
  );
}

export function factQuestion(vocabulary: Vocabulary, fact: string, voice: Voice): string {
  const found = vocabulary.facts.get(fact);
  return found ? wording(found.question, voice) : fact;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
