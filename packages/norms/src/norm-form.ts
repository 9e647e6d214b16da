import type { Cell, CellNorm, Clause } from './cell.ts';
import type { Code, Norm } from './code.ts';
import { descendants } from './lineage.ts';
import { literalKey } from './literal.ts';
import type { Condition, Vocabulary } from './vocabulary.ts';

/**
 * Everything of a norm that decides but whom it addresses, in one spelling: two norms with the same form say the same to
 * those whom both address, in whatever order their lists stand. An exception by rule counts as what that rule says.
 */
export function normForm(vocabulary: Vocabulary, code: Code, norm: Norm): string {
  const test = ({ fact, values }: Condition) => {
    const accepts = descendants(vocabulary.facts.get(fact)?.values ?? new Map(), values);
    return literalKey({ fact, accepts, orAbsent: values.includes('false') });
  };
  const all = (conditions: readonly Condition[]) => sorted(conditions.map(test)).join('&');
  const rules = (ids: readonly string[]) =>
    code.norms
      .filter(({ id }) => ids.includes(id))
      .map((rule) => `${sorted(rule.who).join(' ')}:${all(rule.when)}`);
  const ways = norm.unless.map((way) => `${all(way.facts)} / ${sorted(rules(way.rules)).join(' ')}`);
  const { modality, act, when, reportTo, deadline } = norm;
  return JSON.stringify([modality, act, all(when), sorted(ways), sorted(reportTo), deadline]);
}

/** The same for a norm as it concerns one audience and one act: here norms with other audiences may come to the same. */
export function cellForm({ facts }: Cell, { norm, reach, unless }: CellNorm): string {
  const clause = ({ facts: own, leaves }: Clause) => {
    const tests = [...own.flatMap((index) => facts[index] ?? []), ...leaves];
    return sorted(tests.map(literalKey)).join('&');
  };
  const { modality, reportTo, deadline } = norm;
  return JSON.stringify([
    modality === 'forbid',
    sorted(reach.map(clause)),
    sorted(unless.map(clause)),
    sorted(reportTo),
    deadline,
  ]);
}

function sorted(list: Iterable<string>): string[] {
  return [...new Set(list)].sort();
}
