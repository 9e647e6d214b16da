import { sql } from 'kysely';
import type { Tx } from '../tenancy/transactions.ts';
import { notYetOver } from './holds-on.ts';
import { applyPeople } from './apply-people.ts';
import type { RosterBatch } from './roster-batch.ts';
import { rowsOf } from './rows-of.ts';

/** Does what a delivery changes, in as many statements as there are kinds of change, however many people it is. */
export async function applyRoster(tx: Tx, batch: RosterBatch): Promise<void> {
  await applySchools(tx, batch);
  await endClasses(tx, batch);
  await applyClasses(tx, batch);
  await applyPeople(tx, batch);
  await applyKeys(tx, batch);
  await applyMembers(tx, batch);
  await applyRoles(tx, batch);
}

async function applySchools(tx: Tx, { board, now, newSchools, changedSchools }: RosterBatch): Promise<void> {
  if (newSchools.length > 0) {
    await sql`insert into netjes.school (board, school, name, brin, made_at)
      select ${board}, t.id, t.name, t.brin, ${now}
      from ${rowsOf(newSchools, 'id text, name text, brin text')}`.execute(tx);
  }
  if (changedSchools.length > 0) {
    await sql`update netjes.school s set brin = t.brin
      from ${rowsOf(changedSchools, 'id text, brin text')} where s.board = ${board} and s.school = t.id`.execute(
      tx,
    );
  }
}

async function endClasses(tx: Tx, { endedClasses, today }: RosterBatch): Promise<void> {
  if (endedClasses.length === 0) return;
  const over = sql`greatest(from_on, ${today})`;
  await sql`update netjes.class set ended_on = ${today} where id = any(${endedClasses})`.execute(tx);
  await sql`update netjes.class_member m set until_on = ${over}
    where class = any(${endedClasses}) and ${notYetOver('m', today)}`.execute(tx);
  await sql`update netjes.role_held r set until_on = ${over}
    where of_class = any(${endedClasses}) and ${notYetOver('r', today)}`.execute(tx);
}

const CLASS = 'id text, school text, name text, year text, "schoolYear" text, home boolean';

async function applyClasses(tx: Tx, { board, newClasses, changedClasses }: RosterBatch): Promise<void> {
  if (newClasses.length > 0) {
    await sql`insert into netjes.class (board, id, school, name, year, school_year, home)
      select ${board}, t.id, t.school, t.name, t.year, t."schoolYear", t.home
      from ${rowsOf(newClasses, CLASS)}`.execute(tx);
  }
  if (changedClasses.length > 0) {
    await sql`update netjes.class c set name = t.name, year = coalesce(t.year, c.year),
        school_year = coalesce(t."schoolYear", c.school_year), home = t.home
      from ${rowsOf(changedClasses, CLASS)} where c.board = ${board} and c.id = t.id`.execute(tx);
  }
}

/** Remembers by which keys the source knows people, classes and schools, and whom it did not deliver this time. */
async function applyKeys(tx: Tx, { board, source, now, keys, absent }: RosterBatch): Promise<void> {
  await sql`insert into netjes.outside_key (board, source, kind, key, person, class, school)
    select ${board}, ${source}, t.kind, t.key,
      case t.kind when 'person' then t.id end, case t.kind when 'class' then t.id end,
      case t.kind when 'school' then t.id end
    from ${rowsOf(keys, 'kind text, key text, id text')}
    on conflict (board, source, kind, key) do update
      set person = excluded.person, class = excluded.class, school = excluded.school, missing_since = null`.execute(
    tx,
  );
  await sql`update netjes.outside_key set missing_since = coalesce(missing_since, ${now})
    where board = ${board} and source = ${source} and kind = 'person' and person = any(${absent})`.execute(
    tx,
  );
}

async function applyMembers(tx: Tx, batch: RosterBatch): Promise<void> {
  const { board, today, newMembers, endedMembers } = batch;
  const member = 'person text, class text';
  await sql`update netjes.class_member m set until_on = greatest(m.from_on, ${today})
    from ${rowsOf(endedMembers, member)}
    where m.board = ${board} and m.person = t.person and m.class = t.class and ${notYetOver('m', today)}`.execute(
    tx,
  );
  await sql`insert into netjes.class_member (board, class, person, from_on)
    select ${board}, t.class, t.person, ${today} from ${rowsOf(newMembers, member)}
    on conflict (board, class, person, from_on) do update set until_on = null`.execute(tx);
}

const ROLE = 'id text, person text, role text, school text, class text, child text, year text';

async function applyRoles(tx: Tx, batch: RosterBatch): Promise<void> {
  const { board, source, today, newRoles, endedRoles } = batch;
  const ended = endedRoles.map((id) => ({ id }));
  await sql`update netjes.role_held r set until_on = greatest(r.from_on, ${today})
    from ${rowsOf(ended, 'id text')} where r.board = ${board} and r.id = t.id`.execute(tx);
  await sql`insert into netjes.role_held
      (board, id, person, role, school, of_class, of_person, from_on, origin, source, year)
    select ${board}, t.id, t.person, t.role, t.school, t.class, t.child, ${today}, 'roster', ${source}, t.year
    from ${rowsOf(newRoles, ROLE)}`.execute(tx);
}
