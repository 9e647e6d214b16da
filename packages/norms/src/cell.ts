import type { Alternative, Code, Norm } from './code.ts';
import { codeIndex } from './code-index.ts';
import { isLeave } from './leave.ts';
import type { Literal } from './literal.ts';
import type { Condition, CountsAs, Vocabulary } from './vocabulary.ts';

/** Tests that must all hold. Leave stands apart: it can be given, facts can only be. */
export interface Clause {
  /** Indexes into the cell's facts. */
  readonly facts: readonly number[];
  readonly leaves: readonly Literal[];
}

/** A norm as it concerns one audience and one act. */
export interface CellNorm {
  readonly norm: Norm;
  /** It reaches the question when one of these holds: one clause for each way the act is reached. */
  readonly reach: readonly Clause[];
  /** It is excepted when one of these holds. */
  readonly unless: readonly Clause[];
}

/** Everything a code says to one audience about one act. Depends on no fact, so it can be kept. */
export interface Cell {
  readonly facts: readonly Literal[];
  readonly bans: readonly CellNorm[];
  readonly duties: readonly CellNorm[];
  readonly permits: readonly CellNorm[];
}

/** A way to reach an act: the conditions under which the asked act counts as it. */
interface Path {
  readonly act: string;
  readonly when: readonly Condition[];
}

export function buildCell(vocabulary: Vocabulary, code: Code, who: string, act: string): Cell {
  const facts: Literal[] = [];
  const indexes = new Map<string, number>();
  const index = codeIndex(vocabulary, code);
  const audiences = index.audiences(who);
  const paths = pathsFrom([...vocabulary.countsAs, ...code.countsAs], act);
  const norms = index.norms;

  /** An absent true/false fact counts as false in the `when` of a ban or duty, and only there. */
  const clause = (conditions: readonly Condition[], absentIsFalse: boolean): Clause => {
    const wanted: number[] = [];
    const leaves: Literal[] = [];
    for (const condition of conditions) {
      const literal = index.literal(condition, absentIsFalse);
      if (isLeave(condition.fact)) leaves.push(literal);
      else wanted.push(remember(literal, index.key(literal)));
    }
    return { facts: wanted, leaves };
  };

  const remember = (literal: Literal, key: string): number => {
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, facts.length);
    return facts.push(literal) - 1;
  };

  const alternative = ({ facts: own, rules }: Alternative): Clause | undefined => {
    const conditions = [...own];
    for (const id of rules) {
      const rule = norms.get(id);
      if (rule === undefined) throw new Error(`rule \`${id}\` is not in code \`${code.id}\``);
      if (!rule.who.some((name) => audiences.has(name))) return undefined;
      conditions.push(...rule.when);
    }
    return clause(conditions, false);
  };

  const reachable = new Set(paths.flatMap((path) => index.acts(path.act)));
  const cellNorms = code.norms.flatMap((norm): CellNorm[] => {
    if (!reachable.has(norm.act)) return [];
    if (norm.modality === 'principle' || !norm.who.some((name) => audiences.has(name))) return [];
    const permit = norm.modality === 'permit';
    const reach = paths
      .filter((path) => (permit ? [path.act] : index.acts(path.act)).includes(norm.act))
      .map((path) => {
        const [byPath, byWhen] = [clause(path.when, false), clause(norm.when, !permit)];
        return {
          facts: [...byPath.facts, ...byWhen.facts],
          leaves: [...byPath.leaves, ...byWhen.leaves],
        };
      });
    if (reach.length === 0) return [];
    const unless = norm.unless.map(alternative).filter((each) => each !== undefined);
    return [{ norm, reach, unless }];
  });
  const ofKind = (...modalities: Norm['modality'][]): CellNorm[] =>
    cellNorms.filter(({ norm }) => modalities.includes(norm.modality));
  return { facts, bans: ofKind('forbid'), duties: ofKind('require', 'procedure'), permits: ofKind('permit') };
}

/** The asked act and the acts it counts as, repeatedly, each with the conditions gathered on the way. */
function pathsFrom(rules: readonly CountsAs[], act: string): Path[] {
  const walk = (path: Path, seen: ReadonlySet<string>): Path[] => [
    path,
    ...rules
      .filter((rule) => rule.acts.includes(path.act) && !seen.has(rule.as))
      .flatMap((rule) =>
        walk({ act: rule.as, when: [...path.when, ...rule.when] }, new Set([...seen, rule.as])),
      ),
  ];
  return walk({ act, when: [] }, new Set([act]));
}
