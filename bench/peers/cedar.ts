import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs';
import { type Contender, inSharedLoop } from '../contender.ts';
import type { Population } from '../population.ts';
import { type Request, requests } from './request.ts';
import { type Rule, rulesOf, type Test, type Verdict, type Way } from './rules.ts';

type Context = Record<string, string | string[]>;

/** All norms as one set of policies, parsed once. */
export function cedarStateful(population: Population): Contender {
  const id = `all ${population.size}`;
  const sets = setFacts(population);
  preparse(id, rulesOf(population), sets);
  const request = requests(population);
  return inSharedLoop('cedar-wasm, stateful', (asked) => {
    const asks = request(asked);
    return decide(id, asks, context(asks, sets, Object.keys(asks.facts)));
  });
}

/**
 * Cedar at its best: for each school, audience and act a set of the policies that can matter, in which these three are
 * settled already, parsed when it is first needed; the context has the facts that those policies speak of.
 */
export function cedarSliced(population: Population): Contender {
  const sets = setFacts(population);
  const rules = rulesOf(population);
  const request = requests(population);
  const slices = new Map<string, { readonly id: string; readonly facts: readonly string[] }>();
  const newSlice = (key: string, { school, who, act }: Request) => {
    const own = rules
      .filter((rule) => (rule.school === undefined || rule.school === school) && rule.who.has(who))
      .map((rule) => settled(rule, who, act))
      .filter(({ ways }) => ways.length > 0);
    const id = `${population.size} ${key}`;
    preparse(id, own, sets);
    const tests = own.flatMap(({ ways, unless }) => [...ways, ...unless].flatMap((way) => way.tests));
    const slice = { id, facts: [...new Set(tests.map(({ fact }) => fact))] };
    slices.set(key, slice);
    return slice;
  };
  return inSharedLoop('cedar-wasm, best use', (asked) => {
    const asks = request(asked);
    const key = `${asks.school} ${asks.who} ${asks.act}`;
    const { id, facts } = slices.get(key) ?? newSlice(key, asks);
    return decide(id, asks, context(asks, sets, facts));
  });
}

/** What is left of a rule for one audience and one act. */
function settled(rule: Rule, who: string, act: string): Rule {
  return {
    ...rule,
    who: EVERYBODY,
    school: undefined,
    ways: rule.ways.filter((way) => way.acts?.has(act)).map(({ tests }) => ({ tests })),
    unless: rule.unless.filter((way) => way.who?.has(who) ?? true).map(({ tests }) => ({ tests })),
  };
}

const EVERYBODY: ReadonlySet<string> = new Set();

function preparse(id: string, rules: readonly Rule[], sets: ReadonlySet<string>): void {
  const policies = rules.flatMap((rule, i) => {
    const when = `when { ${audience(rule.who)} && (${anyOf(rule.ways, sets)}) }`;
    const excepted = rule.unless.length > 0 ? ` unless { ${anyOf(rule.unless, sets)} }` : '';
    const head = `principal, action${acts(rule)}, resource${place(rule)}`;
    if (rule.effect === 'permit') return [[`${i} ${rule.norm}`, `permit(${head}) ${when}${excepted};`]];
    const lifted = excepted === '' ? [] : [[`${i} ${rule.norm} lifted`, `permit(${head}) ${when};`]];
    return [[`${i} ${rule.norm}`, `forbid(${head}) ${when}${excepted};`], ...lifted];
  });
  const answer = preparsePolicySet(id, { staticPolicies: Object.fromEntries(policies) });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'));
}

function acts({ ways }: Rule): string {
  const all = ways.flatMap((way) => [...(way.acts ?? [])]);
  return all.length > 0 ? ` in [${all.map((act) => `Action::"${act}"`).join(', ')}]` : '';
}

function place({ school }: Rule): string {
  return school === undefined ? '' : ` == School::"${school}"`;
}

function audience(who: ReadonlySet<string>): string {
  return who.size === 0
    ? 'true'
    : `principal in [${[...who].map((name) => `Audience::"${name}"`).join(', ')}]`;
}

function anyOf(ways: readonly Way[], sets: ReadonlySet<string>): string {
  const one = ({ who, acts: own, tests }: Way) =>
    [
      ...(who ? [audience(who)] : []),
      ...(own ? [`action in [${[...own].map((act) => `Action::"${act}"`).join(', ')}]`] : []),
      ...tests.map((test) => holds(test, sets)),
      'true',
    ].join(' && ');
  return ways.map((way) => `(${one(way)})`).join(' || ');
}

function holds({ fact, accepts, orAbsent }: Test, sets: ReadonlySet<string>): string {
  const list = `[${accepts.map((value) => `"${value}"`).join(', ')}]`;
  const is = `${list}.${sets.has(fact) ? 'containsAny' : 'contains'}(context["${fact}"])`;
  return orAbsent ? `(!(context has "${fact}") || ${is})` : `(context has "${fact}" && ${is})`;
}

function setFacts({ vocabulary }: Population): ReadonlySet<string> {
  return new Set([...vocabulary.facts.values()].filter(({ set }) => set).map(({ name }) => name));
}

function context({ facts }: Request, sets: ReadonlySet<string>, wanted: readonly string[]): Context {
  const made: Context = {};
  for (const fact of wanted) {
    const values = facts[fact];
    if (values?.[0] !== undefined) made[fact] = sets.has(fact) ? [...values] : values[0];
  }
  return made;
}

function decide(preparsedPolicySetId: string, { school, who, act }: Request, known: Context): Verdict {
  const answer = statefulIsAuthorized({
    preparsedPolicySetId,
    principal: { type: 'Audience', id: who },
    action: { type: 'Action', id: act },
    resource: { type: 'School', id: school },
    context: known,
    entities: [],
  });
  if (answer.type === 'failure') throw new Error(answer.errors.map(({ message }) => message).join('\n'));
  const { decision, diagnostics } = answer.response;
  // a policy that faults is skipped, which for a ban would mean allowed
  if (diagnostics.errors.length > 0) throw new Error(JSON.stringify(diagnostics.errors));
  if (decision === 'allow') return 'permitted';
  return diagnostics.reason.length > 0 ? 'prohibited' : 'silent';
}
