import { countsOfSchools, deliveries, roleHolders } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import { entryOf } from './board-pages.ts';
import { KEEPERS_AT_SCHOOL, OF_BOARD } from './may-give-role.ts';
import { rolesOfCode } from './open-roles.ts';
import { rolesView, schoolView } from './school-view.ts';

/** Everybody who has to do with how a school is run. */
const LOOKING = [
  'staff',
  ...KEEPERS_AT_SCHOOL,
  ...OF_BOARD,
  'confidential-counsellor',
  'anti-bullying-coordinator',
];

/** A school: what it lives by, who fills which role, and what is missing. */
export function schoolPages(site: MemberSite): void {
  const looking = { roles: LOOKING, at: 'school' } as const;

  site.getAtSchool('/school/:school', looking, async (visit) => {
    const { tx, today, school, library } = visit;
    const entry = entryOf(library, school);
    const holders = await roleHolders(tx, { school: school.school, today });
    const roles = entry ? rolesOfCode(entry, holders, school.school) : [];
    const counts = (await countsOfSchools(tx, today)).get(school.school);
    const [last] = await deliveries(tx, { school: school.school, count: 1 });
    return await sendPage(visit, schoolView(visit, { entry, roles, counts, last }));
  });

  site.getAtSchool('/school/:school/rollen', looking, async (visit) => {
    const { tx, today, school, library } = visit;
    const entry = entryOf(library, school);
    const holders = await roleHolders(tx, { school: school.school, today });
    const roles = entry ? rolesOfCode(entry, holders, school.school) : [];
    return await sendPage(visit, rolesView(visit, { entry, roles }));
  });
}
