import type { MemberSite } from '../members/member-site.ts';
import type { Respond } from '../serving/respond.ts';
import { boardPages } from './board-pages.ts';
import { classPages } from './class-pages.ts';
import { peoplePages } from './people-pages.ts';
import { personPages } from './person-pages.ts';
import { schoolPages } from './school-pages.ts';

/** A board, its schools, their classes, people and roles. */
export function organisationPages(site: MemberSite, { refuse }: Respond): void {
  boardPages(site, refuse);
  schoolPages(site);
  classPages(site, refuse);
  peoplePages(site);
  personPages(site, refuse);
}
