import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { callbackProblem } from './callback-problem.ts';
import { Discovery, TOLERANCE_MS } from './discovery.ts';
import { nameTrouble } from './name-trouble.ts';
import { isOfOrganisation } from './organisation.ts';
import { PRESETS } from './presets.ts';
import type { Looked, Provider, SignedIn, SignInBegun, SignInKept, SignInWish } from './provider.ts';
import type { ProviderSettings } from './provider-settings.ts';
import { type Claims, readSubject } from './read-subject.ts';
import { isSafeAddress } from './safe-address.ts';
import { settingsProblem } from './settings-problem.ts';
import { provesTwoFactors } from './two-factors.ts';

/** How long somebody may take at the provider. */
const ATTEMPT_MS = 15 * 60_000;
/** how long the provider may take over each answer */
const TIMEOUT_SECONDS = 8;

/**
 * A provider by its settings. Asks nothing yet: what is wrong shows in the first answer.
 * Throws when `settingsProblem` finds something, which the form asks first.
 */
export function openProvider(settings: ProviderSettings, { timeout = TIMEOUT_SECONDS } = {}): Provider {
  const problem = settingsProblem(settings);
  if (problem) throw new RangeError(`a provider cannot be opened with these settings: ${problem}`);
  const discovery = new Discovery(settings, timeout);
  return {
    look: (now) => orTrouble(() => look(discovery, now)),
    beginSignIn: (wish) => orTrouble(async () => await begin(settings, await discovery.at(wish.now), wish)),
    finishSignIn: (callbackUrl, keep, now) =>
      orTrouble(async (): Promise<SignedIn> => {
        if (now >= keep.expires) return { ok: false, kind: 'expired', detail: 'the attempt is too old' };
        return await finish(settings, discovery, { callbackUrl: new URL(callbackUrl), keep, now });
      }),
    signOutUrl: async ({ returnTo, now }) => {
      const place = await orTrouble(async () => ({
        ok: true,
        url: signOutPlace(await discovery.at(now), returnTo),
      }));
      return place.ok ? place.url : undefined;
    },
  };
}

async function orTrouble<Answer>(ask: () => Promise<Answer>) {
  try {
    return await ask();
  } catch (error) {
    return nameTrouble(error);
  }
}

async function look(discovery: Discovery, now: number): Promise<Looked> {
  const metadata = (await discovery.at(now)).serverMetadata();
  return { ok: true, issuer: metadata.issuer, canSignOut: metadata.end_session_endpoint !== undefined };
}

async function begin(
  settings: ProviderSettings,
  config: Configuration,
  wish: SignInWish,
): Promise<SignInBegun> {
  const keep: SignInKept = {
    issuer: config.serverMetadata().issuer,
    redirectUri: wish.redirectUri,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    expires: wish.now + ATTEMPT_MS,
  };
  const url = buildAuthorizationUrl(config, {
    scope: PRESETS[settings.preset].scope,
    redirect_uri: keep.redirectUri,
    state: keep.state,
    nonce: keep.nonce,
    code_challenge: await calculatePKCECodeChallenge(keep.verifier),
    code_challenge_method: 'S256',
    ...(settings.preset === 'google' && {
      hd: settings.domains.length === 1 ? String(settings.domains[0]) : '*',
    }),
    ...(wish.hint !== undefined && { login_hint: wish.hint }),
    ...(wish.again === true && { prompt: 'login', max_age: '0' }),
    ...(wish.twoFactors === true &&
      settings.twoFactorAcr !== undefined && { acr_values: settings.twoFactorAcr.join(' ') }),
  });
  if (!isSafeAddress(url))
    return { ok: false, kind: 'bad-answer', detail: 'signing in would not be by https' };
  return { ok: true, url: url.href, keep };
}

async function finish(
  settings: ProviderSettings,
  discovery: Discovery,
  given: { readonly callbackUrl: URL; readonly keep: SignInKept; readonly now: number },
): Promise<SignedIn> {
  const { keep, now } = given;
  const config = await discovery.at(now);
  const problem = callbackProblem(given.callbackUrl.searchParams, keep, config.serverMetadata());
  if (problem) return problem;
  // by the address that was asked for: a program behind a proxy sees another one
  const url = new URL(keep.redirectUri);
  url.search = given.callbackUrl.search;
  const tokens = await authorizationCodeGrant(config, url, {
    expectedState: keep.state,
    expectedNonce: keep.nonce,
    pkceCodeVerifier: keep.verifier,
    idTokenExpected: true,
  });
  discovery.keepKeys(config);
  const signed: Claims = { ...tokens.claims() };
  // the library looks only whether the token has ended
  if (Number(signed['iat']) * 1000 > now + TOLERANCE_MS)
    return { ok: false, kind: 'clocks-differ', detail: 'the token is of a time to come' };
  if (!isOfOrganisation(settings, signed))
    return { ok: false, kind: 'wrong-tenant', detail: 'the token is of another organisation' };
  const told = await userInfo(settings, config, { token: tokens.access_token, sub: String(signed['sub']) });
  const provedAt = signed['auth_time'];
  return {
    ok: true,
    // what is signed goes before what is told
    subject: readSubject(settings.preset, { ...told, ...signed }),
    twoFactors: provesTwoFactors(signed, settings.twoFactorAcr),
    provedAt: typeof provedAt === 'number' ? provedAt * 1000 : undefined,
  };
}

async function userInfo(
  { preset }: ProviderSettings,
  config: Configuration,
  { token, sub }: { readonly token: string; readonly sub: string },
): Promise<Claims> {
  const isAsked = PRESETS[preset].claimsFrom === 'userinfo' && config.serverMetadata().userinfo_endpoint;
  return isAsked ? { ...(await fetchUserInfo(config, token, sub)) } : {};
}

function signOutPlace(config: Configuration, returnTo: string): string | undefined {
  if (config.serverMetadata().end_session_endpoint === undefined) return undefined;
  const url = buildEndSessionUrl(config, { post_logout_redirect_uri: returnTo });
  return isSafeAddress(url) ? url.href : undefined;
}
