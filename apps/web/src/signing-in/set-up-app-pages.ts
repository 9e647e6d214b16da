import { newRecoveryCodes, newTotp, verifyTotp } from '@netjes/identity';
import { pepperOf, setRecoveryCodes, setSecondFactor } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit } from '../members/visit.ts';
import type { Wrong } from '../parts/form.ts';
import { SECOND_STEP } from '../words/second-step.ts';
import { findStep, keepStep, takeStep } from './between-steps.ts';
import { beforeChange, secondFactors, strengthen, tellSecondFactor } from './own-ways.ts';
import { recoveryCodesPage, setUpAppPage } from './second-step-page.ts';
import { wayOn, withWayOn } from './way-on.ts';

const PATH = '/inloggen/tweede/app';
const CODES = '/inloggen/tweede/codes';

/** An app that was shown and not yet proved to work. */
interface NewApp {
  readonly secret: string;
  readonly uri: string;
}

/** Setting up the app that counts codes, and the codes on paper that come with it. */
export function setUpAppPages(site: MemberSite): void {
  site.get(PATH, 'signed-in', async (visit) => (await beforeChange(visit, PATH)) ?? (await shown(visit)));

  site.post(PATH, 'signed-in', async (visit) => {
    const { c, me, tx, now, form, reader, parameters } = visit;
    const refused = await beforeChange(visit, PATH);
    if (refused) return refused;
    const words = SECOND_STEP[reader.language];
    const kept = await findStep(visit, tx, { board: me.board, kind: 'totp' });
    if (!kept || kept.person !== me.person) return await shown(visit, { code: words.expired });
    const { secret } = kept.content as NewApp;
    // nothing is to be guessed here: whoever sees this page sees the secret
    const checked = verifyTotp(secret, form.get('code') ?? '', now.epochMilliseconds, undefined);
    if (!checked.ok) return await shown(visit, { code: words.wrong });
    await takeStep(visit, tx, { board: me.board, kind: 'totp' });
    await keepApp(visit, { secret, step: checked.step });
    return c.redirect(withWayOn(CODES, parameters.get('verder')), 303);
  });

  site.get(CODES, 'signed-in', async (visit) => {
    const { c, me, tx, parameters } = visit;
    const wanted = parameters.get('verder');
    const kept = await findStep(visit, tx, { board: me.board, kind: 'recovery-codes' });
    if (!kept || kept.person !== me.person) return c.redirect(wayOn(wanted), 303);
    return await sendPage(
      visit,
      recoveryCodesPage(visit, { wanted, codes: kept.content as readonly string[] }),
    );
  });

  site.post(CODES, 'signed-in', async (visit) => {
    await takeStep(visit, visit.tx, { board: visit.me.board, kind: 'recovery-codes' });
    return visit.c.redirect(wayOn(visit.parameters.get('verder')), 303);
  });
}

/** The page with the square; loading it again shows the same one, so that a phone that has it keeps working. */
async function shown(visit: MemberVisit, wrong: Wrong = {}): Promise<Response> {
  const { me, tx, parameters } = visit;
  const at = { board: me.board, kind: 'totp' } as const;
  const { app } = await secondFactors(visit);
  const kept = await findStep(visit, tx, at);
  let fresh = kept?.person === me.person ? (kept.content as NewApp) : undefined;
  if (!fresh) {
    fresh = newTotp(me.email ?? me.given, 'Netjes');
    await keepStep(visit, tx, { ...at, person: me.person, content: fresh, minutes: 30 });
  }
  const page = { ...fresh, wanted: parameters.get('verder'), replaces: app !== undefined, wrong };
  return await sendPage(visit, setUpAppPage(visit, page), Object.keys(wrong).length === 0 ? 200 : 422);
}

async function keepApp(
  visit: MemberVisit,
  { secret, step }: { readonly secret: string; readonly step: number },
) {
  const { me, tx, store, now } = visit;
  const { board, person } = me;
  const at = { tx, board, keys: store.keys };
  await setSecondFactor(at, { person, secret, step, now });
  const { codes, hashes } = newRecoveryCodes(await pepperOf(at));
  await setRecoveryCodes(tx, { board, person, hashes: hashes.map((hash) => Buffer.from(hash, 'base64url')) });
  await strengthen(visit);
  await tellSecondFactor(visit, 'added');
  await keepStep(visit, tx, { board, kind: 'recovery-codes', person, content: codes, minutes: 30 });
}
