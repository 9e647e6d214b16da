import type { Library } from '@netjes/norms';
import {
  addSchool,
  chooseCode,
  codesOfSchool,
  countsOfSchools,
  nameInAddress,
  renameSchool,
  roleHolders,
  type School,
  schools,
} from '@netjes/store';
import { doing } from '../members/doing.ts';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit } from '../members/visit.ts';
import type { Wrong } from '../parts/form.ts';
import type { Refuse } from '../serving/respond.ts';
import { ORGANISATION } from '../words/organisation.ts';
import { boardView } from './board-view.ts';
import { inTurn } from './in-turn.ts';
import { KEEPERS_OF_BOARD, OF_BOARD } from './may-give-role.ts';
import { openRoles } from './open-roles.ts';
import { schoolSettingsView } from './school-settings-view.ts';
import { typed, typedDay } from './typed.ts';

/** Who may look over all schools; only keepers change something. */
const LOOKING = [
  ...KEEPERS_OF_BOARD,
  ...OF_BOARD,
  'management',
  'confidential-counsellor',
  'anti-bullying-coordinator',
];

/** The board with its schools: what each lives by, and what is missing. */
export function boardPages(site: MemberSite, refuse: Refuse): void {
  const keeping = { roles: KEEPERS_OF_BOARD, at: 'board' } as const;
  site.get('/bestuur', { roles: LOOKING, at: 'board' }, (visit) => showBoard(visit));

  site.post('/bestuur/scholen', keeping, async (visit) => {
    await inTurn(visit);
    const { form, tx, me, now, c } = visit;
    const name = typed(form, 'naam');
    const code = readCode(visit);
    const all = await schools(tx, visit.today);
    const words = ORGANISATION[visit.reader.language];
    const isTaken = all.some((each) => each.name.toLowerCase() === name.toLowerCase());
    const wrong = {
      ...(name === '' && { naam: words.wrongName }),
      ...(isTaken && { naam: words.takenName }),
      ...code.wrong,
    };
    if (Object.keys(wrong).length > 0 || !code.value) return await showBoard(visit, wrong);
    const school = nameInAddress(name, new Set(all.map((each) => each.school)));
    await addSchool(tx, { board: me.board, school, name, now });
    await chooseCode(tx, { school, ...code.value }, doing(visit));
    return c.redirect('/bestuur?gedaan=school', 303);
  });

  site.get('/bestuur/scholen/:school', keeping, async (visit) => {
    const school = await schoolOf(visit);
    return school ? await showSettings(visit, school) : await refuse(visit.c, 'unknown-page');
  });

  site.post('/bestuur/scholen/:school/naam', keeping, async (visit) => {
    await inTurn(visit);
    const school = await schoolOf(visit);
    if (!school) return await refuse(visit.c, 'unknown-page');
    const name = typed(visit.form, 'naam');
    const words = ORGANISATION[visit.reader.language];
    const others = (await schools(visit.tx, visit.today)).filter((each) => each.school !== school.school);
    const isTaken = others.some((each) => each.name.toLowerCase() === name.toLowerCase());
    if (name === '' || isTaken) {
      return await showSettings(visit, school, { naam: isTaken ? words.takenName : words.wrongName });
    }
    await renameSchool(visit.tx, school.school, name);
    return visit.c.redirect(`/bestuur/scholen/${school.school}?gedaan=naam`, 303);
  });

  site.post('/bestuur/scholen/:school/code', keeping, async (visit) => {
    const school = await schoolOf(visit);
    if (!school) return await refuse(visit.c, 'unknown-page');
    const { value, wrong } = readCode(visit);
    if (!value) return await showSettings(visit, school, wrong);
    await chooseCode(visit.tx, { school: school.school, ...value }, doing(visit));
    return visit.c.redirect(`/bestuur/scholen/${school.school}?gedaan=code`, 303);
  });
}

async function schoolOf({ c, tx, today }: MemberVisit): Promise<School | undefined> {
  const name = c.req.param('school');
  return (await schools(tx, today)).find(({ school }) => school === name);
}

interface CodeRead {
  readonly value?: { readonly code: string; readonly version: string; readonly since: Temporal.PlainDate };
  readonly wrong: Wrong;
}

/** The code and the day in a form. */
function readCode({ form, library, reader }: MemberVisit): CodeRead {
  const words = ORGANISATION[reader.language];
  const entry = library.codes.get(typed(form, 'code'));
  const since = typedDay(form, 'vanaf');
  const wrong = { ...(!entry && { code: words.wrongCode }), ...(!since && { vanaf: words.wrongDay }) };
  if (!entry || !since) return { wrong };
  const { id: code, version } = entry.decider.code;
  return { value: { code, version, since }, wrong };
}

async function showBoard(visit: MemberVisit, wrong: Wrong = {}): Promise<Response> {
  const { tx, today, library } = visit;
  const [all, counts, holders] = [
    await schools(tx, today),
    await countsOfSchools(tx, today),
    await roleHolders(tx, { today }),
  ];
  const rows = all.map((school) => ({
    school,
    counts: counts.get(school.school),
    open: openRoles(entryOf(library, school), holders, school.school).length,
  }));
  const ofBoard = holders.filter(({ school }) => school === undefined);
  return await sendPage(visit, boardView(visit, { rows, ofBoard, wrong }), statusOf(wrong));
}

async function showSettings(visit: MemberVisit, school: School, wrong: Wrong = {}): Promise<Response> {
  const codes = await codesOfSchool(visit.tx, school.school);
  return await sendPage(visit, schoolSettingsView(visit, { school, codes, wrong }), statusOf(wrong));
}

/** The code that a school lives by today, as far as it is still kept. */
export function entryOf({ codes }: Library, { code }: School) {
  return code === undefined ? undefined : codes.get(code);
}

export function statusOf(wrong: Wrong): 200 | 422 {
  return Object.keys(wrong).length > 0 ? 422 : 200;
}
