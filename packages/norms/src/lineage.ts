/** Something that is a kind of other things. */
export interface Kind {
  readonly name: string;
  readonly isA: readonly string[];
}

/** The name itself and everything it is a kind of, nearest first. */
export function lineage(kinds: ReadonlyMap<string, Kind>, name: string): string[] {
  const found = new Set([name]);
  for (const each of found) {
    for (const parent of kinds.get(each)?.isA ?? []) found.add(parent);
  }
  return [...found];
}

/** The names themselves and everything that is a kind of one of them. */
export function descendants(kinds: ReadonlyMap<string, Kind>, names: Iterable<string>): Set<string> {
  const wanted = new Set(names);
  const found = new Set(wanted);
  for (const name of kinds.keys()) {
    if (lineage(kinds, name).some((ancestor) => wanted.has(ancestor))) found.add(name);
  }
  return found;
}
