import { sayFinding } from '@netjes/roster';
import { fullName } from '../parts/person-name.ts';
import type { MemberVisit } from '../members/visit.ts';
import { roleName } from '../organisation/page-parts.ts';
import { ROSTER } from '../words/roster.ts';
import type { ChangesData } from './changes-data.ts';

/** The parts in which a delivery is shown, what asks for attention first. */
export const PARTS = [
  'conflicts',
  'suggested',
  'new',
  'changed',
  'left',
  'absent',
  'classes',
  'findings',
] as const;
export type Part = (typeof PARTS)[number];

/** A line of a part; made when it is shown, as there may be tens of thousands. */
type Line = () => string;
type Lines = (visit: MemberVisit, data: ChangesData) => readonly Line[];

export function linesOf(visit: MemberVisit, data: ChangesData, part: Part): readonly Line[] {
  return LINES[part](visit, data);
}

const nameIn = ({ names }: ChangesData, id: string): string => {
  const found = names.get(id);
  return found ? fullName(found) : '–';
};

const LINES: Readonly<Record<Part, Lines>> = {
  new: ({ reader, library }, { staged }) =>
    staged.changes.people.new.map((person) => () => {
      const roles = [...new Set(person.roles.map(({ role }) => roleName(library.vocabulary, role, reader)))];
      return `${fullName(person)} (${roles.join(', ')})`;
    }),
  changed: ({ reader }, { staged }) =>
    staged.changes.people.changed.map(({ to, fields }) => () => {
      const words = ROSTER[reader.language].fields;
      return `${fullName(to)}: ${fields.map((field) => words[field]).join(', ')}`;
    }),
  left: (_, data) =>
    data.staged.changes.people.left.map(
      ({ id, leftOn }) =>
        () =>
          `${nameIn(data, id)} (${leftOn})`,
    ),
  absent: (_, data) =>
    data.staged.changes.people.absent.map(
      ({ id }) =>
        () =>
          nameIn(data, id),
    ),
  conflicts: ({ reader, library }, data) => {
    const words = ROSTER[reader.language].conflicts;
    const { people, classes } = data.staged.changes;
    return [
      ...classes.conflicts.map(
        ({ conflict }) =>
          () =>
            words[conflict],
      ),
      ...people.conflicts.map((each) => () => {
        const who = 'person' in each ? fullName(each.person) : nameIn(data, each.id);
        const role = 'role' in each ? ` (${roleName(library.vocabulary, each.role, reader)})` : '';
        return `${who}: ${words[each.conflict]}${role}`;
      }),
    ];
  },
  suggested: ({ reader, library }, { staged }) =>
    staged.suggestions.map(
      ({ person, role }) =>
        () =>
          `${fullName(person)}: ${roleName(library.vocabulary, role.role, reader)}`,
    ),
  classes: ({ reader }, { staged }) => {
    const words = ROSTER[reader.language];
    const { classes } = staged.changes;
    return [
      ...classes.new.map(
        ({ name }) =>
          () =>
            `${name}: ${words.classNew}`,
      ),
      ...classes.changed.map(
        ({ to }) =>
          () =>
            `${to.name}: ${words.classChanged}`,
      ),
    ];
  },
  findings: ({ reader }, { staged }) =>
    staged.findings.map((each) => () => sayFinding(each, reader.language)),
};
