import { type Board, boards, providersOf, schools, type Store } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import type { Visit } from '../members/visit.ts';
import type { Wrong } from '../parts/form.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { said } from './said.ts';
import { sendVisitorPage } from './send-visitor-page.ts';
import { signInByPassword } from './sign-in-by-password.ts';
import { boardsPage, signInPage, type WaysIn } from './sign-in-page.ts';
import { minutesUntil } from './tries.ts';
import { wayOn, withWayOn } from './way-on.ts';

/** Signing in with a name and a password, and the ways to the other ways. */
export function signInPages(site: MemberSite): void {
  site.apart('GET', '/inloggen', 'everyone', async (visit) => {
    const { c, me, store, parameters } = visit;
    const wanted = parameters.get('verder');
    if (me) return c.redirect(wayOn(wanted), 303);
    const all = await boards(store);
    const [only] = all;
    if (only && all.length === 1) return c.redirect(withWayOn(`/inloggen/${only.board}`, wanted), 303);
    return await sendVisitorPage(visit, boardsPage(visit, all, wanted));
  });

  site.apart('GET', '/inloggen/:board', 'everyone', async (visit) => {
    const { c, me, parameters, reader } = visit;
    const wanted = parameters.get('verder');
    if (me) return c.redirect(wayOn(wanted), 303);
    const ways = await waysInto(visit);
    if (!ways) return await noBoard(visit);
    const notice = said(SIGN_IN[reader.language].done, parameters.get('gedaan'));
    return await sendVisitorPage(visit, signInPage(visit, ways, { wanted, notice }));
  });

  site.apart('POST', '/inloggen/:board', 'everyone', async (visit) => {
    const ways = await waysInto(visit);
    return ways ? await typed(visit, ways) : await noBoard(visit);
  });
}

async function typed(visit: Visit, ways: WaysIn): Promise<Response> {
  const { c, form, parameters, reader, now } = visit;
  const words = SIGN_IN[reader.language];
  const wanted = parameters.get('verder');
  const [name, password] = [form.get('naam') ?? '', form.get('wachtwoord') ?? ''];
  const again = async (more: { wrong?: Wrong; notice?: string }, status: 422 | 429 | 503) =>
    await sendVisitorPage(visit, signInPage(visit, ways, { wanted, name, ...more }), status);
  const missing = {
    ...(name.trim() === '' && { naam: words.noName }),
    ...(password === '' && { wachtwoord: words.noPassword }),
  };
  if (Object.keys(missing).length > 0) return await again({ wrong: missing }, 422);
  const done = await signInByPassword(visit, { board: ways.board.board, name, password });
  if (done.ok) return c.redirect(wayOn(wanted), 303);
  switch (done.kind) {
    case 'wait':
      return await again({ notice: `${words.waitWhy} ${words.wait(minutesUntil(done.again, now))}` }, 429);
    case 'busy':
      return await again({ notice: words.busy }, 503);
    default:
      return await again({ wrong: { naam: words.wrong } }, 422);
  }
}

/** The board that an address names; undefined when there is none. */
export async function boardOf({ c, store }: Pick<Visit, 'c' | 'store'>): Promise<Board | undefined> {
  const named = c.req.param('board');
  return (await boards(store)).find(({ board }) => board === named);
}

/** Leads to where somebody can choose a board that is there. */
export async function noBoard({ c }: Pick<Visit, 'c'>): Promise<Response> {
  return c.redirect('/inloggen', 303);
}

async function waysInto(visit: Visit): Promise<WaysIn | undefined> {
  const board = await boardOf(visit);
  return board && { board, ...(await waysOf(visit.store, board.board, visit.today)) };
}

async function waysOf(store: Store, board: string, today: Temporal.PlainDate) {
  return await store.inBoard(board, async (tx) => {
    const cards = (await schools(tx, today)).some(({ classCards }) => classCards !== 'off');
    return { providers: await providersOf(tx), cards };
  });
}
