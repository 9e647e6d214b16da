import type { LinkPurpose } from '@netjes/identity';
import { endSession, findLink, type OpenLink, useLink } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { dropSession } from '../members/session-cookie.ts';
import { tokenDigest } from '../members/token-digest.ts';
import type { Visit } from '../members/visit.ts';
import { goneLinkPage, linkPage } from './link-page.ts';
import { changePassword, newPassword } from './new-password.ts';
import { sendVisitorPage } from './send-visitor-page.ts';
import { boardOf, noBoard } from './sign-in-pages.ts';
import { startSession } from './start-session.ts';

const PATH = '/link/:board/:token';
/** A parent may come back by the same mail until its link ends. */
const LASTING: readonly LinkPurpose[] = ['parent-page', 'parent-consent'];
/** how long a parent stays in */
const AN_HOUR = Temporal.Duration.from({ hours: 1 });

interface AtLink {
  readonly board: string;
  readonly hash: Uint8Array;
  readonly link: OpenLink;
}

/** What links of a mail open. Opening one changes nothing, as programs that scan mail open every link; a button does. */
export function linkPages(site: MemberSite): void {
  site.apart('GET', PATH, 'everyone', async (visit) => {
    const at = await atLink(visit);
    if (at instanceof Response) return at;
    return await sendVisitorPage(visit, linkPage(visit, { action: visit.c.req.path, link: at.link }));
  });

  site.apart('POST', PATH, 'everyone', async (visit) => {
    const at = await atLink(visit);
    if (at instanceof Response) return at;
    switch (at.link.purpose) {
      case 'invitation':
      case 'reset-password':
        return await choosePassword(visit, at);
      default:
        return await enter(visit, at);
    }
  });
}

async function choosePassword(visit: Visit, at: AtLink): Promise<Response> {
  const { c, form, store } = visit;
  const { board, hash: link } = at;
  const owner = { ...at.link, board };
  const made = await newPassword(visit, form.get('wachtwoord') ?? '', owner);
  if (!made.ok) {
    const page = linkPage(visit, { action: c.req.path, link: at.link, wrong: { wachtwoord: made.text } });
    return await sendVisitorPage(visit, page, 422);
  }
  const isIn = await store.inBoard(board, async (tx) => {
    if (!(await useLink(tx, { hash: link, now: visit.now, lasting: LASTING }))) return false;
    await changePassword(visit, tx, { ...owner, hash: made.hash });
    const { person } = at.link;
    return (await startSession(visit, tx, { board, person, how: 'password', strong: false })) !== undefined;
  });
  return isIn ? c.redirect('/thuis', 303) : await gone(visit, board);
}

const isParents = ({ role }: { readonly role: string }) =>
  role === 'parent' || role === 'parent-working-in-school';

async function enter(visit: Visit, { board, hash, link }: AtLink): Promise<Response> {
  const { c, store, now } = visit;
  const { person } = link;
  const isIn = await store.inBoard(board, async (tx) => {
    if (!(await useLink(tx, { hash, now, lasting: LASTING }))) return false;
    const signIn = { board, person, how: 'link', strong: false, lasts: AN_HOUR } as const;
    const me = await startSession(visit, tx, signIn);
    if (me?.roles.some(({ role }) => role === 'parent') && me.roles.every(isParents)) return true;
    // no parent any more, of a child who became an adult; or somebody with an account, which a link does not open
    if (me) await endSession(tx, person, me.session);
    dropSession(c);
    return false;
  });
  return isIn ? c.redirect('/thuis', 303) : await gone(visit, board);
}

/** The link of an address; one that is unknown, over or used is answered as the same. */
async function atLink(visit: Visit): Promise<AtLink | Response> {
  const { c, store, now, today } = visit;
  const board = (await boardOf(visit))?.board;
  if (board === undefined) return await noBoard(visit);
  const hash = tokenDigest(c.req.param('token') ?? '');
  const link = await store.inBoard(board, (tx) => findLink(tx, { hash, now, today, lasting: LASTING }));
  return link ? { board, hash, link } : await gone(visit, board);
}

async function gone(visit: Visit, board: string): Promise<Response> {
  return await sendVisitorPage(visit, goneLinkPage(visit, board), 404);
}
