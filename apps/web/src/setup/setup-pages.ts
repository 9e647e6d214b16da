import { type SetUp, setUpOf } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import type { Visit } from '../members/visit.ts';
import { KEEPERS_OF_BOARD } from '../organisation/may-give-role.ts';
import { sendVisitorPage } from '../signing-in/send-visitor-page.ts';
import { beginPage, foundOwnBoard, makeDemo } from './begin-step.ts';
import { addAdministrator, administratorPage } from './administrator-step.ts';
import { closedPage } from './closed-page.ts';
import { codePages } from './code-step.ts';
import { knockAtDoor, doorPage } from './door-step.ts';
import { addFirstSchool, schoolPage } from './school-step.ts';
import { readPass } from './setup-cookie.ts';
import type { SetupDoor } from './setup-door.ts';
import type { Action, StepOptions, StepPage } from './step.ts';

export interface SetupOptions extends StepOptions {
  readonly door: SetupDoor;
}

type DoorStep = 'board' | 'demo' | 'school' | 'administrator';

const PAGES: Readonly<Record<DoorStep, StepPage>> = {
  board: beginPage,
  demo: beginPage,
  school: schoolPage,
  administrator: administratorPage,
};

/** What may be sent, and at which steps. */
const ACTIONS: Readonly<Record<string, readonly [Action, readonly DoorStep[]]>> = {
  demo: [makeDemo, ['board', 'demo']],
  bestuur: [foundOwnBoard, ['board']],
  school: [addFirstSchool, ['school']],
  beheerder: [addAdministrator, ['administrator']],
};

/**
 * The first run of an installation: from an empty database to a board with a school, an administrator and a code. How
 * far it is follows from what is there, so it can be left and taken up at any step, by anybody who sees the terminal
 * until there is an administrator, and by them from then on.
 */
export function setupPages(site: MemberSite, options: SetupOptions): void {
  site.apart('GET', '/setup', 'everyone', async (visit) => {
    const setUp = await setUpOf(visit.store, visit.today);
    if (!isAtDoor(setUp)) return await furtherOn(visit, setUp);
    if (!options.door.isPass(readPass(visit.c))) return await sendVisitorPage(visit, doorPage(visit));
    return await sendVisitorPage(visit, PAGES[setUp.open](visit, options));
  });

  site.apart('POST', '/setup', 'everyone', async (visit) => {
    const setUp = await setUpOf(visit.store, visit.today);
    if (!isAtDoor(setUp)) return await furtherOn(visit, setUp);
    const wanted = visit.form.get('stap') ?? '';
    if (wanted === 'code') return await knockAtDoor(visit, options.door);
    if (!options.door.isPass(readPass(visit.c))) return visit.c.redirect('/setup', 303);
    const [act, steps] = (Object.hasOwn(ACTIONS, wanted) && ACTIONS[wanted]) || [];
    if (!act) return visit.c.redirect('/setup', 303);
    // of two who are at it, or of one who clicks twice, the second is told
    if (!steps?.includes(setUp.open)) return visit.c.redirect('/setup?gedaan=eerder', 303);
    return await act(visit, setUp, options);
  });

  codePages(site);
}

type AtDoor = Extract<SetUp, { readonly open: DoorStep }>;

function isAtDoor(setUp: SetUp): setUp is AtDoor {
  return setUp.open !== undefined && Object.hasOwn(PAGES, setUp.open);
}

/** Once there is an administrator, what is still open is for them alone; for everybody else the set-up is over. */
async function furtherOn(visit: Visit, setUp: Exclude<SetUp, AtDoor>): Promise<Response> {
  const isKeeper = visit.me?.roles.some(
    ({ role, school }) => school === undefined && KEEPERS_OF_BOARD.includes(role),
  );
  if (isKeeper && setUp.open === 'code') return visit.c.redirect('/setup/gedragscode', 303);
  if (isKeeper && setUp.open === 'people') return visit.c.redirect('/setup/klaar', 303);
  return await sendVisitorPage(visit, closedPage(visit, setUp), 404);
}
