// The rules of decision written down a second time, as plainly as they can be said, sharing no function with
// the engine. Slow and without any preparation: it exists to disagree when the engine is wrong.
import type { Code, Condition, Grant, Norm, Question, Vocabulary } from '@netjes/norms';

export interface NaiveDecision {
  readonly outcome: string;
  /** `norm:why`, sorted. */
  readonly because: readonly string[];
  /** Sorted lists, joined by spaces, sorted. */
  readonly ask: readonly string[];
}

type Values = Readonly<Record<string, readonly string[]>>;

/** All norms that speak, sorted by what they do, before the strictest wins. */
export interface NaiveWeights {
  readonly standing: readonly Norm[];
  readonly needsLeave: readonly Norm[];
  readonly asked: readonly string[];
  readonly lifted: readonly Norm[];
  readonly duties: readonly Norm[];
  readonly permits: readonly Norm[];
}

export function naiveDecide(vocabulary: Vocabulary, code: Code, question: Question): NaiveDecision {
  const { standing, needsLeave, asked, lifted, duties, permits } = naiveWeigh(vocabulary, code, question);
  const named = (norms: readonly Norm[], why: string) => norms.map(({ id }) => `${id}:${why}`);
  const decided = (outcome: string, because: string[], ask: readonly string[] = []): NaiveDecision => ({
    outcome,
    because: because.sort(),
    ask: [...new Set(ask)].sort(),
  });
  if (standing.length > 0) return decided('forbidden', named(standing, 'ban'));
  if (needsLeave.length > 0) return decided('ask', named(needsLeave, 'needs-leave'), asked);
  if (duties.length > 0) {
    return decided(
      'required',
      duties.map(({ id, modality }) => `${id}:${modality === 'procedure' ? 'step' : 'duty'}`),
    );
  }
  const yes = [...named(permits, 'permit'), ...named(lifted, 'lifted')];
  return yes.length > 0 ? decided('allowed', yes) : decided('silent', []);
}

export function naiveWeigh(vocabulary: Vocabulary, code: Code, question: Question): NaiveWeights {
  const who = audiencesOf(vocabulary, code, question.who);
  const situation = fill(vocabulary, code, question, who);
  const is = (condition: Condition) => satisfied(vocabulary, situation, condition);
  const isOrAbsentFalse = (condition: Condition) =>
    is(condition) ||
    ((situation[condition.fact]?.length ?? 0) === 0 &&
      isBool(vocabulary, condition.fact) &&
      condition.values.includes('false'));

  // acts that the asked act is, repeatedly
  const derived = new Set([question.act]);
  for (let grew = true; grew;) {
    grew = false;
    for (const rule of [...vocabulary.countsAs, ...code.countsAs]) {
      if (derived.has(rule.as) || !rule.acts.some((act) => derived.has(act)) || !rule.when.every(is))
        continue;
      derived.add(rule.as);
      grew = true;
    }
  }
  const inherited = new Set<string>();
  for (const act of derived)
    for (let at: string | undefined = act; at; at = parentOf(vocabulary, at)) inherited.add(at);

  const addressed = (norm: Norm) => norm.who.some((name) => who.has(name));
  const ruleHolds = (id: string) => {
    const rule = code.norms.find((norm) => norm.id === id);
    return rule !== undefined && addressed(rule) && rule.when.every(is);
  };
  const isLeave = (condition: Condition) =>
    condition.fact === 'permission-from' || condition.fact === 'consent-of';

  const standing: Norm[] = [];
  const needsLeave: Norm[] = [];
  const asked: string[] = [];
  const lifted: Norm[] = [];
  const duties: Norm[] = [];
  const permits: Norm[] = [];
  for (const norm of code.norms) {
    if (!addressed(norm)) continue;
    const whole = norm.unless.some((way) => way.facts.every(is) && way.rules.every(ruleHolds));
    if (norm.modality === 'forbid') {
      if (!inherited.has(norm.act) || !norm.when.every(isOrAbsentFalse)) continue;
      if (whole) {
        lifted.push(norm);
        continue;
      }
      const askable = norm.unless.filter(
        (way) =>
          way.facts.every((condition) => isLeave(condition) || is(condition)) && way.rules.every(ruleHolds),
      );
      if (askable.length === 0) {
        standing.push(norm);
        continue;
      }
      needsLeave.push(norm);
      const missing = askable.map((way) =>
        way.facts.filter((condition) => isLeave(condition) && !is(condition)),
      );
      const single = missing.filter((conditions) => conditions.length === 1);
      const shortest = Math.min(...missing.map((conditions) => conditions.length));
      if (single.length > 0) asked.push(list(single.flat().flatMap(people)));
      else
        for (const condition of missing.find((each) => each.length === shortest) ?? [])
          asked.push(list(people(condition)));
    }
    if (norm.modality === 'require' || norm.modality === 'procedure') {
      if (!inherited.has(norm.act) || !norm.when.every(isOrAbsentFalse) || whole) continue;
      duties.push(norm);
    }
    if (norm.modality === 'permit' && derived.has(norm.act) && norm.when.every(is) && !whole) {
      permits.push(norm);
    }
  }
  return { standing, needsLeave, asked, lifted, duties, permits };
}

