import { homePages } from './home/home-pages.ts';
import type { MemberSite } from './members/member-site.ts';
import type { Respond } from './serving/respond.ts';
import { signOutPages } from './signing-in/sign-out.ts';

/** All pages that know their visitor; each feature puts its own under their addresses. */
export function memberPages(site: MemberSite, respond: Respond): void {
  signOutPages(site);
  homePages(site, respond);
}
