import { type Grant, grantFault, type GrantInForce, type GrantScope, scopeOf } from './grant.ts';
import { descendants } from './lineage.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A grant with its circumstances as tests, made when they are first wanted. */
class Indexed {
  readonly grant: Grant;
  readonly from: number;
  readonly until: number;
  readonly #vocabulary: Vocabulary;
  #inForce: GrantInForce | undefined;

  constructor(vocabulary: Vocabulary, grant: Grant) {
    this.#vocabulary = vocabulary;
    this.grant = grant;
    this.from = grant.from;
    this.until = grant.until ?? Infinity;
  }

  get inForce(): GrantInForce {
    return (this.#inForce ??= scopeOf(this.#vocabulary, this.grant));
  }
}

/** The grants under one code that reach one act. */
interface Reaching {
  readonly everyone: Indexed[];
  readonly subjects: Map<string, Indexed[]>;
}

const NONE: readonly GrantInForce[] = [];

/** Many grants, ready to be looked up by what is asked and who asks; those that can never count are left out. */
export class GrantIndex {
  readonly #vocabulary: Vocabulary;
  readonly #given: ReadonlyMap<string, readonly Grant[]>;
  /** Code -> act -> grants; a code is indexed when it is first asked about. */
  readonly #codes = new Map<string, ReadonlyMap<string, Reaching>>();

  constructor(vocabulary: Vocabulary, grants: readonly Grant[]) {
    this.#vocabulary = vocabulary;
    this.#given = Map.groupBy(grants, ({ code }) => code);
  }

  /** The grants whose code, act, subjects and window fit. The same as looking at each of them. */
  inForce({ code, act, at, asker }: GrantScope): readonly GrantInForce[] {
    const reaching = (this.#codes.get(code) ?? this.#index(code)).get(act);
    if (reaching === undefined) return NONE;
    const found: GrantInForce[] = [];
    collect(found, reaching.everyone, at);
    for (let i = 0; i < asker.length; i++) {
      const own = reaching.subjects.get(asker[i] as string);
      if (own !== undefined) collect(found, own, at);
    }
    return found;
  }

  #index(code: string): ReadonlyMap<string, Reaching> {
    const index = new Map<string, Reaching>();
    for (const [act, grants] of Map.groupBy(this.#given.get(code) ?? [], (grant) => grant.act)) {
      const sound = grants.filter((grant) => grantFault(grant) === undefined);
      const indexed = sound.map((grant) => new Indexed(this.#vocabulary, grant));
      for (const below of descendants(this.#vocabulary.acts, [act])) {
        const reaching = index.get(below) ?? { everyone: [], subjects: new Map() };
        index.set(below, reaching);
        for (const each of indexed) add(reaching, each);
      }
    }
    this.#codes.set(code, index);
    return index;
  }
}

function add({ everyone, subjects }: Reaching, each: Indexed): void {
  if (each.grant.subjects === 'everyone') {
    everyone.push(each);
    return;
  }
  for (const subject of each.grant.subjects) {
    const own = subjects.get(subject);
    if (own === undefined) subjects.set(subject, [each]);
    else own.push(each);
  }
}

/** A question without an instant meets only what has no end. */
function collect(found: GrantInForce[], among: readonly Indexed[], at: number | undefined): void {
  for (let i = 0; i < among.length; i++) {
    const each = among[i] as Indexed;
    if (at === undefined ? each.until !== Infinity : at < each.from || at >= each.until) continue;
    if (!found.includes(each.inForce)) found.push(each.inForce);
  }
}
