import type { Cell } from './cell.ts';
import type { Code } from './code.ts';
import { decideCell, toDecision, type Verdict } from './decide.ts';
import type { Decision } from './decision.ts';
import type { GrantInForce } from './grant.ts';
import { PERMISSION_FROM } from './leave.ts';
import { holds, type Literal, literalKey } from './literal.ts';
import type { Situation } from './situation.ts';
import type { Condition, Vocabulary } from './vocabulary.ts';

/** Up to this many tests the decisions stand in an array, one place for each word. */
const ARRAY_TESTS = 10;
/** With more tests than a small integer has bits a cell is worked out each time. */
const MOST_TESTS = 30;
/** A table is emptied when it grows past this, so that no asker can fill the memory. */
const MOST_ROWS = 4096;

/** One fact of a cell: which bits its values set. */
interface Slot {
  /** All bits of the other facts. */
  readonly others: number;
  /** The bits that hold without a value. */
  readonly absent: number;
  readonly bits: ReadonlyMap<string, number>;
}

/** What a code says to one audience about one act, with every decision that was met written down. */
export class CompiledCell {
  readonly #cell: Cell;
  readonly #code: Code;
  readonly #acting: Condition | undefined;
  readonly #slots: ReadonlyMap<string, Slot>;
  readonly #nothing: number;
  readonly #leave: Slot | undefined;
  readonly #scans: boolean;
  readonly #array: (Decision | undefined)[] | undefined;
  readonly #map = new Map<number, Decision>();
  /** Granted word -> word -> row. */
  readonly #leaning = new Map<number, Map<number, LeaningRow>>();
  /** Interned decisions of a cell with too many tests for an array. */
  readonly #kept: Decision[] = [];
  readonly #tests: readonly Literal[];

  constructor(vocabulary: Vocabulary, code: Code, cell: Cell, acting: Condition | undefined) {
    const clauses = [...cell.bans, ...cell.duties, ...cell.permits].flatMap(({ reach, unless }) => [
      ...reach,
      ...unless,
    ]);
    const tests = [...cell.facts, ...new Set(clauses.flatMap(({ leaves }) => leaves))];
    this.#cell = cell;
    this.#code = code;
    this.#acting = acting;
    this.#tests = distinct(tests);
    this.#scans = this.#tests.length > MOST_TESTS;
    this.#slots = this.#scans ? new Map() : slots(vocabulary, this.#tests, acting);
    this.#nothing = [...this.#slots.values()].reduce((word, { absent }) => word | absent, 0);
    this.#leave = this.#slots.get(PERMISSION_FROM);
    this.#array = this.#tests.length <= ARRAY_TESTS ? [] : undefined;
  }

