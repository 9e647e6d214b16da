import type { MemberSite } from '../members/member-site.ts';
import { cardPages } from './card-pages.ts';
import { classCardsPages } from './class-cards-pages.ts';
import { askLinkPages } from './ask-link-pages.ts';
import { linkPages } from './link-pages.ts';
import { OpenProviders } from './open-providers.ts';
import { ownPasskeyPages } from './own-passkey-pages.ts';
import { ownSignInPages } from './own-sign-in-pages.ts';
import { passkeySignInPages } from './passkey-sign-in-pages.ts';
import { picturePages } from './picture-pages.ts';
import { providerPages } from './provider-pages.ts';
import { providerSettingsPages } from './provider-settings-pages.ts';
import { secondStepPages } from './second-step-pages.ts';
import { setUpAppPages } from './set-up-app-pages.ts';
import { signInPages } from './sign-in-pages.ts';
import { signOutPages } from './sign-out.ts';

/** Everything about signing in and out. */
export function signingIn(site: MemberSite): void {
  const open = new OpenProviders();
  // before the pages of a board: `tweede` is none
  secondStepPages(site);
  setUpAppPages(site);
  signInPages(site);
  passkeySignInPages(site);
  providerPages(site, open);
  providerSettingsPages(site, open);
  cardPages(site);
  picturePages(site);
  classCardsPages(site);
  askLinkPages(site);
  linkPages(site);
  ownSignInPages(site);
  ownPasskeyPages(site);
  signOutPages(site);
}
