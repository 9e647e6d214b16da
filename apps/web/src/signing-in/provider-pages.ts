import { IDENTITY_WORDS, type SignInKept, type SignInProblem } from '@netjes/identity';
import { type OpenedProvider, providerWith } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import type { Visit } from '../members/visit.ts';
import { PROVIDER_SIGN_IN } from '../words/providers.ts';
import { keepStep, takeStep } from './between-steps.ts';
import type { OpenProviders } from './open-providers.ts';
import { ownOrigin } from './own-address.ts';
import { personBehindAccount } from './person-behind.ts';
import { providerTroublePage } from './provider-trouble-page.ts';
import { sendVisitorPage } from './send-visitor-page.ts';
import { boardOf, noBoard } from './sign-in-pages.ts';
import { startSession } from './start-session.ts';
import { wayOn } from './way-on.ts';

/** How long somebody may take at the provider, in minutes. */
const LONGEST = 15;

/** What is kept while somebody is at a provider. */
interface Away {
  readonly provider: string;
  readonly keep: SignInKept;
  readonly wanted: string | null;
}

/** Signing in with an account of the school. */
export function providerPages(site: MemberSite, open: OpenProviders): void {
  site.apart('GET', '/inloggen/:board/met/:provider', 'everyone', async (visit) => {
    const { c, store, now, parameters } = visit;
    const found = await foundProvider(visit);
    if (!found) return await noBoard(visit);
    const { board, provider } = found;
    const redirectUri = returnAddress(visit, board, provider.id);
    const begun = await open.with(provider)?.beginSignIn({ redirectUri, now: now.epochMilliseconds });
    if (!begun?.ok) return await trouble(visit, board, begun?.kind ?? 'settings');
    const content: Away = { provider: provider.id, keep: begun.keep, wanted: parameters.get('verder') };
    await store.inBoard(board, (tx) =>
      keepStep(visit, tx, { board, kind: 'provider', content, minutes: LONGEST }),
    );
    return c.redirect(begun.url, 303);
  });

  site.apart('GET', '/inloggen/:board/terug/:provider', 'everyone', async (visit) => {
    const { c, store } = visit;
    const found = await foundProvider(visit);
    if (!found) return await noBoard(visit);
    const { board, provider } = found;
    const kept = await store.inBoard(board, (tx) => takeStep(visit, tx, { board, kind: 'provider' }));
    const away = kept?.content as Away | undefined;
    if (away?.provider !== provider.id) return await trouble(visit, board, 'expired');
    const problem = await letIn(visit, open, { board, provider, away });
    return problem === undefined ? c.redirect(wayOn(away.wanted), 303) : await trouble(visit, board, problem);
  });
}

interface Back {
  readonly board: string;
  readonly provider: OpenedProvider;
  readonly away: Away;
}

/** Looks at what the provider answered, and opens a session for whom it means. */
async function letIn(
  visit: Visit,
  open: OpenProviders,
  { board, provider, away }: Back,
): Promise<SignInProblem | 'unknown' | undefined> {
  const { c, store, now, today, library } = visit;
  const signedIn = await open.with(provider)?.finishSignIn(c.req.url, away.keep, now.epochMilliseconds);
  if (!signedIn?.ok) return signedIn?.kind ?? 'settings';
  const { subject, twoFactors } = signedIn;
  const { vocabulary } = library;
  return await store.inBoard(board, async (tx) => {
    const person = await personBehindAccount(tx, { board, provider, subject, now, today, vocabulary });
    if (person === undefined) return 'unknown';
    const me = await startSession(visit, tx, { board, person, how: 'provider', strong: twoFactors });
    return me ? undefined : 'unknown';
  });
}

async function trouble(visit: Visit, board: string, kind: SignInProblem | 'unknown'): Promise<Response> {
  const { language } = visit.reader;
  const name = (await foundProvider(visit))?.provider.name ?? '';
  const text =
    kind === 'unknown' ? PROVIDER_SIGN_IN[language].unknown(name) : IDENTITY_WORDS[language].signIn[kind];
  return await sendVisitorPage(visit, providerTroublePage(visit, { board, text }), 422);
}

/** Where a provider sends people back to; typed over at the provider by whoever sets it up. */
export function returnAddress({ c }: Pick<Visit, 'c'>, board: string, provider: string): string {
  return `${ownOrigin(c)}/inloggen/${board}/terug/${provider}`;
}

async function foundProvider(
  visit: Visit,
): Promise<{ readonly board: string; readonly provider: OpenedProvider } | undefined> {
  const { c, store } = visit;
  const board = (await boardOf(visit))?.board;
  if (board === undefined) return undefined;
  const id = c.req.param('provider') ?? '';
  const provider = await store.inBoard(board, (tx) => providerWith({ tx, board, keys: store.keys }, id));
  return provider && { board, provider };
}
