import { isGroup } from './answers-for.ts';
import { lineage } from './lineage.ts';
import type { Completions } from './open.ts';
import type { Result } from './open-cell.ts';
import type { Situation } from './situation.ts';
import { type Assignment, type Choice, type Dimension, NOTHING_FILLED_IN } from './space.ts';
import type { Usual, Vocabulary } from './vocabulary.ts';

/** An open question with what holds when nothing special is the case filled in beside what is known. */
export class UsualCase {
  readonly #vocabulary: Vocabulary;
  readonly #completions: Completions;
  readonly #rules: ReadonlyMap<string, readonly Usual[]>;
  /** The facts that are not known, in the order of the vocabulary. */
  readonly open: readonly Dimension[];

  constructor(vocabulary: Vocabulary, completions: Completions) {
    this.#vocabulary = vocabulary;
    this.#completions = completions;
    this.#rules = Map.groupBy(vocabulary.usual, ({ fact }) => fact);
    this.open = [...vocabulary.facts.keys()].flatMap((name) => {
      const dimension = completions.dimensions.get(name);
      return dimension && dimension.choices.length > 1 ? [dimension] : [];
    });
  }

  /** What is usual for a fact beside what is filled in; undefined for a fact that the asker has to tell. */
  usual({ fact, choices }: Dimension, assigned: Assignment): Choice | undefined {
    const said = this.#completions.given(fact) ?? [];
    const asSaid = choices.find(({ alike }) => said.some((each) => alike.includes(each)));
    const rule = this.#ruleFor(fact, assigned);
    if (rule === undefined) return asSaid && this.#hasNoMembers(fact, asSaid) ? asSaid : undefined;
    const [value] = rule.values;
    const found = choices.find(({ values, alike }) =>
      value === undefined ? values.length === 0 : alike.includes(value),
    );
    return found ?? asSaid;
  }

  /** Who names a group and cannot mean one of the members that are alike means the group as it is. */
  #hasNoMembers(name: string, { alike }: Choice): boolean {
    const fact = this.#vocabulary.facts.get(name);
    return fact !== undefined && alike.every((each) => isGroup(fact, each));
  }

  /** The facts that only the asker can tell. */
  asked(assigned: Assignment = NOTHING_FILLED_IN): Dimension[] {
    const beside = this.beside(assigned);
    return this.open.filter(({ fact }) => !beside.has(fact));
  }

  /** What is filled in, and all that is usual beside it, as far as it can be so together. */
  beside(assigned: Assignment = NOTHING_FILLED_IN): Assignment {
    let whole = assigned;
    for (const dimension of this.open) {
      if (whole.has(dimension.fact)) continue;
      const choice = this.usual(dimension, whole);
      if (choice === undefined) continue;
      const more = new Map([...whole, [dimension.fact, choice]]);
      if (this.#completions.possible(more)) whole = more;
    }
    return whole;
  }

  /** The results that are still open when all else is as usual. */
  results(assigned?: Assignment): ReadonlyMap<string, Result> {
    return this.#completions.results(this.beside(assigned));
  }

  /** What is usual, as part of a question; empty for a fact that is taken to have no value. */
  taken(): Situation {
    const beside = this.beside();
    return Object.fromEntries(
      [...beside].map(([fact, { values, alike }]) => {
        const [usual] = this.#ruleFor(fact, beside)?.values ?? [];
        return [fact, usual !== undefined && alike.includes(usual) ? [usual] : values];
      }),
    );
  }

  #ruleFor(fact: string, assigned: Assignment): Usual | undefined {
    return this.#rules.get(fact)?.find((each) => this.#applies(each, assigned));
  }

  #applies({ when, known }: Usual, assigned: Assignment): boolean {
    const said = (fact: string) => assigned.get(fact)?.values ?? this.#completions.given(fact);
    return (
      known.every((fact) => said(fact) !== undefined) &&
      when.every(({ fact, values }) =>
        said(fact)?.some((value) =>
          lineage(this.#vocabulary.facts.get(fact)?.values ?? new Map(), value).some((each) =>
            values.includes(each),
          ),
        ),
      )
    );
  }
}
