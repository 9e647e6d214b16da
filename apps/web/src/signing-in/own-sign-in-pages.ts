import {
  dropSecondFactor,
  endSession,
  passwordOf,
  recoveryCodesOf,
  sessionsOf,
  signInsOf,
} from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit, Visit } from '../members/visit.ts';
import { needsSecondFactor } from '../members/who.ts';
import type { Wrong } from '../parts/form.ts';
import { OWN_SIGN_IN } from '../words/own-sign-in.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { changeOwnPassword } from './change-own-password.ts';
import { ownSignInPage, type OwnWays } from './own-sign-in-page.ts';
import { beforeChange, maySetWays, secondFactors, tellSecondFactor } from './own-ways.ts';
import { said } from './said.ts';
import { minutesUntil } from './tries.ts';

const PATH = '/ik/inloggen';
/** how far somebody's own history goes back, in hours: 90 days */
const HISTORY = 90 * 24;

/** Somebody’s own ways to sign in, sessions and history. */
export function ownSignInPages(site: MemberSite): void {
  site.get(PATH, 'signed-in', async (visit) => {
    const notice = said(OWN_SIGN_IN[visit.reader.language].done, visit.parameters.get('gedaan'));
    return await shown(visit, { notice });
  });

  // the hash is worked out outside any transaction
  site.apart('POST', `${PATH}/wachtwoord`, 'signed-in', async (visit) => {
    const { c, me, store } = visit;
    if (!me || !maySetWays(me)) return c.redirect(PATH, 303);
    const refused = await store.inBoard(me.board, (tx) => beforeChange({ ...visit, me, tx }, PATH));
    if (refused) return refused;
    const done = await changeOwnPassword({ ...visit, me });
    if (done === 'changed') return c.redirect(`${PATH}?gedaan=wachtwoord`, 303);
    const wrong = wrongWith(visit, done);
    return await store.inBoard(me.board, (tx) => shown({ ...visit, me, tx }, { wrong, status: 422 }));
  });

  site.post(`${PATH}/app/weg`, 'signed-in', async (visit) => {
    const { c, tx, me, library } = visit;
    const refused = await beforeChange(visit, PATH);
    if (refused) return refused;
    const { app, passkeys } = await secondFactors(visit);
    const mustStay = needsSecondFactor(library.vocabulary, me) && passkeys.length === 0;
    if (!app || mustStay) return c.redirect(PATH, 303);
    await dropSecondFactor(tx, me.person);
    await tellSecondFactor(visit, 'removed');
    return c.redirect(`${PATH}?gedaan=app`, 303);
  });

  site.post(`${PATH}/sessie`, 'signed-in', async ({ c, tx, me, form }) => {
    const isEnded = await endSession(tx, me.person, form.get('id') ?? '');
    return c.redirect(isEnded ? `${PATH}?gedaan=sessie` : PATH, 303);
  });
}

type NotChanged = Exclude<Awaited<ReturnType<typeof changeOwnPassword>>, 'changed'>;

function wrongWith({ reader, now }: Visit, not: NotChanged): Wrong {
  const words = OWN_SIGN_IN[reader.language];
  const { wait, busy } = SIGN_IN[reader.language];
  if (not === 'no-old') return { oud: words.noOld };
  if (not === 'old-wrong') return { oud: words.oldWrong };
  if (not === 'busy') return { oud: busy };
  return 'again' in not ? { oud: wait(minutesUntil(not.again, now)) } : { nieuw: not.text };
}

async function shown(
  visit: MemberVisit,
  { notice, wrong, status = 200 }: Pick<OwnWays, 'notice' | 'wrong'> & { readonly status?: 200 | 422 },
): Promise<Response> {
  const { tx, me, now, library } = visit;
  const { app, passkeys } = await secondFactors(visit);
  const page = ownSignInPage(visit, {
    maySet: maySetWays(me),
    hasPassword: (await passwordOf(tx, me.person)) !== undefined,
    passkeys,
    hasApp: app !== undefined,
    codesLeft: (await recoveryCodesOf(tx, me.person)).length,
    isNeeded: needsSecondFactor(library.vocabulary, me),
    sessions: await sessionsOf(tx, me.person, now),
    history: await signInsOf(tx, me.person, now.subtract({ hours: HISTORY })),
    notice,
    ...(wrong && { wrong }),
  });
  return await sendPage(visit, page, status);
}
