import type { Alternative } from './code.ts';
import { isLeave, rolesToAsk } from './leave.ts';
import type { Condition, CountsAs, Fact } from './vocabulary.ts';
import type { Place } from './yaml-reader.ts';

/** Facts that must all hold; a list of values means any of them. */
export function parseConditions(facts: ReadonlyMap<string, Fact>, place: Place | undefined): Condition[] {
  return (place?.entries() ?? []).flatMap(([name, at]) => parseCondition(facts, name, at) ?? []);
}

function parseCondition(facts: ReadonlyMap<string, Fact>, name: string, place: Place): Condition | undefined {
  const fact = facts.get(name);
  if (fact === undefined) {
    place.unknown(name, facts.keys());
    return undefined;
  }
  const values = place.oneOrMore().flatMap((each) => each.oneOf(fact.values.keys()) ?? []);
  return { fact: name, values };
}

/** The ways out of a ban. Leave that nobody can give is an error: nobody could be asked. */
export function parseAlternatives(facts: ReadonlyMap<string, Fact>, place: Place | undefined): Alternative[] {
  return (place?.list() ?? []).map((each) => {
    const rules: string[] = [];
    const conditions: Condition[] = [];
    for (const [name, at] of each.entries()) {
      if (name === 'rule') {
        rules.push(...at.oneOrMore().map((rule) => rule.string()));
        continue;
      }
      const condition = parseCondition(facts, name, at);
      if (condition === undefined) continue;
      conditions.push(condition);
      if (isLeave(name) && condition.values.length > 0 && rolesToAsk(name, condition.values).length === 0) {
        at.report('askable-without-role', {
          nl: 'deze uitzondering vraagt toestemming, maar noemt niemand die haar kan geven; noem een rol',
          en: 'this exception asks for leave but names nobody who can give it; name a role',
        });
      }
    }
    return { facts: conditions, rules };
  });
}

export function parseCountsAs(
  facts: ReadonlyMap<string, Fact>,
  acts: ReadonlyMap<string, unknown>,
  place: Place | undefined,
): CountsAs[] {
  return (place?.list() ?? []).flatMap((each) => {
    const record = each.record(['acts', 'when', 'as']);
    const as = record['as']?.oneOf(acts.keys());
    if (record['as'] === undefined) each.missing('as');
    const from = (record['acts']?.oneOrMore() ?? []).flatMap((act) => act.oneOf(acts.keys()) ?? []);
    return as === undefined ? [] : [{ acts: from, when: parseConditions(facts, record['when']), as }];
  });
}
