import { join } from './join.ts';
import { PHRASES } from './phrases.ts';
import { type Voice, wording } from './text.ts';
import type { Condition, Vocabulary } from './vocabulary.ts';

/** Where the names of the values go in the clause of a fact. */
const SLOT = '…';

/** A condition as it follows "als" or "if": "het in de kantine of in de gang gebeurt". */
export function describeClause(vocabulary: Vocabulary, { fact, values }: Condition, voice: Voice): string {
  const { or, holds } = PHRASES[voice];
  const found = vocabulary.facts.get(fact);
  const known = values.flatMap((value) => found?.values.get(value) ?? []);
  const clauses = known.flatMap(({ clause }) => (clause ? [wording(clause, voice)] : []));
  if (clauses.length > 0 && clauses.length === values.length) return join(clauses, or);
  const names = join(
    known.map(({ label }) => wording(label, voice)),
    or,
  );
  return found?.clause ? wording(found.clause, voice).replace(SLOT, () => names) : holds(names);
}
