import { createMongoAbility, type MongoQuery, type RawRuleOf, type MongoAbility } from '@casl/ability';
import type { Vocabulary } from '@netjes/norms';
import { type Contender, inSharedLoop } from '../contender.ts';
import type { Population } from '../population.ts';
import { requests } from './request.ts';
import { type Rule, rulesOf, type Test, type Verdict } from './rules.ts';

type RawRule = RawRuleOf<MongoAbility>;
/** A test, or that it fails. */
interface Wanted extends Test {
  readonly fails: boolean;
}

interface Operators {
  readonly $in?: readonly string[];
  readonly $nin?: readonly string[];
  readonly $elemMatch?: { readonly $in: readonly string[] };
}

/** The facts under which a rule finds who asks and where; no fact of the vocabulary has these names. */
const ASKER = 'asker';
const SCHOOL = 'at-school';

/** One ability with all norms, which CASL finds by act; who asks and at which school are conditions. */
export function casl(population: Population): Contender {
  const ability = anAbility(population, rulesOf(population), (rule) => ({
    subject: 'Question',
    tests: [
      among(ASKER, [...rule.who]),
      ...(rule.school === undefined ? [] : [among(SCHOOL, [rule.school])]),
    ],
  }));
  const request = requests(population);
  return inSharedLoop('casl', (asked) => {
    const { school, who, act, facts } = request(asked);
    return verdict(ability, act, { ...facts, [ASKER]: who, [SCHOOL]: school });
  });
}

/** CASL as its guide advises: an ability for each kind of asker, and the school as the type of what is asked about. */
export function caslSliced(population: Population): Contender {
  const rules = rulesOf(population);
  const request = requests(population);
  const abilities = new Map(
    [...population.vocabulary.audiences.keys()].map((who) => {
      const own = rules.filter((rule) => rule.who.has(who));
      return [who, anAbility(population, own, ({ school }) => ({ subject: school ?? 'all', tests: [] }))];
    }),
  );
  return inSharedLoop('casl, best use', (asked) => {
    const { school, who, act, facts } = request(asked);
    return verdict(abilities.get(who) as MongoAbility, act, { ...facts, [ASKER]: who, [SCHOOL]: school });
  });
}

function anAbility(
  { vocabulary }: Population,
  rules: readonly Rule[],
  scope: (rule: Rule) => { readonly subject: string; readonly tests: readonly Test[] },
): MongoAbility {
  const made = rules.flatMap((rule) => {
    const { subject, tests } = scope(rule);
    return rule.ways.flatMap((way): RawRule[] => {
      const action = [...(way.acts ?? [])];
      const wanted = [...tests, ...way.tests].map((test) => ({ ...test, fails: false }));
      const base = { action, subject, reason: rule.norm };
      const unexcepted = [...unmet(rule, 0)].map((failing): RawRule => ({
        ...base,
        inverted: rule.effect === 'prohibit',
        conditions: conditions(vocabulary, [...wanted, ...failing]),
      }));
      if (rule.effect === 'permit' || rule.unless.length === 0) return unexcepted;
      return [{ ...base, conditions: conditions(vocabulary, wanted) }, ...unexcepted];
    });
  });
  // the last rule that matches wins, so what prohibits comes last
  const ordered = made.toSorted((a, b) => Number(a.inverted === true) - Number(b.inverted === true));
  const bySchool = (subject: Record<string, unknown>) => String(subject[SCHOOL]);
  const sliced = ordered.some(({ subject }) => subject !== 'Question');
  return createMongoAbility(ordered, { detectSubjectType: sliced ? bySchool : () => 'Question' });
}

/** Conditions in CASL are joined by "and"; that no exception holds is one test failing in each of them. */
function* unmet({ unless }: Rule, from: number): Generator<Wanted[]> {
  const way = unless[from];
  if (way === undefined) yield [];
  else {
    const tests = [...(way.who ? [among(ASKER, [...way.who])] : []), ...way.tests];
    for (const rest of unmet({ unless } as Rule, from + 1))
      for (const test of tests) yield [{ ...test, fails: true }, ...rest];
  }
}

function among(fact: string, accepts: readonly string[]): Test {
  return { fact, accepts, orAbsent: false };
}

function conditions(vocabulary: Vocabulary, wanted: readonly Wanted[]): MongoQuery {
  const query: Record<string, Operators> = {};
  for (const { fact, accepts, orAbsent, fails } of wanted) {
    const known = query[fact] ?? {};
    const domain = vocabulary.facts.get(fact);
    // "one of these or nothing" is "none of the others"
    const $nin = orAbsent
      ? [...(domain?.values.keys() ?? [])].filter((value) => !accepts.includes(value))
      : accepts;
    if (fails || orAbsent) query[fact] = { ...known, $nin: [...new Set([...(known.$nin ?? []), ...$nin])] };
    else if (known.$in === undefined) query[fact] = { ...known, $in: accepts };
    else if (domain?.set === true) query[fact] = another(known, accepts);
    else query[fact] = { ...known, $in: known.$in.filter((value) => accepts.includes(value)) };
  }
  return query as MongoQuery;
}

/** A second value that a set must have. */
function another(known: Operators, accepts: readonly string[]): Operators {
  if (known.$elemMatch !== undefined) throw new Error('CASL cannot ask a set for three values');
  return { ...known, $elemMatch: { $in: accepts } };
}

function verdict(ability: MongoAbility, act: string, question: Record<string, unknown>): Verdict {
  const rule = ability.relevantRuleFor(act, question);
  if (rule === null) return 'silent';
  return rule.inverted ? 'prohibited' : 'permitted';
}
