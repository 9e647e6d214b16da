import { type Draft, giveRole, rolesOf } from '../draft.ts';
import type { Agents } from './read-people.ts';
import type { Reach } from './read-schools.ts';
import { roleMeaning, showableWord } from './role-words.ts';
import { eachRow, type Table } from './table.ts';

/** OneRoster: a pupil names their parents, or a parent their children, or both do. */
export async function linkAgents(listed: readonly Agents[], { gathering, pace }: Reach): Promise<void> {
  for (const { key, agents, place } of listed) {
    const person = gathering.people.get(key);
    const rest = pace.row(0);
    if (rest) await rest;
    for (const agent of person ? agents : []) {
      const other = gathering.people.get(agent);
      if (!person || !other)
        gathering.findings.add({
          finding: 'unknown-reference',
          ...place,
          column: 'agentSourcedIds',
          to: 'person',
        });
      else if (rolesOf(person, 'pupil').length > 0) makeParent(other, person);
      else makeParent(person, other);
    }
  }
}

/** Only who is called a parent becomes one: a pupil may also list staff. Who is also called a relative may be just that. */
function makeParent(parent: Draft, child: Draft): void {
  const roles = rolesOf(parent, 'parent');
  if (roles.length > 0)
    giveChild(
      parent,
      child,
      roles.some(({ suggested }) => suggested),
    );
}

function giveChild(parent: Draft, child: Draft, suggested: boolean): void {
  for (const { school } of rolesOf(child, 'pupil')) {
    const role = giveRole(parent, 'parent', school, suggested);
    role.children.add(child.key);
  }
}

/** School Data Sync: a table of who is what to a pupil. The others in it have no role of their own. */
export async function readRelationships(tables: readonly Table[], reach: Reach): Promise<void> {
  const { findings, people } = reach.gathering;
  for (const table of tables)
    await eachRow(table, reach, ({ place, even, get }) => {
      const child = people.get(get('usersourcedid'));
      const other = people.get(get('relationshipusersourcedid'));
      const word = get('relationshiprole');
      const meaning = roleMeaning(word);
      if (!child || !other) findings.add({ finding: 'unknown-reference', ...place, to: 'person' });
      else if (meaning?.given === 'parent') giveChild(other, child, false);
      else if (meaning?.suggested === 'parent') giveChild(other, child, true);
      else findings.add({ finding: 'unknown-role', ...place, ...showableWord(word, even) });
    });
}
