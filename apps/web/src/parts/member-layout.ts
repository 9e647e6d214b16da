import { lineage } from '@netjes/norms';
import { html } from 'hono/html';
import { MEMBER_STYLESHEET } from '../assets/assets.ts';
import { demoBanner } from '../demo/demo-banner.ts';
import type { SignedInVisit, Visit } from '../members/visit.ts';
import { MEMBER } from '../words/member.ts';
import type { Html } from './html.ts';
import { layout } from './layout.ts';
import { fullName } from './person-name.ts';

export interface MemberPage {
  readonly title: string;
  readonly main: Html;
}

/** A whole page of somebody who is signed in. */
export function memberLayout(visit: SignedInVisit, page: MemberPage): Html {
  const { reader, me } = visit;
  const above = me.how === 'demo' ? { above: demoBanner(reader) } : {};
  return layout({ ...page, reader, member: { style: MEMBER_STYLESHEET, top: menu(visit), ...above } });
}

/** A page with a form or a table for who is not signed in: to sign in, to set up. */
export function visitorLayout({ reader }: Pick<Visit, 'reader'>, page: MemberPage): Html {
  return layout({ ...page, reader, member: { style: MEMBER_STYLESHEET, top: html`` } });
}

/** Roles that have something to do with the pages of a school. */
const AT_SCHOOL = new Set([
  'staff',
  'management',
  'fg',
  'confidential-counsellor',
  'anti-bullying-coordinator',
]);

function menu({ me, reader, library }: SignedInVisit): Html {
  const words = MEMBER[reader.language];
  const here = reader.here.split('?')[0];
  const at = me.roles.filter(({ role }) =>
    lineage(library.vocabulary.audiences, role).some((each) => AT_SCHOOL.has(each)),
  );
  const ofBoard =
    at.some(({ school }) => school === undefined) || me.roles.some(({ role }) => role === 'board');
  const school = at.find((held) => held.school !== undefined)?.school;
  const links: readonly (readonly [string, string])[] = [
    ['/thuis', words.home],
    ...(school === undefined ? [] : [[`/school/${school}`, words.school] as const]),
    ...(ofBoard ? [['/bestuur', words.schools] as const] : []),
    ['/ik', words.own],
  ];
  return html`<nav class="menu" aria-label="${words.navigation}">
      ${links.map(([href, text]) =>
        here === href
          ? html`<a href="${href}" aria-current="page">${text}</a>`
          : html`<a href="${href}">${text}</a>`,
      )}
    </nav>
    <form class="sign-out" action="/uitloggen" method="post">
      <span class="unseen">${words.signedInAs(fullName(me))}</span>
      <button type="submit">${words.signOut}</button>
    </form>`;
}
