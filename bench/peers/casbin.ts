import { newEnforcer, newModelFromString } from 'casbin';
import { type Contender, inSharedLoop } from '../contender.ts';
import type { Population } from '../population.ts';
import { type Request, requests } from './request.ts';
import { type Rule, rulesOf, type Way } from './rules.ts';

/** One line of policy for each norm; the matcher is a function of ours that weighs the norm and returns its effect. */
const MODEL = `
[request_definition]
r = request

[policy_definition]
p = norm

[policy_effect]
e = some(where (p.eft == allow)) && !some(where (p.eft == deny))

[matchers]
m = weigh(r.request, p.norm)
`;

const EFFECT = { allow: 1, indeterminate: 2, deny: 3 } as const;

export async function casbin(population: Population): Promise<Contender> {
  const rules = rulesOf(population);
  const byNorm = new Map(rules.map((rule) => [rule.norm, rule]));
  const enforcer = await newEnforcer(newModelFromString(MODEL));
  await enforcer.addFunction('weigh', (request: Request, norm: string) =>
    weigh(byNorm.get(norm) as Rule, request),
  );
  await enforcer.addPolicies(rules.map(({ norm }) => [norm]));
  const request = requests(population);
  return inSharedLoop('casbin, custom function', (asked) => {
    const [allowed, because] = enforcer.enforceExSync(request(asked));
    if (allowed) return 'permitted';
    return because.length > 0 ? 'prohibited' : 'silent';
  });
}

function weigh({ school, who, effect, ways, unless }: Rule, request: Request): number {
  if (school !== undefined && school !== request.school) return EFFECT.indeterminate;
  if (!who.has(request.who) || !ways.some((way) => holds(way, request))) return EFFECT.indeterminate;
  const excepted = unless.some((way) => holds(way, request));
  if (effect === 'prohibit') return excepted ? EFFECT.allow : EFFECT.deny;
  return excepted ? EFFECT.indeterminate : EFFECT.allow;
}

function holds({ who, acts, tests }: Way, request: Request): boolean {
  if (acts?.has(request.act) === false || who?.has(request.who) === false) return false;
  return tests.every(({ fact, accepts, orAbsent }) => {
    const values = request.facts[fact] ?? [];
    return values.length === 0 ? orAbsent : values.some((value) => accepts.includes(value));
  });
}
