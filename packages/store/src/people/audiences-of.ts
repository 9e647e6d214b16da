import { lineage, type Vocabulary } from '@netjes/norms';
import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { holdsOn } from './holds-on.ts';

/** What is found in a file that may be the id of a person or a class. */
const ID = /\b[a-z2-7]{26}\b/g;

/**
 * As whom people are addressed, by their opaque ids, and the people of a class by the id of the class: every role
 * they have today with all that it is. `about` is whatever holds the ids that may be asked for: a file, a wish.
 */
export async function audiencesIn(
  tx: Tx,
  about: unknown,
  { vocabulary, today }: { readonly vocabulary: Vocabulary; readonly today: Temporal.PlainDate },
): Promise<{ readonly audiences: (id: string) => readonly string[] }> {
  const ids = [...new Set(JSON.stringify(about ?? null).match(ID))];
  const { rows } = await sql<{ readonly id: string; readonly roles: readonly string[] }>`
    select o.id, array(select distinct r.role::text from netjes.role_held r
      where r.board = o.board and r.person = o.person and ${holdsOn('r', today)}) as roles
    from netjes.opaque_person o where o.id = any(${ids})
    union all
    select c.id, array['pupil'] from netjes.class c where c.id = any(${ids})`.execute(tx);
  const known = new Map(
    rows.map(({ id, roles }) => [
      id,
      [...new Set(roles.flatMap((role) => lineage(vocabulary.audiences, role)))],
    ]),
  );
  return { audiences: (id) => known.get(id) ?? [] };
}
