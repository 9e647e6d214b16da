import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type RunningProvider, startIdentityProvider } from '../../../../tests/identity/provider.ts';
import { openProvider } from './open-provider.ts';
import type { Provider, SignInBegun } from './provider.ts';
import type { ProviderSettings } from './provider-settings.ts';

const BACK = 'http://127.0.0.1:9/inloggen/terug';
const TENANT = '0f3b3a51-1111-4222-8333-444455556666';

const accounts = [
  { sub: 'jan', email: 'jan@school.nl', email_verified: true, name: 'Jan de Vries' },
  { sub: 'noor', email: 'noor@school.nl', email_verified: false, given_name: 'Noor', family_name: 'Bakker' },
  { sub: 'ms', tid: TENANT, email: 'ms@school.nl', preferred_username: 'm.smit@school.nl' },
  { sub: 'ms-else', tid: '99999999-1111-4222-8333-444455556666' },
  { sub: 'ms-edov', tid: TENANT, email: 'ms@school.nl', xms_edov: true },
  { sub: 'g', hd: 'school.nl', email: 'g@school.nl', email_verified: true },
  { sub: 'g-home', email: 'g@gmail.com', email_verified: true },
  {
    sub: 'e',
    uid: '3f9a@realm',
    nlEduPersonRealId: '95312@1.school.nl',
    givenName: 'Sem',
    sn: 'Jansen',
    mail: 'sem@school.nl',
    eduPersonAffiliation: ['student'],
    nlEduPersonHomeOrganizationId: '11zz03',
  },
];

