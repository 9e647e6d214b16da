import type { Situation } from './situation.ts';
import type { Text } from './text.ts';

/** Somebody whom a code addresses, asks or has told. */
export interface Person {
  readonly name: string;
  readonly isA: readonly string[];
  /** "leraar" */
  readonly one: Text;
  /** "leraren" */
  readonly many: Text;
  /** "je leraar", as in "vraag het aan …" */
  readonly address: Text;
}

export interface Act {
  readonly name: string;
  readonly isA: readonly string[];
  /** Conduct is the asker's own doing; power is exercised over others. */
  readonly kind: 'conduct' | 'power';
  /** "telefoon gebruiken" */
  readonly label: Text;
  /** Completes "Mag ik …?": "mijn telefoon gebruiken". */
  readonly mayI: Text;
  /** How whoever a rule names is told, where "tell … to" is not the word; see `tell-lines.ts` for its slots. */
  readonly tell?: Text;
  /** Everyday words that find the act, per language. */
  readonly words: Words;
  /** What usually holds when somebody asks this; offered to the asker, never assumed by a decision. */
  readonly usually: Situation;
}

export interface Words {
  readonly nl: readonly string[];
  readonly en: readonly string[];
}

export interface Value {
  readonly name: string;
  readonly isA: readonly string[];
  readonly label: Text;
  /** What follows "als" when this value makes an exception: "het bij de les hoort". */
  readonly clause?: Text;
  readonly words: Words;
}

/** A fact has a closed domain: an unknown value is an error, not a new value. */
export interface Fact {
  readonly name: string;
  /** True or false; absent counts as false in the `when` of bans and duties. */
  readonly bool: boolean;
  /** Several values may hold at once. */
  readonly set: boolean;
  /** "Waar ben je?" */
  readonly question: Text;
  /** The same for values that have no clause of their own, … being their names: "het … gebeurt". */
  readonly clause?: Text;
  readonly values: ReadonlyMap<string, Value>;
}

/** A circumstance that must hold: the fact has one of the values. */
export interface Condition {
  readonly fact: string;
  readonly values: readonly string[];
}

/** Doing one of the acts, when the conditions hold, is doing another act as well. */
export interface CountsAs {
  readonly acts: readonly string[];
  readonly when: readonly Condition[];
  readonly as: string;
}

/**
 * What holds when nothing special is the case: a value of a fact, or none of its values (empty). A first answer is
 * given for it, with the cases in which the answer is another. A fact without such a rule the asker has to tell.
 */
export interface Usual {
  readonly fact: string;
  readonly values: readonly string[];
  /** It only holds when these do. */
  readonly when: readonly Condition[];
  /** It only holds once something was said about these facts. */
  readonly known: readonly string[];
}

/** The closed list of words that codes and questions may use. */
export interface Vocabulary {
  /** Who may ask and be bound. */
  readonly audiences: ReadonlyMap<string, Person>;
  /** Who gives leave or is told: the audiences and the roles that ask nothing themselves. */
  readonly people: ReadonlyMap<string, Person>;
  readonly acts: ReadonlyMap<string, Act>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** Words that mean the same when an act is looked up: "telefoon", "mobiel", "phone". */
  readonly alike: readonly (readonly string[])[];
  readonly countsAs: readonly CountsAs[];
  readonly measures: ReadonlyMap<string, Text>;
  readonly deadlines: ReadonlyMap<string, Text>;
  /** Chains of deadlines, each from soonest to latest; what no chain holds cannot be compared. */
  readonly sooner: readonly (readonly string[])[];
  /** Of two rules about one fact the first that holds goes. */
  readonly usual: readonly Usual[];
  /** Combinations that cannot be; proof and questions back skip them. */
  readonly impossible: readonly (readonly Condition[])[];
}
