import { compile, type CompiledDecider, type Interned, type Outcome } from '@netjes/norms';
import type { Contender } from './contender.ts';
import type { Verdict } from './peers/rules.ts';
import type { Population } from './population.ts';
import type { Asked } from './questions.ts';

const VERDICTS: Readonly<Record<Outcome, Verdict>> = {
  forbidden: 'prohibited',
  ask: 'prohibited',
  required: 'permitted',
  allowed: 'permitted',
  silent: 'silent',
};

export const STRINGS = 'netjes';
export const INTERNED = 'netjes, interned';

/** One compiled decider for each school. */
export function compileAll({ vocabulary, schools }: Population): ReadonlyMap<string, CompiledDecider> {
  return new Map(schools.map(({ code }) => [code.id, compile(vocabulary, code)]));
}

export function deciderOf(deciders: ReadonlyMap<string, CompiledDecider>, school: string): CompiledDecider {
  const decider = deciders.get(school);
  if (decider === undefined) throw new Error(`school \`${school}\` has no decider`);
  return decider;
}

/** Every question by its words, answered whole: outcome, all citations, whom to ask and tell, the grants leaned on. */
export function netjes(population: Population): Contender {
  const deciders = compileAll(population);
  return {
    name: STRINGS,
    verdict: ({ school, question }) => VERDICTS[deciderOf(deciders, school).decide(question).outcome],
    run(list, from, count) {
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const { school, question } = list[(from + i) % list.length] as Asked;
        sum += deciderOf(deciders, school).decide(question).because.length;
      }
      return sum;
    },
  };
}

/** The same with the words looked up beforehand; grants are no part of it. */
export function netjesInterned(population: Population, list: readonly Asked[]): Contender {
  const deciders = compileAll(population);
  const one = deciderOf(deciders, population.schools[0]?.code.id ?? '');
  const intern = ({ school, question }: Asked) => deciderOf(deciders, school).intern(question);
  const interned = list.map(intern);
  return {
    name: INTERNED,
    verdict: (asked) => VERDICTS[one.decideInterned(intern(asked)).outcome],
    run(_list, from, count) {
      let sum = 0;
      for (let i = 0; i < count; i++)
        sum += one.decideInterned(interned[(from + i) % interned.length] as Interned).because.length;
      return sum;
    },
  };
}
