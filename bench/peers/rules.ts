// Norms in the form that every peer can take: who, which acts, and tests of facts with all groups written out.
// Nothing is left for a peer to climb, which is the fastest any of them can be fed.
import {
  audienceLineage,
  type Code,
  type Condition,
  descendants,
  lineage,
  type Norm,
  type Vocabulary,
} from '@netjes/norms';
import type { Population } from '../population.ts';

/** The answer that all engines can give: ours tells more, two kinds of no and two kinds of yes. */
export type Verdict = 'prohibited' | 'permitted' | 'silent';

/** A fact has one of these values; with `orAbsent` it may also have none. */
export interface Test {
  readonly fact: string;
  readonly accepts: readonly string[];
  readonly orAbsent: boolean;
}

/** All of these hold. Who asks and what is asked are only there when they matter. */
export interface Way {
  readonly who?: ReadonlySet<string>;
  readonly acts?: ReadonlySet<string>;
  readonly tests: readonly Test[];
}

export interface Rule {
  readonly norm: string;
  /** The school that it holds for; the board's hold for all. */
  readonly school: string | undefined;
  readonly effect: 'prohibit' | 'permit';
  readonly who: ReadonlySet<string>;
  /** It is reached by one of these. */
  readonly ways: readonly Way[];
  /** And not excepted by one of these. A ban that is excepted permits. */
  readonly unless: readonly Way[];
}

export function rulesOf({ vocabulary, board, schools }: Population): Rule[] {
  const of = (code: Code, norms: readonly Norm[], school?: string) =>
    norms
      .filter(({ modality }) => modality !== 'principle')
      .map((norm) => toRule(vocabulary, code, norm, school));
  return [...of(board, board.norms), ...schools.flatMap(({ code, own }) => of(code, own, code.id))];
}

function toRule(vocabulary: Vocabulary, code: Code, norm: Norm, school: string | undefined): Rule {
  const permit = norm.modality === 'permit';
  const absentIsFalse = !permit;
  const test = ({ fact, values }: Condition, inWhen: boolean): Test => {
    const domain = vocabulary.facts.get(fact);
    if (domain === undefined) throw new Error(`fact \`${fact}\` is not in the vocabulary`);
    const orAbsent = inWhen && domain.bool && values.includes('false');
    return { fact, accepts: [...descendants(domain.values, values)], orAbsent };
  };
  const everybody = [...vocabulary.audiences.keys()];
  const unless = norm.unless.map((way): Way => {
    const rules = code.norms.filter(({ id }) => way.rules.includes(id));
    const tests = [...way.facts, ...rules.flatMap(({ when }) => when)].map((each) => test(each, false));
    if (rules.length === 0) return { tests };
    const bound = rules.map((rule) => addressed(vocabulary, code, rule));
    return { who: new Set(everybody.filter((who) => bound.every((each) => each.has(who)))), tests };
  });
  const ways = reachedBy(vocabulary, code, norm).map(({ acts, when }): Way => ({
    acts,
    tests: [...when.map((each) => test(each, false)), ...norm.when.map((each) => test(each, absentIsFalse))],
  }));
  const effect = norm.modality === 'forbid' ? 'prohibit' : 'permit';
  return { norm: norm.id, school, effect, who: addressed(vocabulary, code, norm), ways, unless };
}

/** Everybody whom a norm addresses, each kind by name. */
function addressed(vocabulary: Vocabulary, code: Code, { who }: Norm): Set<string> {
  const all = [...vocabulary.audiences.keys()];
  return new Set(all.filter((name) => who.some((each) => audienceLineage(vocabulary, code, name).has(each))));
}

/** The acts that can be asked and come to the act of a norm, by the conditions under which they do. */
function reachedBy(
  vocabulary: Vocabulary,
  code: Code,
  norm: Norm,
): { acts: Set<string>; when: readonly Condition[] }[] {
  const found = new Map<string, { acts: Set<string>; when: readonly Condition[] }>();
  const rules = [...vocabulary.countsAs, ...code.countsAs];
  const walk = (asked: string, act: string, when: readonly Condition[], seen: readonly string[]) => {
    const meant = norm.modality === 'permit' ? [act] : lineage(vocabulary.acts, act);
    if (meant.includes(norm.act)) {
      const key = JSON.stringify(when);
      const way = found.get(key) ?? { acts: new Set<string>(), when };
      way.acts.add(asked);
      found.set(key, way);
    }
    for (const rule of rules)
      if (rule.acts.includes(act) && !seen.includes(rule.as))
        walk(asked, rule.as, [...when, ...rule.when], [...seen, rule.as]);
  };
  for (const act of vocabulary.acts.keys()) walk(act, act, [], [act]);
  return [...found.values()];
}
