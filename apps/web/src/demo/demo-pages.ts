import type { MemberSite } from '../members/member-site.ts';
import type { Visit } from '../members/visit.ts';
import type { Respond } from '../serving/respond.ts';
import { startSession } from '../signing-in/start-session.ts';
import { demoPage } from './demo-page.ts';
import { openDemo } from './is-demo-open.ts';
import { listPeople } from './list-people.ts';

export interface DemoOptions {
  /** whether the server is in reach of this computer alone */
  readonly isHere: boolean;
}

/** The people of the demo, and becoming any of them by a click. */
export function demoPages(site: MemberSite, { isHere }: DemoOptions, { show, refuse }: Respond): void {
  site.apart('GET', '/demo', 'everyone', async (visit) => {
    const demo = await openDemo(visit, isHere);
    if (!demo) return await refuse(visit.c, 'unknown-page');
    const everybody = await visit.store.inBoard(demo.board, (tx) => listPeople(tx, visit.today));
    return await show(visit.c, demoPage(visit, demo, everybody));
  });

  site.apart('POST', '/demo', 'everyone', async (visit) => {
    const demo = await openDemo(visit, isHere);
    const became = demo && (await become(visit, demo.board));
    return became ? visit.c.redirect('/thuis', 303) : await refuse(visit.c, 'unknown-page');
  });
}

async function become(visit: Visit, board: string): Promise<boolean> {
  const person = visit.form.get('wie') ?? '';
  if (!/^[a-z2-7]{26}$/.test(person)) return false;
  const me = await visit.store.inBoard(board, async (tx) => {
    const known = await tx.selectFrom('person').select('id').where('id', '=', person).executeTakeFirst();
    return known && (await startSession(visit, tx, { board, person, how: 'demo', strong: true }));
  });
  return me !== undefined;
}
