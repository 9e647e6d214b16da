import { addClass, changeClass, classesOfSchool, endClass, oneClass, type OneClass } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { SchoolVisit } from '../members/visit.ts';
import type { Wrong } from '../parts/form.ts';
import type { Refuse } from '../serving/respond.ts';
import { CLASSES } from '../words/classes.ts';
import { statusOf } from './board-pages.ts';
import { classView, classesView } from './class-view.ts';
import { inTurn } from './in-turn.ts';
import { isKeeper, KEEPERS_AT_SCHOOL } from './may-give-role.ts';
import { typed, typedDay } from './typed.ts';

/** The classes of a school. Staff see which there are; who is in one is for who teaches it, and for who keeps people. */
export function classPages(site: MemberSite, refuse: Refuse): void {
  const keeping = { roles: KEEPERS_AT_SCHOOL, at: 'school' } as const;
  const seeing = { roles: ['staff', 'board'], at: 'school' } as const;
  const CLASS = '/school/:school/klassen/:class';

  site.getAtSchool('/school/:school/klassen', seeing, (visit) => showClasses(visit));

  site.postAtSchool('/school/:school/klassen', keeping, async (visit) => {
    await inTurn(visit);
    const { c, tx, me, school } = visit;
    const { value, wrong } = await readClass(visit);
    if (!value) return await showClasses(visit, wrong);
    const id = await addClass(tx, { board: me.board, school: school.school, ...value });
    return c.redirect(`/school/${school.school}/klassen/${id}?gedaan=klas`, 303);
  });

  site.getAtSchool(CLASS, seeing, async (visit) => {
    const found = await classOf(visit);
    if (!found) return await refuse(visit.c, 'unknown-page');
    return seesClass(visit, found) ? await showClass(visit, found) : await refuse(visit.c, 'not-yours');
  });

  site.postAtSchool(`${CLASS}/naam`, keeping, async (visit) => {
    await inTurn(visit);
    const found = await classOf(visit);
    if (!found) return await refuse(visit.c, 'unknown-page');
    const { value, wrong } = await readClass(visit, found.id);
    if (!value) return await showClass(visit, found, wrong);
    await changeClass(visit.tx, { id: found.id, school: visit.school.school, ...value });
    return visit.c.redirect(`/school/${visit.school.school}/klassen/${found.id}?gedaan=naam`, 303);
  });

  site.postAtSchool(`${CLASS}/eind`, keeping, async (visit) => {
    const found = await classOf(visit);
    if (!found) return await refuse(visit.c, 'unknown-page');
    const on = typedDay(visit.form, 'op');
    if (!on) return await showClass(visit, found, { op: CLASSES[visit.reader.language].wrongDay });
    await endClass(visit.tx, found.id, on);
    return visit.c.redirect(`/school/${visit.school.school}/klassen/${found.id}?gedaan=eind`, 303);
  });
}

async function classOf({ c, tx, school, today }: SchoolVisit): Promise<OneClass | undefined> {
  return await oneClass(tx, c.req.param('class') ?? '', { school: school.school, today });
}

/** Teachers see who is in the classes they teach; a teacher of no class in particular is of all of them. */
function seesClass({ me, library, school }: SchoolVisit, { id }: OneClass): boolean {
  if (isKeeper(library.vocabulary, me, school.school)) return true;
  return me.roles.some(
    (held) =>
      (held.role === 'teacher' || held.role === 'mentor') &&
      (held.school === undefined || held.school === school.school) &&
      (held.class === undefined || held.class === id),
  );
}

async function readClass(
  { form, tx, school, today, reader }: SchoolVisit,
  id?: string,
): Promise<{ value?: { name: string; year: string | undefined }; wrong: Wrong }> {
  const words = CLASSES[reader.language];
  const [name, year] = [typed(form, 'naam'), typed(form, 'leerjaar')];
  const others = (await classesOfSchool(tx, { school: school.school, today })).filter(
    (each) => each.id !== id,
  );
  const isTaken = others.some((each) => each.name.toLowerCase() === name.toLowerCase());
  const wrong = {
    ...((name === '' || name.length > 60) && { naam: words.wrongName }),
    ...(isTaken && { naam: words.takenName }),
    ...(year.length > 12 && { leerjaar: words.wrongYear }),
  };
  if (Object.keys(wrong).length > 0) return { wrong };
  return { value: { name, year: year === '' ? undefined : year }, wrong };
}

async function showClasses(visit: SchoolVisit, wrong: Wrong = {}): Promise<Response> {
  const { tx, school, today } = visit;
  const classes = await classesOfSchool(tx, { school: school.school, today });
  return await sendPage(visit, classesView(visit, classes, wrong), statusOf(wrong));
}

async function showClass(visit: SchoolVisit, found: OneClass, wrong: Wrong = {}): Promise<Response> {
  return await sendPage(visit, classView(visit, found, wrong), statusOf(wrong));
}
