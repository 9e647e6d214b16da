import { useRecoveryCode, verifyTotp } from '@netjes/identity';
import { pepperOf, recoveryCodesOf, takeRecoveryCode, takeStep as takeCodeStep } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit } from '../members/visit.ts';
import { SECOND_STEP } from '../words/second-step.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { maySetWays, secondFactors, strengthen } from './own-ways.ts';
import { secondStepPage } from './second-step-page.ts';
import { minutesUntil, startTry, wentWell } from './tries.ts';
import { wayOn, withWayOn } from './way-on.ts';

/** The second step of signing in, for roles that see what is confidential. */
export function secondStepPages(site: MemberSite): void {
  site.get('/inloggen/tweede', 'signed-in', async (visit) => {
    const { c, me, parameters } = visit;
    const wanted = parameters.get('verder');
    if (me.strongAt !== undefined) return c.redirect(wayOn(wanted), 303);
    const { app, any } = await secondFactors(visit);
    if (!any) return c.redirect(maySetWays(me) ? withWayOn('/inloggen/tweede/app', wanted) : '/thuis', 303);
    return await sendPage(visit, secondStepPage(visit, { wanted, hasApp: app !== undefined }));
  });

  site.post('/inloggen/tweede', 'signed-in', async (visit) => {
    const { c, me, tx, form, parameters, reader, now } = visit;
    const { language } = reader;
    const wanted = parameters.get('verder');
    if (me.strongAt !== undefined) return c.redirect(wayOn(wanted), 303);
    const asked = { wanted, hasApp: true };
    const code = form.get('code')?.trim() ?? '';
    if (code === '') {
      const wrong = { code: SECOND_STEP[language].noCode };
      return await sendPage(visit, secondStepPage(visit, { ...asked, wrong }), 422);
    }
    const tried = await startTry(visit, tx, { board: me.board, account: `second:${me.person}` });
    if (!tried.ok) {
      const { waitWhy, wait } = SIGN_IN[language];
      const notice = `${waitWhy} ${wait(minutesUntil(tried.again, now))}`;
      return await sendPage(visit, secondStepPage(visit, { ...asked, notice }), 429);
    }
    if (!(await isRight(visit, code))) {
      const wrong = { code: SECOND_STEP[language].wrong };
      return await sendPage(visit, secondStepPage(visit, { ...asked, wrong }), 422);
    }
    await wentWell(tx, tried.started);
    await strengthen(visit);
    return c.redirect(wayOn(wanted), 303);
  });
}

/** Whether a code is one of the app or one on paper; either works once. */
async function isRight(visit: MemberVisit, code: string): Promise<boolean> {
  const { tx, me, now, store } = visit;
  const { app } = await secondFactors(visit);
  const checked = app && verifyTotp(app.secret, code, now.epochMilliseconds, app.lastStep);
  if (checked?.ok) return await takeCodeStep(tx, me.person, checked.step);
  const hashes = (await recoveryCodesOf(tx, me.person)).map((hash) =>
    Buffer.from(hash).toString('base64url'),
  );
  const used = useRecoveryCode(code, hashes, await pepperOf({ tx, board: me.board, keys: store.keys }));
  if (!used.ok) return false;
  const gone = hashes.find((hash) => !used.left.includes(hash)) ?? '';
  return await takeRecoveryCode(tx, me.person, Buffer.from(gone, 'base64url'));
}
