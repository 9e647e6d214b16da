import type { Decision } from './decision.ts';
import { type Grant, grantFault, type GrantInForce, type GrantScope, scopeOf } from './grant.ts';
import { layoutsOf } from './layouts.ts';
import { PERMISSION_FROM } from './leave.ts';
import { descendants } from './lineage.ts';
import type { Literal } from './literal.ts';
import type { Vocabulary } from './vocabulary.ts';
import { NOTHING, type Words } from './words.ts';

/** A grant that is ready to be looked up. */
class Indexed implements GrantInForce {
  readonly id: string;
  readonly role: string;
  readonly leave: number;
  readonly from: number;
  readonly until: number;
  readonly subjects: Grant['subjects'];
  /** This grant and no other. */
  readonly alone: readonly GrantInForce[];
  readonly #makeScope: () => readonly Literal[];
  #scope: readonly Literal[] | undefined;
  #base: Decision | undefined;
  #leaned: Decision | undefined;

  constructor(vocabulary: Vocabulary, grant: Grant) {
    const { id, role, from, until = Infinity, subjects } = grant;
    this.id = id;
    this.role = role;
    this.leave = layoutsOf(vocabulary).words.place(PERMISSION_FROM, role) ?? NOTHING;
    this.from = from;
    this.until = until;
    this.subjects = subjects;
    this.alone = [this];
    this.#makeScope = () => scopeOf(vocabulary, grant);
  }

  get scope(): readonly Literal[] {
    return (this.#scope ??= this.#makeScope());
  }

  leanedOnBy(decision: Decision): Decision {
    if (this.#leaned === undefined || this.#base !== decision) {
      this.#base = decision;
      this.#leaned = { ...decision, grants: [this.id] };
    }
    return this.#leaned;
  }
}

/** The grants under one code that reach one act. */
interface Reaching {
  everyone: readonly Indexed[];
  readonly subjects: Map<string, Indexed[]>;
}

const NONE: readonly GrantInForce[] = [];
const NOBODYS: readonly Indexed[] = [];

/** Many grants, ready to be looked up by what is asked and who asks; those that can never count are left out. */
export class GrantIndex {
  readonly #vocabulary: Vocabulary;
  readonly #words: Words;
  readonly #given: ReadonlyMap<string, readonly Grant[]>;
  /** Code -> number of the act -> grants; a code is indexed when it is first asked about. */
  readonly #codes = new Map<string, readonly (Reaching | undefined)[]>();

  constructor(vocabulary: Vocabulary, grants: readonly Grant[]) {
    this.#vocabulary = vocabulary;
    this.#words = layoutsOf(vocabulary).words;
    this.#given = Map.groupBy(grants, ({ code }) => code);
  }

  /** The grants whose code, act, subjects and window fit. The same as looking at each of them. */
  inForce({ code, act, at, asker }: GrantScope): readonly GrantInForce[] {
    const number = this.#words.act(act);
    if (number === undefined) return NONE;
    const reaching = (this.#codes.get(code) ?? this.#index(code))[number];
    if (reaching === undefined) return NONE;
    let found = among(reaching.everyone, at, NONE);
    for (let i = 0; i < asker.length; i++) {
      const own = reaching.subjects.get(asker[i] as string);
      if (own !== undefined) found = among(own, at, found);
    }
    return found;
  }

  #index(code: string): readonly (Reaching | undefined)[] {
    const index = Array.from<Reaching | undefined>({ length: this.#words.acts.length });
    for (const [act, grants] of Map.groupBy(this.#given.get(code) ?? [], (grant) => grant.act)) {
      const sound = grants.filter((grant) => grantFault(grant) === undefined);
      const indexed = sound.map((grant) => new Indexed(this.#vocabulary, grant));
      for (const below of descendants(this.#vocabulary.acts, [act])) {
        const number = this.#words.act(below);
        if (number === undefined) continue;
        const reaching = (index[number] ??= { everyone: NOBODYS, subjects: new Map() });
        for (const each of indexed) add(reaching, each);
      }
    }
    this.#codes.set(code, index);
    return index;
  }
}

function add(reaching: Reaching, each: Indexed): void {
  if (each.subjects === 'everyone') {
    reaching.everyone = [...reaching.everyone, each];
    return;
  }
  for (const subject of each.subjects) {
    const own = reaching.subjects.get(subject);
    if (own === undefined) reaching.subjects.set(subject, [each]);
    else own.push(each);
  }
}

/** What is found and those of the list that are in force. A question without an instant meets only what has no end. */
function among(
  list: readonly Indexed[],
  at: number | undefined,
  found: readonly GrantInForce[],
): readonly GrantInForce[] {
  let all = found;
  for (let i = 0; i < list.length; i++) {
    const each = list[i] as Indexed;
    if (at === undefined ? each.until !== Infinity : at < each.from || at >= each.until) continue;
    if (all.length === 0) all = list.length === 1 ? list : each.alone;
    else if (!all.includes(each)) all = [...all, each];
  }
  return all;
}
