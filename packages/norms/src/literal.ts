/**
 * A test of one fact. It holds when one of the values that hold is accepted; with `orAbsent` also
 * when the fact has no value (a true/false fact in the `when` of a ban or a duty counts as false).
 */
export interface Literal {
  readonly fact: string;
  /** The wanted values and everything below them, so that a value satisfies its groups. */
  readonly accepts: ReadonlySet<string>;
  readonly orAbsent: boolean;
}

/** The same for tests that can never differ. */
export function literalKey({ fact, accepts, orAbsent }: Literal): string {
  return `${fact} ${orAbsent} ${[...accepts].sort().join(' ')}`;
}

export function holds(literal: Literal, values: readonly string[] | undefined): boolean {
  if (values === undefined || values.length === 0) return literal.orAbsent;
  return values.some((value) => literal.accepts.has(value));
}
