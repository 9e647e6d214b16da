import { beginPasskey, finishPasskey, IDENTITY_WORDS, type PasskeyRegistration } from '@netjes/identity';
import { addPasskey, dropPasskey } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit } from '../members/visit.ts';
import { needsSecondFactor } from '../members/who.ts';
import type { Wrong } from '../parts/form.ts';
import { fullName } from '../parts/person-name.ts';
import { PASSKEY } from '../words/second-step.ts';
import { keepStep, takeStep } from './between-steps.ts';
import { deviceName } from './device-name.ts';
import { beforeChange, secondFactors, strengthen, tellSecondFactor } from './own-ways.ts';
import { passkeyPage } from './passkey-page.ts';
import { passkeySite, read } from './passkey-sign-in-pages.ts';
import { wayOn, withWayOn } from './way-on.ts';

const OWN = '/ik/inloggen';
const PATH = `${OWN}/passkey`;

/** Making a passkey of one’s own, and taking one away. */
export function ownPasskeyPages(site: MemberSite): void {
  // who comes back to it by its address begins anew
  site.get(PATH, 'signed-in', ({ c }) => c.redirect(OWN, 303));

  site.post(PATH, 'signed-in', async (visit) => (await beforeChange(visit, OWN)) ?? (await ask(visit)));

  site.post(`${PATH}/klaar`, 'signed-in', async (visit) => {
    const { c, tx, me, now, form, reader, parameters } = visit;
    const { board, person } = me;
    const refused = await beforeChange(visit, OWN);
    if (refused) return refused;
    const label = (form.get('label') ?? '')
      .replaceAll(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .slice(0, 60);
    if (label === '') return await ask(visit, { label: PASSKEY[reader.language].noLabel });
    const { passkey: words } = IDENTITY_WORDS[reader.language];
    const kept = await takeStep(visit, tx, { board, kind: 'passkey' });
    if (kept?.person !== person) return await ask(visit, { antwoord: words.expired });
    const keep = kept.content as PasskeyRegistration['keep'];
    const here = passkeySite(visit);
    const made = await finishPasskey(read(form.get('antwoord')), {
      keep,
      site: here,
      now: now.epochMilliseconds,
    });
    if (!made.ok) return await ask(visit, { antwoord: words[made.kind] });
    const { id, publicKey, counter, transports } = made.passkey;
    const key = Buffer.from(publicKey, 'base64url');
    await addPasskey(tx, { board, id, person, publicKey: key, counter, transports, label, now });
    // it was unlocked by a finger, face or PIN just now, which is a second factor
    if (me.strongAt === undefined) await strengthen(visit);
    await tellSecondFactor(visit, 'added');
    const wanted = parameters.get('verder');
    return c.redirect(wanted === null ? `${OWN}?gedaan=passkey` : wayOn(wanted), 303);
  });

  site.post(`${PATH}/weg`, 'signed-in', async (visit) => {
    const { c, tx, me, form, library } = visit;
    const refused = await beforeChange(visit, OWN);
    if (refused) return refused;
    const { app, passkeys } = await secondFactors(visit);
    const isLast = app === undefined && passkeys.length === 1;
    if (isLast && needsSecondFactor(library.vocabulary, me)) return c.redirect(OWN, 303);
    if (!(await dropPasskey(tx, me.person, form.get('id') ?? ''))) return c.redirect(OWN, 303);
    await tellSecondFactor(visit, 'removed');
    return c.redirect(`${OWN}?gedaan=weg`, 303);
  });
}

/** Asks the device for a new passkey; after one that was not taken, with the reason. */
async function ask(visit: MemberVisit, wrong: Wrong = {}): Promise<Response> {
  const { c, tx, me, now, parameters } = visit;
  const { board, person, email } = me;
  const { passkeys } = await secondFactors(visit);
  const name = fullName(me);
  const begun = await beginPasskey({
    site: passkeySite(visit),
    owner: { account: person, name: email ?? name, label: name },
    existing: passkeys,
    now: now.epochMilliseconds,
  });
  await keepStep(visit, tx, { board, kind: 'passkey', person, content: begun.keep, minutes: 5 });
  const page = passkeyPage(visit, {
    kind: 'create',
    options: begun.options,
    action: withWayOn(`${PATH}/klaar`, parameters.get('verder')),
    back: OWN,
    label: visit.form.get('label') ?? deviceName(c.req.header('user-agent')),
    wrong,
  });
  return await sendPage(visit, page, Object.keys(wrong).length === 0 ? 200 : 422);
}