describe('signing in with an account of the school', () => {
  let idp: RunningProvider;
  before(async () => {
    idp = await startIdentityProvider({
      accounts,
      redirectUris: [BACK],
      afterSignOut: ['http://127.0.0.1:9/uit'],
    });
  });
  after(() => idp.close());

  function open(settings: Partial<ProviderSettings> = {}): Provider {
    const { issuer: address, clientId, clientSecret } = idp;
    return openProvider({
      preset: 'other',
      address,
      clientId,
      clientSecret,
      ...settings,
    } as ProviderSettings);
  }
  async function begun(provider: Provider) {
    const begin = await provider.beginSignIn({ redirectUri: BACK, now: Date.now() });
    assert.ok(begin.ok, !begin.ok ? begin.detail : '');
    return begin as Extract<SignInBegun, { ok: true }>;
  }
  async function signIn(provider: Provider, as: string) {
    const { url, keep } = await begun(provider);
    return await provider.finishSignIn(await idp.visit(url, { as }), keep, Date.now());
  }

  it('tells who signed in, where and when', async () => {
    const from = Date.now();
    const signed = await signIn(open(), 'jan');
    assert.ok(signed.ok, JSON.stringify(signed));
    assert.deepEqual(signed.subject, {
      issuer: idp.issuer,
      sub: 'jan',
      email: 'jan@school.nl',
      emailVerified: true,
      name: 'Jan de Vries',
    });
    // the provider counts in seconds
    assert.ok((signed.provedAt ?? 0) >= from - 1000 && (signed.provedAt ?? Infinity) <= Date.now());
  });

  it('says that an address is not verified, and makes a name of its parts', async () => {
    const signed = await signIn(open(), 'noor');
    assert.ok(signed.ok);
    assert.equal(signed.subject.emailVerified, false);
    assert.equal(signed.subject.name, 'Noor Bakker');
    assert.equal(signed.twoFactors, false);
  });

  it('sends the browser off with state, nonce and a challenge, and keeps what they are proved with', async () => {
    const { url, keep } = await begun(open());
    const { searchParams } = new URL(url);
    assert.equal(searchParams.get('state'), keep.state);
    assert.equal(searchParams.get('nonce'), keep.nonce);
    assert.equal(searchParams.get('code_challenge_method'), 'S256');
    assert.ok(!url.includes(keep.verifier));
    assert.deepEqual(JSON.parse(JSON.stringify(keep)), keep);
  });

  it('never asks two people with the same state, nonce or verifier', async () => {
    const provider = open();
    const [one, two] = [(await begun(provider)).keep, (await begun(provider)).keep];
    for (const name of ['state', 'nonce', 'verifier'] as const) assert.notEqual(one[name], two[name]);
  });

  it('refuses an answer with another state', async () => {
    const provider = open();
    const { url } = await begun(provider);
    const { keep } = await begun(provider);
    const signed = await provider.finishSignIn(await idp.visit(url, { as: 'jan' }), keep, Date.now());
    assert.equal(!signed.ok && signed.kind, 'state');
  });

  it('refuses an answer that came before', async () => {
    const provider = open();
    const { url, keep } = await begun(provider);
    const back = await idp.visit(url, { as: 'jan' });
    assert.ok((await provider.finishSignIn(back, keep, Date.now())).ok);
    const again = await provider.finishSignIn(back, keep, Date.now());
    assert.equal(!again.ok && again.kind, 'expired');
  });

  it('refuses a code that somebody else caught, as they lack the verifier', async () => {
    const provider = open();
    const { url, keep } = await begun(provider);
    const { keep: thief } = await begun(provider);
    const back = await idp.visit(url, { as: 'jan' });
    const signed = await provider.finishSignIn(back, { ...keep, verifier: thief.verifier }, Date.now());
    assert.equal(!signed.ok && signed.kind, 'expired');
  });

  it('refuses an answer after a quarter of an hour', async () => {
    const provider = open();
    const { url, keep } = await begun(provider);
    const back = await idp.visit(url, { as: 'jan' });
    const signed = await provider.finishSignIn(back, keep, keep.expires);
    assert.equal(!signed.ok && signed.kind, 'expired');
  });

  it('says it when the person stopped', async () => {
    const provider = open();
    const { url, keep } = await begun(provider);
    const signed = await provider.finishSignIn(await idp.visit(url, 'stop'), keep, Date.now());
    assert.equal(!signed.ok && signed.kind, 'denied');
  });

  it('points at the settings when the secret is wrong', async () => {
    const signed = await signIn(open({ clientSecret: 'niet-het-geheim' }), 'jan');
    assert.equal(!signed.ok && signed.kind, 'settings');
    assert.ok(!JSON.stringify(signed).includes('niet-het-geheim'));
  });

  it('works with the address as the provider shows it, down to the well-known path', async () => {
    for (const rest of ['/', '/.well-known/openid-configuration'])
      assert.ok((await signIn(open({ address: `${idp.issuer}${rest}` }), 'jan')).ok, rest);
  });

  it('works behind a proxy, where the program sees itself at another address', async () => {
    const provider = open();
    const { url, keep } = await begun(provider);
    const back = new URL(await idp.visit(url, { as: 'jan' }));
    const inside = `http://inside:3000/inloggen/terug${back.search}`;
    assert.ok((await provider.finishSignIn(inside, keep, Date.now())).ok);
  });

  it('has a place to sign out, which sends the browser back', async () => {
    const url = await open().signOutUrl({ returnTo: 'http://127.0.0.1:9/uit', now: Date.now() });
    const page = await fetch(url ?? '');
    assert.equal(page.status, 200);
    assert.equal(new URL(url ?? '').searchParams.get('post_logout_redirect_uri'), 'http://127.0.0.1:9/uit');
  });

  it('tells what a provider can do when settings are tried out', async () => {
    assert.deepEqual(await open().look(Date.now()), { ok: true, issuer: idp.issuer, canSignOut: true });
  });

  it('lets in only the organisation that is set, at Microsoft', async () => {
    const provider = open({ preset: 'microsoft', tenant: TENANT });
    const signed = await signIn(provider, 'ms');
    assert.ok(signed.ok, JSON.stringify(signed));
    assert.equal(signed.subject.account, 'm.smit@school.nl');
    const other = await signIn(provider, 'ms-else');
    assert.equal(!other.ok && other.kind, 'wrong-tenant');
    const none = await signIn(provider, 'jan');
    assert.equal(!none.ok && none.kind, 'wrong-tenant');
  });

  it('believes an address of Microsoft only when its domain is vouched for', async () => {
    const provider = open({ preset: 'microsoft', tenant: TENANT });
    const [plain, vouched] = [await signIn(provider, 'ms'), await signIn(provider, 'ms-edov')];
    assert.equal(plain.ok && plain.subject.emailVerified, false);
    assert.equal(vouched.ok && vouched.subject.emailVerified, true);
  });

  it('lets in only the domains that are set, at Google, and nobody from home', async () => {
    const provider = open({ preset: 'google', domains: ['School.nl', 'bestuur.nl'] });
    assert.ok((await signIn(provider, 'g')).ok);
    const home = await signIn(provider, 'g-home');
    assert.equal(!home.ok && home.kind, 'wrong-tenant');
    const other = await signIn(open({ preset: 'google', domains: ['elders.nl'] }), 'g');
    assert.equal(!other.ok && other.kind, 'wrong-tenant');
  });

  it('asks Google for the one domain, or for any organisation where there are more', async () => {
    const asked = async (domains: string[]) =>
      new URL((await begun(open({ preset: 'google', domains }))).url).searchParams.get('hd');
    assert.equal(await asked(['school.nl']), 'school.nl');
    assert.equal(await asked(['school.nl', 'bestuur.nl']), '*');
  });

  it('reads the attributes of Entree: school, role and number', async () => {
    const signed = await signIn(open({ preset: 'entree' }), 'e');
    assert.ok(signed.ok, JSON.stringify(signed));
    assert.deepEqual(signed.subject, {
      issuer: idp.issuer,
      sub: 'e',
      email: 'sem@school.nl',
      emailVerified: false,
      name: 'Sem Jansen',
      account: '95312@1.school.nl',
      brin: '11ZZ03',
      affiliation: 'student',
    });
  });

  it('asks for a fresh proof, and for two factors, when that is wished', async () => {
    const provider = open({ twoFactorAcr: ['hoog'] });
    const begin = await provider.beginSignIn({
      redirectUri: BACK,
      now: Date.now(),
      again: true,
      twoFactors: true,
      hint: 'jan@school.nl',
    });
    assert.ok(begin.ok);
    const { searchParams } = new URL(begin.url);
    assert.equal(searchParams.get('prompt'), 'login');
    assert.equal(searchParams.get('max_age'), '0');
    assert.equal(searchParams.get('acr_values'), 'hoog');
    assert.equal(searchParams.get('login_hint'), 'jan@school.nl');
  });

  it('says that the provider is away, and goes on when it is back', async () => {
    const mortal = await startIdentityProvider({ accounts, redirectUris: [BACK] });
    const port = Number(new URL(mortal.issuer).port);
    const provider = open({ address: mortal.issuer });
    await mortal.close();
    const away = await provider.beginSignIn({ redirectUri: BACK, now: Date.now() });
    assert.equal(!away.ok && away.kind, 'provider-away');
    assert.equal(await provider.signOutUrl({ returnTo: BACK, now: Date.now() }), undefined);
    const back = await startIdentityProvider({ accounts, redirectUris: [BACK], port });
    try {
      assert.ok((await provider.beginSignIn({ redirectUri: BACK, now: Date.now() })).ok);
    } finally {
      await back.close();
    }
  });

  it('says that the provider is away when it went between question and answer', async () => {
    const mortal = await startIdentityProvider({ accounts, redirectUris: [BACK] });
    const provider = open({ address: mortal.issuer });
    const { url, keep } = await begun(provider);
    const back = await mortal.visit(url, { as: 'jan' });
    await mortal.close();
    const signed = await provider.finishSignIn(back, keep, Date.now());
    assert.equal(!signed.ok && signed.kind, 'provider-away');
  });
});
