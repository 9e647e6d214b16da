import { inboxOf, markRead, schools } from '@netjes/store';
import { kinIn } from '../members/kin.ts';
import type { MemberSite } from '../members/member-site.ts';
import type { MemberVisit } from '../members/visit.ts';
import type { Respond } from '../serving/respond.ts';
import { homePage } from './home-page.ts';

/** Where somebody begins who is signed in. */
export function homePages(site: MemberSite, { show }: Respond): void {
  site.getWithNews('/thuis', 'signed-in', async (visit) => {
    const { c, store, me, today, news } = visit;
    const isOfBoard = me.roles.some(({ school }) => school === undefined);
    const own = isOfBoard ? await store.inBoard(me.board, (tx) => schools(tx, today)) : me.schools;
    return show(c, homePage(visit, { schools: own, news }));
  });

  site.post('/thuis/gelezen', 'signed-in', async (visit) => {
    const { c, tx, form, now } = visit;
    const [file, key] = [form.get('dossier'), form.get('bericht')];
    // only what is theirs: what they could not see, they cannot put away
    const news = (await newsOf(visit)).find((each) => each.file === file && each.key === key);
    if (news) await markRead(tx, news, now);
    return c.redirect('/thuis#wacht', 303);
  });
}

async function newsOf({ tx, me, today, library }: MemberVisit) {
  return await inboxOf(tx, { me, kin: kinIn(library.vocabulary), today });
}
