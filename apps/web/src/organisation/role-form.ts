import { classesOfSchool, findPeople, type ListedClass } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { field, select, type Wrong } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import { PEOPLE } from '../words/people.ts';
import { whyNotGive } from './may-give-role.ts';
import { nameList, roleName } from './page-parts.ts';
import { givableRoles, type PeoplePlace } from './people-place.ts';
import { typed, typedDay } from './typed.ts';

/** A role as it was chosen in a form. */
export interface ChosenRole {
  readonly role: string;
  readonly of: { readonly class: string } | { readonly person: string } | undefined;
  /** for a pupil: the class they come in */
  readonly inClass: string | undefined;
  readonly from: Temporal.PlainDate;
  readonly until: Temporal.PlainDate | undefined;
}

const OF_CLASS: ReadonlySet<string> = new Set(['teacher', 'mentor']);
const OF_PERSON: ReadonlySet<string> = new Set(['parent', 'manager']);
const MOST_NAMED = 5;

/** The fields in which a role is chosen; `chosen` is the one that is offered first. */
export function roleFields(
  visit: MemberVisit,
  place: PeoplePlace,
  { to, chosen, classes, wrong }: RoleFields,
): Html {
  const { reader, library, form, today } = visit;
  const words = PEOPLE[reader.language];
  const at = { language: reader.language, wrong };
  const roles = givableRoles(visit, place, to).map((role) => ({
    value: role,
    label: roleName(library.vocabulary, role, reader),
  }));
  const everyClass = { value: '', label: words.everyClass };
  return html`${select(
    {
      name: 'rol',
      label: words.role,
      value: form.get('rol') ?? chosen,
      choices: [{ value: '', label: words.chooseRole }, ...roles],
    },
    at,
  )}
  ${
    place.school
      ? html`${select(
          {
            name: 'klas',
            label: words.forClass,
            value: form.get('klas') ?? '',
            choices: [everyClass, ...classes.map(({ id, name }) => ({ value: id, label: name }))],
          },
          at,
        )}
        ${field(
          {
            name: 'van',
            label: words.ofWhom,
            hint: words.ofWhomHint,
            value: form.get('van') ?? '',
            optional: true,
          },
          at,
        )}`
      : ''
  }
  ${field({ name: 'vanaf', label: words.fromDay, type: 'date', value: form.get('vanaf') ?? today.toString() }, at)}
  ${field({ name: 'tot', label: words.untilDay, type: 'date', value: form.get('tot') ?? '', optional: true }, at)}`;
}

interface RoleFields {
  /** who is to have it; empty for somebody who is not there yet */
  readonly to: string;
  readonly chosen: string;
  readonly classes: readonly ListedClass[];
  readonly wrong: Wrong;
}

/** What was chosen, or what is wrong with it. */
export async function readRole(
  visit: MemberVisit,
  place: PeoplePlace,
  to: string,
): Promise<{ readonly value?: ChosenRole; readonly wrong: Wrong }> {
  const { form, reader, library, me } = visit;
  const words = PEOPLE[reader.language];
  const [role, from, until] = [typed(form, 'rol'), typedDay(form, 'vanaf'), typedDay(form, 'tot')];
  const why = library.vocabulary.people.has(role)
    ? whyNotGive(library.vocabulary, me, { role, school: place.school?.school, to })
    : undefined;
  const isOffered = givableRoles(visit, place, to).includes(role);
  const whom = await readWhom(visit, place, role);
  const wrong = {
    ...(why !== undefined ? { rol: words.notGiven[why] } : !isOffered && { rol: words.wrongRole }),
    ...(!from && { vanaf: words.wrongDay }),
    ...(from && until && Temporal.PlainDate.compare(until, from) <= 0 && { tot: words.wrongUntil }),
    ...whom.wrong,
  };
  if (Object.keys(wrong).length > 0 || !from) return { wrong };
  return { value: { role, of: whom.of, inClass: whom.inClass, from, until }, wrong };
}

interface Whom {
  readonly of?: ChosenRole['of'];
  readonly inClass?: string | undefined;
  readonly wrong?: Wrong;
}

async function readWhom(visit: MemberVisit, { school }: PeoplePlace, role: string): Promise<Whom> {
  const { form, tx, today, reader } = visit;
  const words = PEOPLE[reader.language];
  if (!school) return {};
  const id = typed(form, 'klas');
  if (id !== '' && (OF_CLASS.has(role) || role === 'pupil')) {
    const classes = await classesOfSchool(tx, { school: school.school, today });
    if (!classes.some((each) => each.id === id)) return { wrong: { klas: words.needsClass } };
    return role === 'pupil' ? { inClass: id } : { of: { class: id } };
  }
  const search = typed(form, 'van');
  if (!OF_PERSON.has(role)) return {};
  if (search === '') return role === 'parent' ? { wrong: { van: words.needsWhom } } : {};
  const roles = role === 'parent' ? ['pupil'] : undefined;
  const wanted = { school: school.school, search, roles, state: 'here', today } as const;
  const { people, total } = await findPeople(tx, { ...wanted, from: 0, count: MOST_NAMED });
  const [first] = people;
  if (first && total === 1) return { of: { person: first.id } };
  return { wrong: { van: total === 0 ? words.unknownWhom : words.severalWhom(nameList(people)) } };
}
