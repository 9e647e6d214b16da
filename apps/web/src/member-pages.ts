import { demoPages } from './demo/demo-pages.ts';
import { failedLettersPages } from './letters/failed-letters-pages.ts';
import { homePages } from './home/home-pages.ts';
import type { MemberSite } from './members/member-site.ts';
import { organisationPages } from './organisation/organisation-pages.ts';
import type { Respond } from './serving/respond.ts';
import { RosterPages } from './roster/roster-pages.ts';
import { myDataPages } from './my-data/my-data-pages.ts';
import { termsPages } from './terms/terms-pages.ts';
import { setupPages, type SetupOptions } from './setup/setup-pages.ts';
import { signingIn } from './signing-in/signing-in.ts';

/** All pages that know their visitor; each feature puts its own under their addresses. */
export function memberPages(
  site: MemberSite,
  respond: Respond,
  { report, ...setup }: SetupOptions & { readonly report: (fault: unknown) => void },
): void {
  setupPages(site, setup);
  demoPages(site, setup, respond);
  signingIn(site);
  homePages(site, respond);
  failedLettersPages(site);
  organisationPages(site, respond);
  new RosterPages(respond.refuse, report).on(site);
  myDataPages(site, respond);
  termsPages(site, respond);
}
