import { descendants } from '@netjes/norms';
import { addPerson, appoint, classesOfSchool, findPeople, hasAddress, putInClass } from '@netjes/store';
import { doing } from '../members/doing.ts';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit } from '../members/visit.ts';
import type { Wrong } from '../parts/form.ts';
import { PEOPLE } from '../words/people.ts';
import { statusOf } from './board-pages.ts';
import { inTurn } from './in-turn.ts';
import { isKeeper, KEEPERS_AT_SCHOOL, KEEPERS_OF_BOARD } from './may-give-role.ts';
import { boardPlace, type PeoplePlace, schoolPlace } from './people-place.ts';
import { PER_PAGE, peopleView } from './people-view.ts';
import { type ChosenRole, readRole } from './role-form.ts';
import { isAddress, typed } from './typed.ts';

/** Lists of people, and adding somebody by hand. Teachers see names and classes; addresses only who keeps them. */
export function peoplePages(site: MemberSite): void {
  const keeping = { roles: KEEPERS_AT_SCHOOL, at: 'school' } as const;
  const ofBoard = { roles: KEEPERS_OF_BOARD, at: 'board' } as const;
  site.getAtSchool(
    '/school/:school/mensen',
    { roles: ['teacher', ...KEEPERS_AT_SCHOOL], at: 'school' },
    (visit) => showPeople(visit, schoolPlace(visit)),
  );
  site.get('/bestuur/mensen', ofBoard, (visit) => showPeople(visit, boardPlace(visit)));
  site.postAtSchool('/school/:school/mensen', keeping, (visit) => addOne(visit, schoolPlace(visit)));
  site.post('/bestuur/mensen', ofBoard, (visit) => addOne(visit, boardPlace(visit)));
}

/** What teachers do not see: who is the parent of whom is for who keeps people. */
const NOT_FOR_TEACHERS: ReadonlySet<string> = new Set(['parent', 'parent-working-in-school']);

async function showPeople(visit: MemberVisit, place: PeoplePlace, wrong: Wrong = {}): Promise<Response> {
  const { tx, parameters, today, library, me } = visit;
  const { people: known } = library.vocabulary;
  const keeps = isKeeper(library.vocabulary, me, place.school?.school);
  const visible = [...known.keys()].filter((role) => keeps || !NOT_FOR_TEACHERS.has(role));
  const role = visible.find((each) => each === parameters.get('rol'));
  const page = Math.min(9999, Math.max(1, Math.trunc(Number(parameters.get('blad') ?? 1)) || 1));
  const wanted = {
    school: place.school?.school,
    search: typed(parameters, 'zoek'),
    roles: role === undefined ? (keeps ? undefined : visible) : [...descendants(known, [role])],
    state: keeps && parameters.get('wie') === 'weg' ? ('left' as const) : ('here' as const),
    today,
  };
  const found = await findPeople(tx, { ...wanted, from: (page - 1) * PER_PAGE, count: PER_PAGE });
  const classes = place.school ? await classesOfSchool(tx, { school: place.school.school, today }) : [];
  const view = { ...found, ...wanted, page, role, keeps, classes, wrong };
  return await sendPage(visit, peopleView(visit, place, view), statusOf(wrong));
}

async function addOne(visit: MemberVisit, place: PeoplePlace): Promise<Response> {
  const { tx, me, now, c } = visit;
  await inTurn(visit);
  const names = await readNames(visit);
  const chosen = await readRole(visit, place, '');
  const wrong = { ...names.wrong, ...chosen.wrong };
  if (!names.value || !chosen.value || Object.keys(wrong).length > 0) {
    return await showPeople(visit, place, wrong);
  }
  // a form that was sent twice makes one person
  const search = [names.value.given, names.value.prefix, names.value.family].filter(Boolean).join(' ');
  const { people } = await findPeople(tx, {
    school: place.school?.school,
    search,
    roles: [chosen.value.role],
    state: 'here',
    today: visit.today,
    from: 0,
    count: 1,
    madeAfter: now.subtract({ minutes: 10 }),
  });
  const id = people[0]?.id ?? (await addPerson(tx, { board: me.board, now, ...names.value }));
  if (people.length === 0) await giveChosen(visit, place, id, chosen.value);
  return c.redirect(`${place.base}/mensen/${id}?gedaan=persoon`, 303);
}

/** Gives somebody the role that was chosen, and puts a pupil in their class. */
export async function giveChosen(
  visit: MemberVisit,
  { school }: PeoplePlace,
  person: string,
  { inClass, ...chosen }: ChosenRole,
): Promise<void> {
  const { tx, me } = visit;
  await appoint(tx, { person, school: school?.school, ...chosen, origin: 'hand' }, doing(visit));
  if (inClass === undefined) return;
  await putInClass(tx, { board: me.board, class: inClass, person, from: chosen.from });
}

export interface Names {
  readonly given: string;
  readonly prefix: string | undefined;
  readonly family: string;
  readonly email: string | undefined;
  readonly username: string | undefined;
}

/** Names and address out of a form; `but` is the person whose address it may be already. */
export async function readNames(
  { form, tx, reader }: MemberVisit,
  but?: string,
): Promise<{ readonly value?: Names; readonly wrong: Wrong }> {
  const words = PEOPLE[reader.language];
  const [given, prefix, family] = [typed(form, 'voornaam'), typed(form, 'tussen'), typed(form, 'achternaam')];
  const [email, username] = [typed(form, 'mail').toLowerCase(), typed(form, 'gebruiker')];
  const isTaken = email !== '' && (await hasAddress(tx, email, but));
  const wrong = {
    ...((given === '' || given.length > 120) && { voornaam: words.wrongGiven }),
    ...((family === '' || family.length > 120) && { achternaam: words.wrongFamily }),
    ...(email !== '' && !isAddress(email) && { mail: words.wrongEmail }),
    ...(isTaken && { mail: words.takenEmail }),
  };
  if (Object.keys(wrong).length > 0) return { wrong };
  const some = (text: string, most: number) => (text === '' ? undefined : text.slice(0, most));
  return {
    value: {
      given,
      prefix: some(prefix, 30),
      family,
      email: some(email, 254),
      username: some(username, 120),
    },
    wrong,
  };
}
