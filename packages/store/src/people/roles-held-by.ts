import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { notYetOver } from './holds-on.ts';

/** The roles of people that are not over, by person. */
export async function rolesHeldBy(
  tx: Tx,
  people: readonly string[],
  today: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly { readonly role: string; readonly school: string | undefined }[]>> {
  const rows = await tx
    .selectFrom('role_held as r')
    .select(['r.person', 'r.role', 'r.school'])
    .where(sql<boolean>`r.person = any(${people})`)
    .where(notYetOver('r', today))
    .execute();
  const held = new Map<string, { role: string; school: string | undefined }[]>();
  for (const { person, role, school } of rows) {
    held.set(person, [...(held.get(person) ?? []), { role, school: school ?? undefined }]);
  }
  return held;
}
