import {
  appoint,
  changePerson,
  dismiss,
  markLeaving,
  onePerson,
  type OnePerson,
  roleHolders,
} from '@netjes/store';
import { doing } from '../members/doing.ts';
import type { MemberSite } from '../members/member-site.ts';
import type { MemberVisit } from '../members/visit.ts';
import type { Refuse } from '../serving/respond.ts';
import { PEOPLE } from '../words/people.ts';
import { inTurn } from './in-turn.ts';
import { inviteByMail } from './invite.ts';
import { KEEPERS_AT_SCHOOL, KEEPERS_OF_BOARD, whyNotGive } from './may-give-role.ts';
import { giveChosen, readNames } from './people-pages.ts';
import { boardPlace, type PeoplePlace, schoolPlace } from './people-place.ts';
import { readRole } from './role-form.ts';
import { isOver, isPlanned } from './over.ts';
import { isInReach, showPerson } from './show-person.ts';
import { typed, typedDay } from './typed.ts';

type Sent = Response | Promise<Response>;
type OfPerson = (visit: MemberVisit, place: PeoplePlace, person: OnePerson) => Sent;

/** Somebody, for those who keep people: their roles now, before and to come, and all that is done with them. */
export function personPages(site: MemberSite, refuse: Refuse): void {
  const put = (method: 'get' | 'post', path: string, work: OfPerson) => {
    const at = (visit: MemberVisit, place: PeoplePlace) => withPerson(refuse, visit, place, work);
    const ofSchool = { roles: KEEPERS_AT_SCHOOL, at: 'school' } as const;
    const ofBoard = { roles: KEEPERS_OF_BOARD, at: 'board' } as const;
    site[`${method}AtSchool`](`/school/:school/mensen/:person${path}`, ofSchool, (visit) =>
      at(visit, schoolPlace(visit)),
    );
    site[method](`/bestuur/mensen/:person${path}`, ofBoard, (visit) => at(visit, boardPlace(visit)));
  };
  put('get', '', (visit, place, person) => showPerson(visit, place, person));
  put('post', '/gegevens', changeDetails);
  put('post', '/rollen', addRole);
  put('post', '/rollen/:role/eind', stopRole);
  put('post', '/waarneming', setStandIn);
  put('post', '/vertrek', leave);
  put('post', '/uitnodiging', invite);
}

/** Looks the person up; at a school only those who have, had or will have a role there are known. */
async function withPerson(
  refuse: Refuse,
  visit: MemberVisit,
  place: PeoplePlace,
  work: OfPerson,
): Promise<Response> {
  if (visit.c.req.method === 'POST') await inTurn(visit);
  const person = await onePerson(visit.tx, visit.c.req.param('person') ?? '');
  const isHere =
    place.school === undefined || person?.roles.some(({ school }) => school === place.school?.school);
  if (!person || !isHere) return await refuse(visit.c, 'unknown-page');
  return await work(visit, place, person);
}

const done = ({ c }: MemberVisit, { base }: PeoplePlace, { id }: OnePerson, word: string) =>
  c.redirect(`${base}/mensen/${id}?gedaan=${word}`, 303);

async function changeDetails(visit: MemberVisit, place: PeoplePlace, person: OnePerson): Promise<Response> {
  if (!isInReach(visit, place, person)) return await outOfReach(visit, place, person);
  const { value, wrong } = await readNames(visit, person.id);
  if (!value) return await showPerson(visit, place, person, wrong);
  await changePerson(visit.tx, { id: person.id, ...value });
  return done(visit, place, person, 'gegevens');
}

async function addRole(visit: MemberVisit, place: PeoplePlace, person: OnePerson): Promise<Response> {
  const { value, wrong } = await readRole(visit, place, person.id);
  if (!value) return await showPerson(visit, place, person, wrong);
  const isSame = person.roles.some(
    (held) =>
      held.role === value.role &&
      held.school === place.school?.school &&
      held.class?.id === (value.of && 'class' in value.of ? value.of.class : undefined) &&
      held.of?.id === (value.of && 'person' in value.of ? value.of.person : undefined) &&
      held.insteadOf === undefined &&
      !isOver(held, value.from),
  );
  // somebody has a role once, however often the form is sent
  if (!isSame) await giveChosen(visit, place, person.id, value);
  return done(visit, place, person, 'rol');
}

