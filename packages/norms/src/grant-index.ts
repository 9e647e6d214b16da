import { descendants } from './lineage.ts';
import { type Grant, grantFault, type GrantInForce, type GrantScope, scopeOf } from './grant.ts';
import type { Vocabulary } from './vocabulary.ts';

interface Indexed {
  readonly grant: Grant;
  readonly acts: ReadonlySet<string>;
  readonly inForce: GrantInForce;
}

/** Many grants, ready to be looked up by who asks; those that can never count are left out. */
export class GrantIndex {
  readonly #bySubject = new Map<string, Indexed[]>();
  readonly #forEveryone = new Map<string, Indexed[]>();

  constructor(vocabulary: Vocabulary, grants: readonly Grant[]) {
    const acts = new Map<string, ReadonlySet<string>>();
    for (const grant of grants) {
      if (grantFault(grant) !== undefined) continue;
      const below = acts.get(grant.act) ?? descendants(vocabulary.acts, [grant.act]);
      acts.set(grant.act, below);
      const indexed = { grant, acts: below, inForce: scopeOf(vocabulary, grant) };
      if (grant.subjects === 'everyone') add(this.#forEveryone, grant.code, indexed);
      else for (const subject of new Set(grant.subjects)) add(this.#bySubject, subject, indexed);
    }
  }

  /** The grants whose code, act, subjects and window fit. The same as looking at each of them. */
  inForce({ code, act, at, asker }: GrantScope): readonly GrantInForce[] {
    const found: GrantInForce[] = [];
    const standing = this.#forEveryone.get(code);
    if (standing !== undefined) collect(found, standing, { code, act, at, asker });
    for (const id of asker) {
      const own = this.#bySubject.get(id);
      if (own !== undefined) collect(found, own, { code, act, at, asker });
    }
    return found;
  }
}

function add(index: Map<string, Indexed[]>, key: string, grant: Indexed): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [grant]);
  else known.push(grant);
}

function collect(found: GrantInForce[], among: readonly Indexed[], { code, act, at }: GrantScope): void {
  for (const { grant, acts, inForce } of among) {
    if (grant.code !== code || !acts.has(act)) continue;
    if (
      at === undefined
        ? grant.until !== undefined
        : at < grant.from || (grant.until !== undefined && at >= grant.until)
    ) {
      continue;
    }
    if (!found.includes(inForce)) found.push(inForce);
  }
}