function audiencesOf(vocabulary: Vocabulary, code: Code, name: string): Set<string> {
  const parents = [...(vocabulary.audiences.get(name)?.isA ?? []), ...(code.isA.get(name) ?? [])];
  return new Set([name, ...parents.flatMap((parent) => [...audiencesOf(vocabulary, code, parent)])]);
}

/** The situation with what follows from who asks and from the grants in force. */
function fill(vocabulary: Vocabulary, code: Code, question: Question, who: ReadonlySet<string>): Values {
  const situation: Record<string, readonly string[]> = { ...question.situation };
  if (who.has('sysadmin') && situation['actor'] === undefined) situation['actor'] = ['sysadmin'];
  const given = { ...situation };
  for (const grant of listed(question)) {
    if (grant.code === code.id && grantCounts(vocabulary, question, grant, given)) {
      situation['permission-from'] = [...(situation['permission-from'] ?? []), grant.role];
    }
  }
  return situation;
}

/** The grants of a question that carries them as a list. */
export function listed({ grants = [] }: Question): readonly Grant[] {
  if (!Array.isArray(grants)) throw new Error('the naive evaluator takes grants one by one');
  return grants as readonly Grant[];
}

function grantCounts(vocabulary: Vocabulary, question: Question, grant: Grant, given: Values): boolean {
  if (grant.until === undefined && grant.subjects !== 'everyone') return false;
  if (grant.until !== undefined && grant.until <= grant.from) return false;
  let below: string | undefined = question.act;
  while (below !== undefined && below !== grant.act) below = parentOf(vocabulary, below);
  if (below === undefined) return false;
  const { subjects } = grant;
  if (subjects !== 'everyone' && !(question.asker ?? []).some((id) => subjects.includes(id))) return false;
  if (question.at === undefined) {
    if (grant.until !== undefined) return false;
  } else if (question.at < grant.from || (grant.until !== undefined && question.at >= grant.until)) {
    return false;
  }
  return Object.entries(grant.facts).every(([fact, values]) =>
    satisfied(vocabulary, given, { fact, values }),
  );
}

function satisfied(vocabulary: Vocabulary, situation: Values, { fact, values }: Condition): boolean {
  return (situation[fact] ?? []).some((value) => {
    let at: string | undefined = value;
    while (at !== undefined) {
      if (values.includes(at)) return true;
      at = vocabulary.facts.get(fact)?.values.get(at)?.isA[0];
    }
    return false;
  });
}

function isBool(vocabulary: Vocabulary, fact: string): boolean {
  return vocabulary.facts.get(fact)?.bool === true;
}

function parentOf(vocabulary: Vocabulary, act: string): string | undefined {
  return vocabulary.acts.get(act)?.isA[0];
}

function people({ fact, values }: Condition): string[] {
  if (fact === 'permission-from') return values.filter((value) => value !== 'none');
  return values
    .filter((value) => value !== 'nobody')
    .map((value) => (value.startsWith('pictured') ? 'pictured' : value === 'own-parent' ? 'parent' : value));
}

function list(roles: readonly string[]): string {
  return [...new Set(roles)].sort().join(' ');
}
