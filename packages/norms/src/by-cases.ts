import { answersFor } from './answers-for.ts';
import type { Case } from './decision.ts';
import { leadFrom } from './lead.ts';
import { type Agreement, type Completions, nameOf } from './open.ts';
import type { OpenSituation } from './situation.ts';
import { type Assignment, NOTHING_FILLED_IN } from './space.ts';
import type { UsualCase } from './usual-case.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The cases in which the answer is another than in the usual case, each the least that makes it so: where none of
 * them holds, the usual answer does. Needs a usual case with one result. Few facts come first.
 */
export function casesBeside(vocabulary: Vocabulary, completions: Completions, usual: UsualCase): Case[] {
  return leastDeviations(completions, usual).flatMap((special): Case[] => {
    const lead = leadFrom(completions, usual, special);
    return situations(vocabulary, completions, special).map((when) => ({ when, lead }));
  });
}

/** The smallest sets of deviations from the usual after which another result is possible. */
function leastDeviations(completions: Completions, usual: UsualCase): Assignment[] {
  const beside = usual.beside();
  const main = completions.agreement(beside);
  const isMain = (agreed: Agreement) =>
    typeof agreed === 'string' || typeof main === 'string'
      ? agreed === 'impossible'
      : nameOf(agreed) === nameOf(main);
  const found: Assignment[] = [];
  let before: Assignment[] = [NOTHING_FILLED_IN];
  while (before.length > 0) {
    const deeper: Assignment[] = [];
    for (const special of before.flatMap((each) => oneMore(each, usual, completions))) {
      if (found.some((least) => [...least].every(([fact, choice]) => special.get(fact) === choice))) continue;
      if (isMain(completions.agreement(special))) continue;
      const others = new Map([...beside, ...special]);
      const alone = completions.possible(others) ? others : usual.beside(special);
      (isMain(completions.agreement(alone)) ? deeper : found).push(special);
    }
    before = deeper;
  }
  return found;
}

/**
 * Every way to deviate in one fact more, if it can make a difference. Facts are taken in order, so that no two ways
 * are the same.
 */
function oneMore(special: Assignment, usual: UsualCase, completions: Completions): Assignment[] {
  const beside = usual.beside();
  const last = [...special.keys()].at(-1);
  const facts = usual.open.filter(({ fact }) => beside.has(fact));
  return facts.slice(facts.findIndex(({ fact }) => fact === last) + 1).flatMap(({ fact, choices }) => {
    const ordinary = beside.get(fact);
    if (ordinary === undefined) return [];
    const besideOrdinary = completions.trace(new Map([...special, [fact, ordinary]]));
    return choices
      .filter((choice) => choice.alike.length > 0 && choice !== ordinary)
      .map((choice) => new Map([...special, [fact, choice]]))
      .filter((more) => completions.trace(more) !== besideOrdinary);
  });
}

/** What has to be added to a question to make it this case, once for each way to say it. */
function situations(vocabulary: Vocabulary, completions: Completions, special: Assignment): OpenSituation[] {
  return [...special].reduce<OpenSituation[]>(
    (all, [name, choice]) => {
      const fact = vocabulary.facts.get(name);
      if (fact === undefined) throw new Error(`fact \`${name}\` is not in the vocabulary`);
      const ways = answersFor(fact, choice, completions.given(name) ?? []);
      return all.flatMap((one) => ways.map(({ value, keep }) => ({ ...one, [name]: [...keep, value] })));
    },
    [{}],
  );
}
