import { type Grant, GrantIndex, type OpenSituation, type Question } from '@netjes/norms';
import { anAsker, YEAR } from './grants.ts';
import { type Rule, rulesOf, type Way } from './peers/rules.ts';
import { type Population, SEED } from './population.ts';
import { Random } from './random.ts';

/** A question and the school whose code answers it. */
export interface Asked {
  readonly school: string;
  readonly question: Question;
}

/** One question in four is asked by somebody who holds a grant for that act at that moment. */
const BY_HOLDERS = 0.25;

/**
 * Questions that some norm is about, as they arrive: parsed from JSON, so that no word is the very string that the
 * vocabulary holds. The facts a norm names are mostly right, others are thrown in, exceptions are half met.
 */
export function questions(population: Population, count: number, seed = SEED): Asked[] {
  const random = new Random(seed + population.size);
  const rules = rulesOf(population);
  const rulesFor = new Map(
    population.schools.map(({ code: { id } }) => [
      id,
      rules.filter(({ school }) => school === undefined || school === id),
    ]),
  );
  const grants = Map.groupBy(population.grants, ({ code }) => code);
  const index = new GrantIndex(population.vocabulary, population.grants);
  return Array.from({ length: count }, () => {
    const school = random.pick(population.schools).code.id;
    const held = random.chance(BY_HOLDERS) ? grants.get(school) : undefined;
    const grant = held && random.pick(held);
    const asks = aQuestion(population, rulesFor.get(school) ?? [], grant, random);
    if (population.grants.length === 0) return { school, question: arrived(asks) };
    const [person, group] = anAsker(school, random);
    const asker =
      grant === undefined || grant.subjects === 'everyone' ? [person, group] : [person, ...grant.subjects];
    const [from, until] = [grant?.from ?? YEAR.from, grant?.until ?? YEAR.until];
    const at = from + Math.floor(random.next() * (until - from));
    return { school, question: { ...arrived({ ...asks, at, asker }), grants: index } };
  });
}

function arrived(question: Question): Question {
  return JSON.parse(JSON.stringify(question)) as Question;
}

function aQuestion(
  population: Population,
  rules: readonly Rule[],
  grant: Grant | undefined,
  random: Random,
): Question {
  const about = grant ? rules.filter((rule) => asksLeaveOf(rule, grant)) : rules;
  const rule = random.pick(about);
  const way = random.pick(rule.ways);
  const acts = [...(way.acts ?? [])];
  const act = grant && acts.includes(grant.act) ? grant.act : random.pick(acts);
  const situation: OpenSituation = {};
  fill(situation, way, 0.8, random);
  if (random.chance(0.5) && rule.unless.length > 0) fill(situation, random.pick(rule.unless), 0.5, random);
  const other = random.pick(rules.filter(({ ways }) => ways.some((each) => each.acts?.has(act))));
  fill(situation, random.pick(other.ways), 0.5, random);
  if (random.chance(0.25)) {
    const stray = random.pick([...population.vocabulary.facts.values()]);
    situation[stray.name] ??= [random.pick([...stray.values.keys()])];
  }
  if (grant) {
    Object.assign(situation, grant.facts);
    delete situation['permission-from'];
  }
  return { who: random.pick([...rule.who]), act, situation };
}

function asksLeaveOf({ ways, unless }: Rule, { act, role }: Grant): boolean {
  return (
    ways.some(({ acts }) => acts?.has(act)) &&
    unless.some(({ tests }) =>
      tests.some(({ fact, accepts }) => fact === 'permission-from' && accepts.includes(role)),
    )
  );
}

function fill(situation: OpenSituation, { tests }: Way, probability: number, random: Random): void {
  for (const { fact, accepts } of tests)
    if (situation[fact] === undefined && random.chance(probability)) situation[fact] = [random.pick(accepts)];
}
