import { classesOfSchool, type OnePerson, roleHolders } from '@netjes/store';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit } from '../members/visit.ts';
import type { Wrong } from '../parts/form.ts';
import { statusOf } from './board-pages.ts';
import { mayChange } from './may-give-role.ts';
import type { PeoplePlace } from './people-place.ts';
import { isOver } from './over.ts';
import { personView } from './person-view.ts';

/** Sends the page of somebody. */
export async function showPerson(
  visit: MemberVisit,
  place: PeoplePlace,
  person: OnePerson,
  wrong: Wrong = {},
): Promise<Response> {
  const { tx, today } = visit;
  const { school } = place;
  const classes = school ? await classesOfSchool(tx, { school: school.school, today }) : [];
  const staff = (await roleHolders(tx, { school: school?.school, today })).filter(
    ({ id }) => id !== person.id,
  );
  const candidates = [...new Map(staff.map((each) => [each.id, each])).values()];
  const inReach = isInReach(visit, place, person);
  const data = { person, classes, candidates, inReach, wrong };
  return await sendPage(visit, personView(visit, place, data), statusOf(wrong));
}

/** Whether a visitor may change what is kept of somebody; roles count as long as they are not over. */
export function isInReach(visit: MemberVisit, { school }: PeoplePlace, { roles }: OnePerson): boolean {
  const { library, me, today } = visit;
  const held = roles.filter((role) => !isOver(role, today));
  return mayChange(library.vocabulary, me, held, school?.school);
}
