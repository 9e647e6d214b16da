import {
  beginPasskeySignIn,
  finishPasskeySignIn,
  IDENTITY_WORDS,
  type Passkey,
  type PasskeyAttempt,
  passkeyIdIn,
  type PasskeyProblem,
  type PasskeySite,
} from '@netjes/identity';
import { type KeptPasskey, notePasskeyUse, passkeyWith } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import type { Visit } from '../members/visit.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { keepStep, takeStep } from './between-steps.ts';
import { ownOrigin } from './own-address.ts';
import { passkeyPage } from './passkey-page.ts';
import { sendVisitorPage } from './send-visitor-page.ts';
import { boardOf, noBoard } from './sign-in-pages.ts';
import { startSession } from './start-session.ts';
import { minutesUntil, startTry, wentWell } from './tries.ts';
import { wayOn, withWayOn } from './way-on.ts';

/** Signing in with a passkey, which is both steps at once. */
export function passkeySignInPages(site: MemberSite): void {
  // who comes back to it by its address begins anew
  site.apart('GET', '/inloggen/:board/passkey', 'everyone', ({ c, parameters }) =>
    c.redirect(withWayOn(`/inloggen/${c.req.param('board') ?? ''}`, parameters.get('verder')), 303),
  );

  site.apart('POST', '/inloggen/:board/passkey', 'everyone', async (visit) => await ask(visit, undefined));

  site.apart('POST', '/inloggen/:board/passkey/klaar', 'everyone', async (visit) => {
    const { c, form, now, parameters, reader } = visit;
    const board = await boardOf(visit);
    if (!board) return await noBoard(visit);
    const done = await finish(visit, board.board, read(form.get('antwoord')));
    if (done === 'in') return c.redirect(wayOn(parameters.get('verder')), 303);
    const { waitWhy, wait } = SIGN_IN[reader.language];
    return await ask(
      visit,
      typeof done === 'string'
        ? { notice: IDENTITY_WORDS[reader.language].passkey[done], status: 422 }
        : { notice: `${waitWhy} ${wait(minutesUntil(done.again, now))}`, status: 429 },
    );
  });
}

/** Asks for a passkey; after one that was not taken, with the reason. */
async function ask(
  visit: Visit,
  refused: { readonly notice: string; readonly status: 422 | 429 } | undefined,
): Promise<Response> {
  const { c, store, now, parameters } = visit;
  const board = await boardOf(visit);
  if (!board) return await noBoard(visit);
  const { options, keep } = await beginPasskeySignIn(passkeySite(visit), now.epochMilliseconds);
  const step = { board: board.board, kind: 'passkey', content: keep, minutes: 5 } as const;
  await store.inBoard(board.board, (tx) => keepStep(visit, tx, step));
  const base = `/inloggen/${c.req.param('board') ?? ''}`;
  const wanted = parameters.get('verder');
  const page = passkeyPage(visit, {
    kind: 'get',
    options,
    action: withWayOn(`${base}/passkey/klaar`, wanted),
    back: withWayOn(base, wanted),
    ...(refused && { wrong: { antwoord: refused.notice } }),
  });
  return await sendVisitorPage(visit, page, refused?.status ?? 200);
}

async function finish(
  visit: Visit,
  board: string,
  sent: unknown,
): Promise<'in' | PasskeyProblem | { readonly again: Temporal.Instant }> {
  const { store, today, now } = visit;
  const id = passkeyIdIn(sent) ?? '';
  return await store.inBoard(board, async (tx) => {
    const tried = await startTry(visit, tx, { board, account: `passkey:${id}` });
    if (!tried.ok) return tried;
    const kept = await takeStep(visit, tx, { board, kind: 'passkey' });
    if (!kept) return 'expired';
    const found = await passkeyWith(tx, id, today);
    const accepted = await finishPasskeySignIn(sent, {
      keep: kept.content as PasskeyAttempt,
      site: passkeySite(visit),
      now: now.epochMilliseconds,
      passkey: found && asPasskey(found),
    });
    if (!accepted.ok) return accepted.kind;
    const { account: person, counter } = accepted;
    if (!(await notePasskeyUse(tx, { id, before: found?.counter ?? 0, counter, now }))) return 'copied';
    await wentWell(tx, tried.started);
    const me = await startSession(visit, tx, { board, person, how: 'passkey', strong: true });
    return me ? 'in' : 'unknown-passkey';
  });
}

/** For which site passkeys are: the one that this browser is on. A passkey of another site signs nothing for it. */
export function passkeySite({ c }: Pick<Visit, 'c'>): PasskeySite {
  const origin = ownOrigin(c);
  return { name: 'Netjes', host: new URL(origin).hostname, origins: [origin] };
}

function asPasskey({ id, person, publicKey, counter, transports }: KeptPasskey): Passkey {
  const key = Buffer.from(publicKey).toString('base64url');
  return { id, account: person, publicKey: key, counter, transports, isSynced: false };
}

/** What the script of the page sent; undefined when it is no JSON. */
export function read(sent: string | null): unknown {
  try {
    return JSON.parse(sent ?? '');
  } catch {
    return undefined;
  }
}
