import type { Code, Norm } from './code.ts';
import { descendants, lineage } from './lineage.ts';
import { type Literal, literalKey } from './literal.ts';
import type { Condition, Vocabulary } from './vocabulary.ts';

/** The audience itself and what it counts as, in the vocabulary and in this code. */
export function audienceLineage(vocabulary: Vocabulary, code: Code, who: string): ReadonlySet<string> {
  return codeIndex(vocabulary, code).audiences(who);
}

/** What is asked of a code again and again while its cells are built, worked out once. */
class CodeIndex {
  readonly norms: ReadonlyMap<string, Norm>;
  readonly #vocabulary: Vocabulary;
  readonly #code: Code;
  readonly #audiences = new Map<string, ReadonlySet<string>>();
  readonly #acts = new Map<string, readonly string[]>();
  readonly #literals = { strict: new Map<Condition, Literal>(), lenient: new Map<Condition, Literal>() };
  readonly #keys = new Map<Literal, string>();

  constructor(vocabulary: Vocabulary, code: Code) {
    this.#vocabulary = vocabulary;
    this.#code = code;
    this.norms = new Map(code.norms.map((norm) => [norm.id, norm]));
  }

  /** The audience itself and what it counts as. */
  audiences(who: string): ReadonlySet<string> {
    return kept(this.#audiences, who, () => {
      const kinds = new Map(
        [...this.#vocabulary.audiences.values()].map(({ name, isA }) => [
          name,
          { name, isA: [...isA, ...(this.#code.isA.get(name) ?? [])] },
        ]),
      );
      return new Set(lineage(kinds, who));
    });
  }

  /** The act itself and what it is a kind of. */
  acts(act: string): readonly string[] {
    return kept(this.#acts, act, () => lineage(this.#vocabulary.acts, act));
  }

  /** A condition as a test; where absent counts as false, a true/false fact without a value satisfies it too. */
  literal(condition: Condition, absentIsFalse: boolean): Literal {
    return kept(absentIsFalse ? this.#literals.lenient : this.#literals.strict, condition, () => {
      const { fact, values } = condition;
      const domain = this.#vocabulary.facts.get(fact);
      return {
        fact,
        accepts: descendants(domain?.values ?? new Map(), values),
        orAbsent: absentIsFalse && domain?.bool === true && values.includes('false'),
      };
    });
  }

  key(literal: Literal): string {
    return kept(this.#keys, literal, () => literalKey(literal));
  }
}

function kept<K, V>(known: Map<K, V>, key: K, make: () => V): V {
  let value = known.get(key);
  if (value === undefined) known.set(key, (value = make()));
  return value;
}

const INDEXES = new WeakMap<Vocabulary, WeakMap<Code, CodeIndex>>();

/** The index of a code; codes and vocabularies never change, so it lives as long as they do. */
export function codeIndex(vocabulary: Vocabulary, code: Code): CodeIndex {
  let ofVocabulary = INDEXES.get(vocabulary);
  if (ofVocabulary === undefined) INDEXES.set(vocabulary, (ofVocabulary = new WeakMap()));
  let index = ofVocabulary.get(code);
  if (index === undefined) ofVocabulary.set(code, (index = new CodeIndex(vocabulary, code)));
  return index;
}