async function stopRole(visit: MemberVisit, place: PeoplePlace, person: OnePerson): Promise<Response> {
  const { c, tx, today, library, me, form, reader } = visit;
  const words = PEOPLE[reader.language];
  const held = person.roles.find(({ id }) => id === c.req.param('role'));
  const on = typedDay(form, 'op') ?? today;
  if (!held || held.school !== place.school?.school) return await showPerson(visit, place, person);
  // a role may be laid down by whoever has it
  const why =
    person.id === me.person ? undefined : whyNotGive(library.vocabulary, me, { ...held, to: person.id });
  if (why !== undefined) return await showPerson(visit, place, person, { eind: words.notGiven[why] });
  if (await isLastKeeper(visit, person, held.role, held.school)) {
    return await showPerson(visit, place, person, { eind: words.lastKeeper });
  }
  const { id, role, school } = held;
  await dismiss(tx, { id, person: person.id, role, school, on }, doing(visit));
  return done(visit, place, person, 'eind');
}

/** Without somebody who keeps the whole board nobody could ever be appointed again. */
async function isLastKeeper(
  { tx, today }: MemberVisit,
  person: OnePerson,
  role: string,
  school: string | undefined,
): Promise<boolean> {
  if (school !== undefined || !KEEPERS_OF_BOARD.includes(role)) return false;
  const holders = await roleHolders(tx, { today });
  return !holders.some(
    (each) =>
      each.school === undefined &&
      KEEPERS_OF_BOARD.includes(each.role) &&
      each.id !== person.id &&
      !each.insteadOf,
  );
}

async function setStandIn(visit: MemberVisit, place: PeoplePlace, person: OnePerson): Promise<Response> {
  const { tx, me, form, reader, library, today } = visit;
  const words = PEOPLE[reader.language];
  const held = person.roles.find((role) => role.id === typed(form, 'w-rol') && !isOver(role, today));
  const holders = await roleHolders(tx, { school: place.school?.school, today });
  const who = holders.find(({ id }) => id === typed(form, 'w-wie') && id !== person.id)?.id;
  const [from, until] = [typedDay(form, 'w-vanaf'), typedDay(form, 'w-tot')];
  const why = held && who && whyNotGive(library.vocabulary, me, { ...held, to: who });
  const isHere = held !== undefined && held.school === place.school?.school;
  const wrong = {
    ...(!isHere && { 'w-rol': words.wrongRole }),
    ...(!who && { 'w-wie': words.wrongPerson }),
    ...(why && { 'w-wie': words.notGiven[why] }),
    ...(!from && { 'w-vanaf': words.wrongDay }),
    ...(!until && { 'w-tot': words.wrongDay }),
    ...(from && until && Temporal.PlainDate.compare(until, from) <= 0 && { 'w-tot': words.wrongUntil }),
  };
  if (Object.keys(wrong).length > 0 || !held || !who || !from || !until) {
    return await showPerson(visit, place, person, wrong);
  }
  const theirs = await onePerson(tx, who);
  const isSame = theirs?.roles.some(
    (each) => each.role === held.role && each.insteadOf?.id === person.id && each.from.equals(from),
  );
  if (isSame !== true) {
    const of = held.class ? { class: held.class.id } : held.of && { person: held.of.id };
    const role = {
      person: who,
      role: held.role,
      school: held.school,
      of,
      insteadOf: person.id,
    };
    await appoint(tx, { ...role, from, until, origin: 'hand' }, doing(visit));
  }
  return done(visit, place, person, 'waarneming');
}

async function leave(visit: MemberVisit, place: PeoplePlace, person: OnePerson): Promise<Response> {
  if (!isInReach(visit, place, person)) return await outOfReach(visit, place, person);
  const { tx, form, reader, today } = visit;
  const words = PEOPLE[reader.language];
  const on = typedDay(form, 'v-op');
  if (!on) return await showPerson(visit, place, person, { 'v-op': words.wrongDay });
  for (const held of person.roles.filter((role) => !isOver(role, today) && !isPlanned(role, today))) {
    if (await isLastKeeper(visit, person, held.role, held.school)) {
      return await showPerson(visit, place, person, { 'v-op': words.lastKeeper });
    }
  }
  await markLeaving(tx, person.id, on, doing(visit));
  return done(visit, place, person, 'vertrek');
}

async function invite(visit: MemberVisit, place: PeoplePlace, person: OnePerson): Promise<Response> {
  if (!isInReach(visit, place, person)) return await outOfReach(visit, place, person);
  if (person.email === undefined || person.leftOn !== undefined)
    return await showPerson(visit, place, person);
  await inviteByMail(visit, { person, from: place.school?.name ?? place.title });
  return done(visit, place, person, 'uitnodiging');
}

async function outOfReach(visit: MemberVisit, place: PeoplePlace, person: OnePerson): Promise<Response> {
  return await showPerson(visit, place, person, { persoon: PEOPLE[visit.reader.language].outranked });
}
