import { Refused } from '../refusal.ts';
import type { RosterFormat } from '../reading.ts';
import { linkAgents, readRelationships } from './read-parents.ts';
import { readDemographics, readEnrollments, readRoles, readUsers } from './read-people.ts';
import { readClasses, readSchools, readSessions, type Reach } from './read-schools.ts';
import type { TableKind } from './table-kind.ts';
import { eachRow, type Table } from './table.ts';

export type Tables = ReadonlyMap<TableKind, readonly Table[]>;

// what is read of tables about people; all else in them is dropped, and told
const KEPT: Readonly<Partial<Record<TableKind, readonly string[]>>> = {
  users: [
    ...['sourcedid', 'status', 'datelastmodified', 'enableduser', 'orgsourcedids', 'orgsourcedid', 'role'],
    ...['username', 'givenname', 'familyname', 'preferredgivenname', 'preferredfamilyname', 'email'],
    'agentsourcedids',
  ],
  roles: ['sourcedid', 'status', 'usersourcedid', 'role', 'orgsourcedid', 'enddate', 'roleenddate'],
  demographics: ['sourcedid', 'usersourcedid', 'birthdate'],
  relationships: ['usersourcedid', 'relationshipusersourcedid', 'relationshiprole'],
  flags: [],
  profiles: [],
};

/** OneRoster and School Data Sync from version 2 on: the same tables, with a column more or less. */
export async function readOneRoster(tables: Tables, reach: Reach): Promise<RosterFormat> {
  const of = (kind: TableKind) => tables.get(kind) ?? [];
  const manifest = await readManifest(of('manifest'), reach);
  if (of('users').length === 0) throw new Refused({ refused: 'missing-table', table: 'users' });
  if (of('orgs').length === 0) throw new Refused({ refused: 'missing-table', table: 'orgs' });
  noteDropped(tables, reach);
  const schoolOf = await readSchools(of('orgs'), reach);
  const sessions = await readSessions(of('sessions'), reach);
  await readClasses(of('classes'), reach, { schoolOf, sessions });
  const agents = await readUsers(of('users'), reach, schoolOf);
  await readRoles(of('roles'), reach, schoolOf);
  await readEnrollments(of('enrollments'), reach);
  await readDemographics(of('demographics'), reach);
  await linkAgents(agents, reach);
  await readRelationships(of('relationships'), reach);
  return formatOf(tables, manifest);
}

/** The version that is stated, if one is. A delivery with only changes is noted. */
async function readManifest(tables: readonly Table[], reach: Reach): Promise<string | undefined> {
  let version: string | undefined;
  for (const table of tables)
    await eachRow(table, reach, ({ place, get }) => {
      const name = get('propertyname').toLowerCase();
      const value = get('value').toLowerCase();
      if (name === 'oneroster.version') version = value;
      if (!/^file\.(users|roles|enrollments|classes|orgs)$/.test(name) || value !== 'delta') return;
      reach.gathering.partial = true;
      reach.gathering.note('delta-delivery', place);
    });
  return version;
}

function formatOf(tables: Tables, version: string | undefined): RosterFormat {
  const has = (kind: TableKind, column: string) =>
    tables.get(kind)?.some(({ columns }) => columns.has(column)) ?? false;
  const ownRoles = tables.has('roles');
  const oneRoster = tables.has('manifest') || has('users', 'enableduser') || has('users', 'datelastmodified');
  if (!oneRoster) return ownRoles ? 'sds-2.1' : 'sds-2';
  if (version === undefined) return ownRoles ? 'oneroster-1.2' : 'oneroster-1.1';
  return version.startsWith('1.2') ? 'oneroster-1.2' : 'oneroster-1.1';
}

function noteDropped(tables: Tables, { gathering }: Reach): void {
  for (const [kind, kept] of Object.entries(KEPT))
    for (const { columns, header } of tables.get(kind as TableKind) ?? [])
      for (const [plain, index] of columns)
        if (plain !== '' && !kept.includes(plain)) gathering.drop(`${kind}.${header[index] ?? plain}`);
}
