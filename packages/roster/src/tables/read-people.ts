import { readDate } from '../birth-date.ts';
import { type Draft, giveRole, rolesOf } from '../draft.ts';
import type { Place } from '../finding.ts';
import { isGone, listOf, type Reach, type SchoolOf } from './read-schools.ts';
import { roleMeaning, showableWord } from './role-words.ts';
import { type Cells, eachRow, type Table } from './table.ts';

/** Whom somebody is said to belong to: the parents of a pupil, or the children of a parent. */
export interface Agents {
  readonly key: string;
  readonly agents: readonly string[];
  readonly place: Place;
}

export async function readUsers(
  tables: readonly Table[],
  reach: Reach,
  schoolOf: SchoolOf,
): Promise<readonly Agents[]> {
  const { gathering } = reach;
  const agents: Agents[] = [];
  for (const table of tables)
    await eachRow(table, reach, (cells) => {
      const { place, get } = cells;
      const draft = gathering.addPerson(get('sourcedid'), true, place);
      if (!draft) return;
      gathering.setNames(draft, {
        given: get('preferredgivenname') || get('givenname'),
        family: get('preferredfamilyname') || get('familyname'),
      });
      gathering.setUsername(draft, get('username'));
      gathering.setEmail(draft, get('email'), 'email');
      if (get('enableduser').toLowerCase() === 'false') gathering.note('account-disabled', place);
      if (isGone(get('status'))) draft.leftOn = dayOf(get('datelastmodified'), gathering.today);
      const listed = listOf(get('agentsourcedids'));
      if (listed.length > 0) agents.push({ key: draft.key, agents: listed, place });
      if (table.columns.has('role'))
        for (const org of listOf(get('orgsourcedids') || get('orgsourcedid')))
          takeRole(draft, org, cells, { reach, schoolOf });
    });
  return agents;
}

/** Roles that stand in a table of their own. Who has only roles that ended has left. */
export async function readRoles(tables: readonly Table[], reach: Reach, schoolOf: SchoolOf): Promise<void> {
  const { gathering } = reach;
  const ended = new Map<Draft, string>();
  for (const table of tables)
    await eachRow(table, reach, (cells) => {
      const { place, get } = cells;
      if (isGone(get('status'))) return;
      const draft = gathering.people.get(get('usersourcedid'));
      if (!draft) {
        gathering.findings.add({
          finding: 'unknown-reference',
          ...place,
          column: 'userSourcedId',
          to: 'person',
        });
        return;
      }
      const last = readDate(get('enddate') || get('roleenddate'), 'month-first')?.toString();
      if (last === undefined || last >= gathering.today)
        takeRole(draft, get('orgsourcedid'), cells, { reach, schoolOf });
      else if (last > (ended.get(draft) ?? '')) ended.set(draft, last);
    });
  for (const [draft, last] of ended) if (draft.roles.length === 0) draft.leftOn ??= last;
}

function takeRole(
  draft: Draft,
  org: string,
  { place, even, get }: Cells,
  { reach, schoolOf }: { readonly reach: Reach; readonly schoolOf: SchoolOf },
): void {
  const { findings } = reach.gathering;
  const word = get('role');
  const meaning = roleMeaning(word);
  if (!meaning) {
    findings.add({ finding: 'unknown-role', ...place, column: 'role', ...showableWord(word, even) });
    return;
  }
  const { school, known } = schoolOf(org);
  if (school === undefined) {
    if (known) findings.add({ finding: 'no-school', ...place });
    else findings.add({ finding: 'unknown-reference', ...place, column: 'orgSourcedId', to: 'school' });
    return;
  }
  if (meaning.given) giveRole(draft, meaning.given, school);
  if (meaning.suggested) giveRole(draft, meaning.suggested, school, true);
}

/** Who is in which class, and who teaches it. */
export async function readEnrollments(tables: readonly Table[], reach: Reach): Promise<void> {
  const { gathering } = reach;
  for (const table of tables)
    await eachRow(table, reach, ({ place, get }) => {
      const last = readDate(get('enddate'), 'month-first')?.toString();
      if (isGone(get('status')) || (last !== undefined && last < gathering.today)) return;
      const each = gathering.classes.get(get('classsourcedid'));
      const draft = gathering.people.get(get('usersourcedid'));
      if (!each || !draft) gathering.note('orphan-enrollment', place);
      else if (!enroll(draft, each, get('role'))) gathering.note('enrollment-without-role', place);
    });
}

/** Adds a class to the role that somebody has; an enrollment alone makes nobody a teacher or a pupil. */
function enroll(
  draft: Draft,
  each: { readonly key: string; readonly school: string },
  word: string,
): boolean {
  const role = (/^student$/i.test(word) ? (['pupil'] as const) : (['teacher', 'staff'] as const)).find(
    (possible) => rolesOf(draft, possible).length > 0,
  );
  if (role === undefined) return draft.leftOn !== undefined;
  giveRole(draft, role, each.school).classes.add(each.key);
  return true;
}

/** Of all that is known of somebody's background only the birth date is looked at, and of that only a trace is kept. */
export async function readDemographics(tables: readonly Table[], reach: Reach): Promise<void> {
  const { gathering } = reach;
  for (const table of tables)
    await eachRow(table, reach, ({ place, get }) => {
      const draft = gathering.people.get(get('usersourcedid') || get('sourcedid'));
      if (draft)
        gathering.setBirthday(draft, get('birthdate'), place, {
          column: 'birthDate',
          slashes: 'month-first',
        });
      else gathering.findings.add({ finding: 'unknown-reference', ...place, to: 'person' });
    });
}

function dayOf(text: string, today: string): string {
  const day = readDate(text, 'month-first')?.toString();
  return day !== undefined && day < today ? day : today;
}
