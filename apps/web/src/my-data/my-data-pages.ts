import { dataOf } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import type { MemberVisit } from '../members/visit.ts';
import type { Respond } from '../serving/respond.ts';
import { termRows } from '../terms/term-rows.ts';
import { myDataPage } from './my-data-page.ts';

/** What is kept of whoever is signed in: to read, and to take along. */
export function myDataPages(site: MemberSite, { show }: Respond): void {
  site.get('/ik', 'signed-in', async (visit) =>
    show(visit.c, myDataPage(visit, await own(visit), await termRows(visit.tx, visit.now))),
  );

  site.get('/ik/gegevens.json', 'signed-in', async (visit) => {
    visit.c.header('content-disposition', 'attachment; filename="netjes-mijn-gegevens.json"');
    return visit.c.json(await own(visit));
  });
}

async function own({ tx, me }: MemberVisit) {
  const data = await dataOf(tx, me.board, me.person);
  if (!data) throw new Error('whoever is signed in is somebody');
  return data;
}