  decide(situation: Situation, grants?: readonly GrantInForce[]): Decision {
    if (this.#scans) return this.#workOut(situation, grants ?? []);
    const word = this.#wordOf(situation);
    if (grants === undefined || grants.length === 0 || this.#leave === undefined)
      return this.#row(word, situation);
    const granted = word | this.#granted(situation, grants);
    if (granted === word) return this.#row(word, situation);
    const row = this.#leaningRow(word, granted, situation, grants);
    return row.leaning === 0 ? row.decision : this.#naming(row, situation, grants);
  }

  /** The row for a word that grants fill up to another. It does not depend on which grants those are. */
  #leaningRow(
    word: number,
    granted: number,
    situation: Situation,
    grants: readonly GrantInForce[],
  ): LeaningRow {
    const rows = this.#leaning.get(granted) ?? new Map<number, LeaningRow>();
    const known = rows.get(word);
    if (known !== undefined) return known;
    const verdict = this.#verdict(situation, grants);
    const leaves = new Set(verdict.leaves.map(literalKey));
    const leaning = this.#tests.reduce(
      (bits, test, i) =>
        test.fact === PERMISSION_FROM && leaves.has(literalKey(test)) ? bits | (1 << i) : bits,
      0,
    );
    const row = { decision: toDecision({ ...verdict, grants: [] }, this.#code), leaning: leaning & ~word };
    if (this.#leaning.size >= MOST_ROWS) this.#leaning.clear();
    this.#leaning.set(granted, rows.set(word, row));
    return row;
  }

  /** The decision with the grants it leans on. */
  #naming(
    { decision, leaning }: LeaningRow,
    situation: Situation,
    grants: readonly GrantInForce[],
  ): Decision {
    const ids: string[] = [];
    for (let i = 0; i < grants.length; i++) {
      const grant = grants[i] as GrantInForce;
      if ((this.#bitsOf(grant) & leaning) !== 0 && this.#inScope(grant, situation)) ids.push(grant.id);
    }
    const { outcome, because, ask, tell, code, version } = decision;
    return { outcome, because, ask, tell, grants: [...new Set(ids)].sort(), code, version };
  }

  /** What is known of a situation, as bits. */
  #wordOf(situation: Situation): number {
    let word = this.#nothing;
    // what is there is walked over, not what might be: looking for a fact that is absent costs several times more
    for (const fact in situation) {
      const slot = this.#slots.get(fact);
      if (slot === undefined) continue;
      const values = situation[fact] as readonly string[];
      let bits = values.length === 0 ? slot.absent : 0;
      for (let j = 0; j < values.length; j++) bits |= slot.bits.get(values[j] as string) ?? 0;
      word = (word & slot.others) | bits;
    }
    return word;
  }

  /** A number under which `at` finds the decision for this situation again. */
  intern(situation: Situation): number {
    const word = this.#wordOf(situation);
    if (this.#array === undefined) return -this.#kept.push(this.#workOut(situation, []));
    this.#row(word, situation);
    return word;
  }

  /** The decision for a number made by `intern`. */
  at(word: number): Decision {
    const known = word < 0 ? this.#kept[-1 - word] : this.#array?.[word];
    if (known === undefined) throw new Error('a word is looked up that was never made by `intern`');
    return known;
  }

  #row(word: number, situation: Situation): Decision {
    const known = this.#array === undefined ? this.#map.get(word) : this.#array[word];
    return known ?? this.#write(word, situation);
  }

  #write(word: number, situation: Situation): Decision {
    const decision = this.#workOut(situation, []);
    if (this.#array !== undefined) this.#array[word] = decision;
    else {
      if (this.#map.size >= MOST_ROWS) this.#map.clear();
      this.#map.set(word, decision);
    }
    return decision;
  }

  #workOut(situation: Situation, grants: readonly GrantInForce[]): Decision {
    return toDecision(this.#verdict(situation, grants), this.#code);
  }

  #verdict(situation: Situation, grants: readonly GrantInForce[]): Verdict {
    const acting = this.#acting;
    const known =
      acting === undefined || situation[acting.fact] !== undefined
        ? situation
        : { ...situation, [acting.fact]: acting.values };
    return decideCell(this.#cell, known, grants);
  }

  /** The bits of leave that grants fill whose circumstances hold. */
  #granted(situation: Situation, grants: readonly GrantInForce[]): number {
    let bits = 0;
    for (let i = 0; i < grants.length; i++) {
      const grant = grants[i] as GrantInForce;
      if (this.#inScope(grant, situation)) bits |= this.#bitsOf(grant);
    }
    return bits;
  }

  #bitsOf({ role }: GrantInForce): number {
    return this.#leave?.bits.get(role) ?? 0;
  }

  #inScope({ scope }: GrantInForce, situation: Situation): boolean {
    for (let i = 0; i < scope.length; i++) {
      const test = scope[i] as Literal;
      const values =
        situation[test.fact] ?? (test.fact === this.#acting?.fact ? this.#acting.values : undefined);
      if (!holds(test, values)) return false;
    }
    return true;
  }
}

/** A decision that leans on leave which grants fill: the bits of that leave, none when it would be the same without. */
interface LeaningRow {
  readonly decision: Decision;
  readonly leaning: number;
}

function distinct(tests: readonly Literal[]): Literal[] {
  return [...new Map(tests.map((test) => [literalKey(test), test])).values()];
}

function slots(
  vocabulary: Vocabulary,
  tests: readonly Literal[],
  acting: Condition | undefined,
): Map<string, Slot> {
  const placed = tests.map((test, i) => ({ test, bit: 1 << i }));
  const sum = (found: readonly { bit: number }[]) => found.reduce((bits, { bit }) => bits | bit, 0);
  const byFact = [...Map.groupBy(placed, ({ test }) => test.fact)].map(([fact, own]): [string, Slot] => {
    const without = acting?.fact === fact ? acting.values : undefined;
    const values = [...(vocabulary.facts.get(fact)?.values.keys() ?? [])];
    const slot = {
      others: ~sum(own),
      absent: sum(own.filter(({ test }) => holds(test, without))),
      bits: new Map(values.map((value) => [value, sum(own.filter(({ test }) => holds(test, [value])))])),
    };
    return [fact, slot];
  });
  return new Map(byFact);
}
