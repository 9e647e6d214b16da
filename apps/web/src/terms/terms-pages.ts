import { filesThatGo } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import type { Respond } from '../serving/respond.ts';
import { termRows } from './term-rows.ts';
import { termsPage } from './terms-page.ts';

/** Who looks after what is kept: who carries the responsibility, who watches over it, and who runs the program. */
const WATCHERS = ['board', 'fg', 'sysadmin', 'ict-admin', 'gmr', 'management'];

export function termsPages(site: MemberSite, { show }: Respond): void {
  site.get('/bestuur/bewaren', { roles: WATCHERS, at: 'board' }, async (visit) => {
    const { c, tx, now } = visit;
    return show(c, termsPage(visit, await termRows(tx, now), await filesThatGo(tx)));
  });
}
