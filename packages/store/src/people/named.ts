/** Somebody, as a list shows them. */
export interface Named {
  readonly id: string;
  readonly given: string;
  readonly prefix: string | undefined;
  readonly family: string;
}

interface NameRow {
  readonly id: string;
  readonly given: string;
  readonly prefix: string | null;
  readonly family: string;
}

export function named({ id, given, prefix, family }: NameRow): Named {
  return { id, given, prefix: prefix ?? undefined, family };
}

const { compare } = new Intl.Collator('nl', { sensitivity: 'base', numeric: true });

/** In the order of a Dutch list of names: by family name without what stands before it, then by given name. */
export function byName(a: Omit<Named, 'id'>, b: Omit<Named, 'id'>): number {
  return compare(a.family, b.family) || compare(a.given, b.given) || compare(a.prefix ?? '', b.prefix ?? '');
}

/** In the order in which a school names its classes: 1A, 2A, 10A. */
export function byClassName(a: { readonly name: string }, b: { readonly name: string }): number {
  return compare(a.name, b.name);
}
