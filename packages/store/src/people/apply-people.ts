import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { notYetOver } from './holds-on.ts';
import { newOpaqueId } from '../audit/opaque-id.ts';
import type { RosterBatch } from './roster-batch.ts';
import { rowsOf } from './rows-of.ts';

const PERSON =
  'id text, given text, prefix text, family text, email text, username text, turns16 date, turns18 date';

/** The people of a delivery: new ones, what changed of others, and who left. */
export async function applyPeople(tx: Tx, batch: RosterBatch): Promise<void> {
  const { board, now, newPeople, changedPeople, returned } = batch;
  // leaving first: an address that somebody leaves behind is free for another
  await applyLeft(tx, batch);
  if (newPeople.length > 0) {
    const opaque = newPeople.map(({ id }) => ({ id, opaque: newOpaqueId() }));
    await sql`insert into netjes.opaque_person (board, person, id)
      select ${board}, t.id, t.opaque from ${rowsOf(opaque, 'id text, opaque text')}`.execute(tx);
    await sql`insert into netjes.person
        (board, id, given, prefix, family, email, username, turns_16, turns_18, made_at)
      select ${board}, t.id, t.given, t.prefix, t.family, t.email, t.username, t.turns16, t.turns18, ${now}
      from ${rowsOf(newPeople, PERSON)}`.execute(tx);
  }
  if (changedPeople.length > 0) {
    await sql`update netjes.person p set
        given = coalesce(t.given, p.given),
        prefix = case when t.family is null then p.prefix else t.prefix end,
        family = coalesce(t.family, p.family), email = coalesce(t.email, p.email),
        username = coalesce(t.username, p.username),
        turns_16 = coalesce(t.turns16, p.turns_16), turns_18 = coalesce(t.turns18, p.turns_18)
      from ${rowsOf(changedPeople, PERSON)} where p.board = ${board} and p.id = t.id`.execute(tx);
  }
  if (returned.length > 0) {
    await sql`update netjes.person set left_on = null where id = any(${returned})`.execute(tx);
  }
}

async function applyLeft(tx: Tx, { board, today, left }: RosterBatch): Promise<void> {
  if (left.length === 0) return;
  const gone = rowsOf(left, 'id text, "on" date');
  await sql`update netjes.person p set left_on = t."on" from ${gone} where p.board = ${board} and p.id = t.id`.execute(
    tx,
  );
  // their own, those of their parents and of whoever stood in for them
  for (const column of ['person', 'of_person', 'instead_of']) {
    await sql`update netjes.role_held r set until_on = greatest(r.from_on, t."on") from ${gone}
      where r.board = ${board} and r.${sql.raw(column)} = t.id and ${notYetOver('r', today)}`.execute(tx);
  }
  await sql`update netjes.class_member m set until_on = greatest(m.from_on, t."on") from ${gone}
    where m.board = ${board} and m.person = t.id and ${notYetOver('m', today)}`.execute(tx);
}
