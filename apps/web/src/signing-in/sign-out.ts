import { endSession, endSessions, noteSignIn } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { dropSession } from '../members/session-cookie.ts';
import type { MemberVisit } from '../members/visit.ts';

/** Leaving: on this device, or everywhere at once. */
export function signOutPages(site: MemberSite): void {
  site.post('/uitloggen', 'signed-in', async (visit) => {
    const { tx, me } = visit;
    await endSession(tx, me.person, me.session);
    return await left(visit);
  });

  site.post('/uitloggen/overal', 'signed-in', async (visit) => {
    await endSessions(visit.tx, visit.me.person);
    return await left(visit);
  });
}

async function left({ c, tx, me, now }: MemberVisit): Promise<Response> {
  const { board, person, how } = me;
  await noteSignIn(tx, { board, person, at: now, how, outcome: 'out', device: '' });
  dropSession(c);
  return c.redirect('/', 303);
}
