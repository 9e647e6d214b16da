import {
  type Answer,
  type Fact,
  join,
  type Vocabulary,
  valueLabel,
  type Voice,
  wording,
} from '@netjes/norms';
import { noneOf, QUESTION_BACK, YES_OR_NO } from '../words/answers.ts';

/** One way to answer a question back, as it stands on a button. */
export interface Choice {
  /** Empty: none of the values that matter. */
  readonly values: readonly string[];
  readonly label: string;
  readonly hint?: string;
}

/** More values than this are called by the name of their group. */
const MOST_NAMED = 4;

/** The answers that are offered for a fact. */
export function choicesFor(
  vocabulary: Vocabulary,
  fact: Fact,
  answers: readonly Answer[],
  voice: Voice,
): Choice[] {
  const label = (value: string) => valueLabel(vocabulary, fact.name, value, voice);
  const named = (values: readonly string[]) => capital(join(values.map(label), 'of'));
  return answers.flatMap(({ value, standsFor }): Choice[] => {
    if (fact.bool) return yesOrNo(value, standsFor, label);
    const [only] = standsFor;
    if (value !== '') {
      // one member alone would be named in place of its group
      const many = standsFor.length > MOST_NAMED || (standsFor.length === 1 && only !== value);
      const examples = QUESTION_BACK.forInstance(join(standsFor.slice(0, 3).map(label), 'of'));
      return [
        {
          values: [value],
          label: many ? capital(label(value)) : named(standsFor),
          ...(many && { hint: examples }),
        },
      ];
    }
    if (standsFor.length === 1 && only !== undefined) return [{ values: [only], label: named(standsFor) }];
    if (standsFor.length === 2) return [{ values: [], label: named(standsFor) }];
    const hint =
      standsFor.length === 0
        ? {}
        : { hint: QUESTION_BACK.forInstance(join(standsFor.slice(0, 3).map(label), 'of')) };
    return [{ values: [], label: capital(noneOf(fact.name)), ...hint }];
  });
}

/** Not saying counts as "nee" where the engine sees no difference; to a reader it is a plain yes or no. */
function yesOrNo(value: string, standsFor: readonly string[], label: (value: string) => string): Choice[] {
  const values = value === '' ? standsFor : [value];
  return values.map((each) => ({
    values: [each],
    label: capital(YES_OR_NO[each] ?? each),
    hint: label(each),
  }));
}

/** What is known of a fact, as a chip. */
export function knownLabel(
  vocabulary: Vocabulary,
  fact: string,
  values: readonly string[],
  voice: Voice,
): string {
  if (values.length === 0) return noneOf(fact);
  return join(
    values.map((value) => valueLabel(vocabulary, fact, value, voice)),
    'en',
  );
}

export function factQuestion(vocabulary: Vocabulary, fact: string, voice: Voice): string {
  const found = vocabulary.facts.get(fact);
  return found ? wording(found.question, voice) : fact;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
