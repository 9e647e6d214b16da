import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import {
  type ForgedProvider,
  type Forgery,
  startForgedProvider,
} from '../../../../tests/identity/forged-provider.ts';
import { openProvider } from './open-provider.ts';
import type { SignedIn } from './provider.ts';
import type { SignInProblem } from './sign-in-failure.ts';

const BACK = 'http://127.0.0.1:9/terug';
const HOUR = 3_600_000;

describe('a provider that lies', () => {
  let idp: ForgedProvider;
  before(async () => {
    idp = await startForgedProvider();
  });
  after(() => idp.close());
  beforeEach(() => idp.forge({}));

  const open = () =>
    openProvider({ preset: 'other', address: idp.issuer, clientId: 'netjes', clientSecret: 'geheim' });

  async function signIn(
    forgery: Forgery,
    { extra = {}, now = Date.now() }: { extra?: Record<string, string>; now?: number } = {},
  ): Promise<SignedIn> {
    const provider = open();
    const begin = await provider.beginSignIn({ redirectUri: BACK, now });
    assert.ok(begin.ok, JSON.stringify(begin));
    const back = idp.visit(begin.url, extra);
    idp.forge(forgery);
    return await provider.finishSignIn(back, begin.keep, now);
  }

  it('is believed when it tells the truth, or the cases below would prove nothing', async () => {
    const signed = await signIn({});
    assert.ok(signed.ok, JSON.stringify(signed));
  });

  const lies: readonly [what: string, forgery: Forgery, kind: SignInProblem][] = [
    ['a token for another program', { claims: (good) => ({ ...good, aud: 'ander' }) }, 'bad-answer'],
    [
      'a token for several programs that was asked for by another',
      { claims: (good) => ({ ...good, aud: ['netjes', 'ander'], azp: 'ander' }) },
      'bad-answer',
    ],
    ['a token of another issuer', { claims: (good) => ({ ...good, iss: 'https://ander.nl' }) }, 'bad-answer'],
    [
      'a token with the nonce of another sign-in',
      { claims: (good) => ({ ...good, nonce: 'ander' }) },
      'bad-answer',
    ],
    ['a token without a nonce', { claims: (good) => ({ ...good, nonce: undefined }) }, 'bad-answer'],
    ['a token without a subject', { claims: (good) => ({ ...good, sub: undefined }) }, 'bad-answer'],
    ['a token that never ends', { claims: (good) => ({ ...good, exp: undefined }) }, 'bad-answer'],
    ['a token that nobody signed', { signed: 'not' }, 'bad-answer'],
    ['a token that another signed', { signed: 'by-another' }, 'bad-answer'],
    ['a word on somebody else', { userinfo: { sub: 'piet' } }, 'bad-answer'],
  ];
  for (const [what, forgery, kind] of lies)
    it(`is not believed with ${what}`, async () => {
      const signed = await signIn(forgery);
      assert.equal(!signed.ok && signed.kind, kind, JSON.stringify(signed));
    });

  it('cannot change by its word what it signed', async () => {
    const signed = await signIn({
      claims: (good) => ({ ...good, email: 'jan@school.nl', email_verified: false }),
      userinfo: { email: 'directeur@school.nl', email_verified: true, amr: ['mfa'] },
    });
    assert.ok(signed.ok);
    assert.equal(signed.subject.email, 'jan@school.nl');
    assert.equal(signed.subject.emailVerified, false);
    assert.equal(signed.twoFactors, false);
  });

  it('proves two factors by two kinds of proof, and not by the same kind twice', async () => {
    const by = async (claims: Readonly<Record<string, unknown>>) => {
      const signed = await signIn({ claims: (good) => ({ ...good, ...claims }) });
      return signed.ok && signed.twoFactors;
    };
    assert.equal(await by({ amr: ['pwd', 'otp'] }), true);
    assert.equal(await by({ amr: ['mfa'] }), true);
    assert.equal(await by({ amr: ['pwd', 'pin'] }), false);
    assert.equal(await by({ amr: 'mfa' }), false);
    assert.equal(await by({ acr: 'urn:two' }), false);
  });

  it('proves two factors by a level that is set to mean it', async () => {
    const provider = openProvider({
      preset: 'other',
      address: idp.issuer,
      clientId: 'netjes',
      clientSecret: 'geheim',
      twoFactorAcr: ['urn:two'],
    });
    const begin = await provider.beginSignIn({ redirectUri: BACK, now: Date.now() });
    assert.ok(begin.ok);
    const back = idp.visit(begin.url);
    idp.forge({ claims: (good) => ({ ...good, acr: 'urn:two' }) });
    const signed = await provider.finishSignIn(back, begin.keep, Date.now());
    assert.equal(signed.ok && signed.twoFactors, true);
  });

  it('may have a clock that is half a minute off, either way', async () => {
    for (const off of [-30, 30]) {
      const signed = await signIn({
        claims: (good) => ({ ...good, iat: Number(good['iat']) + off, exp: Number(good['iat']) + off + 20 }),
      });
      assert.ok(signed.ok, JSON.stringify(signed));
    }
  });

  it('is told apart from one whose clock is an hour off', async () => {
    for (const off of [-HOUR, HOUR]) {
      const signed = await signIn({}, { now: Date.now() + off });
      assert.equal(!signed.ok && signed.kind, 'clocks-differ', JSON.stringify(signed));
    }
  });

  it('cannot pass the answer of another provider off as its own', async () => {
    const signed = await signIn({}, { extra: { iss: 'https://eerlijk.nl' } });
    assert.equal(!signed.ok && signed.kind, 'wrong-provider');
  });

  it('cannot leave out who it is after it said that it never does', async () => {
    idp.forge({ metadata: (good) => ({ ...good, authorization_response_iss_parameter_supported: true }) });
    const signed = await signIn({});
    assert.equal(!signed.ok && signed.kind, 'wrong-provider');
  });

  it('gets no code that was meant for another provider', async () => {
    const honest = await startForgedProvider();
    try {
      const other = openProvider({
        preset: 'other',
        address: honest.issuer,
        clientId: 'netjes',
        clientSecret: 'ander-geheim',
      });
      const begin = await other.beginSignIn({ redirectUri: BACK, now: Date.now() });
      assert.ok(begin.ok);
      const asked = idp.asked.filter((path) => path === '/token').length;
      const signed = await open().finishSignIn(honest.visit(begin.url), begin.keep, Date.now());
      assert.equal(!signed.ok && signed.kind, 'wrong-provider');
      assert.equal(idp.asked.filter((path) => path === '/token').length, asked);
    } finally {
      await honest.close();
    }
  });

  it('shows an error only to who asked something', async () => {
    const foreign = await signIn({}, { extra: { state: 'ander', error: 'access_denied' } });
    assert.equal(!foreign.ok && foreign.kind, 'state');
    const own = await signIn({}, { extra: { error: 'access_denied' } });
    assert.equal(!own.ok && own.kind, 'denied');
  });

  it('gets none of its words into the log but those of the standard', async () => {
    const signed = await signIn({}, { extra: { error: '<script>\nBEARER geheim' } });
    assert.ok(!signed.ok);
    assert.match(signed.detail, /^error [\w.-]*$/);
  });

  const descriptions: readonly [what: string, changed: Readonly<Record<string, unknown>>, SignInProblem][] = [
    ['says that it is another', { issuer: 'http://127.0.0.1:1' }, 'settings'],
    ['does not say who it is', { issuer: undefined }, 'bad-answer'],
    [
      'sends people to a place without https',
      { authorization_endpoint: 'http://elders.nl/auth' },
      'bad-answer',
    ],
    ['sends people to a script', { authorization_endpoint: 'javascript:alert(1)' }, 'bad-answer'],
  ];
  for (const [what, changed, kind] of descriptions)
    it(`gets nobody sent to it when it ${what}`, async () => {
      idp.forge({ metadata: (good) => ({ ...good, ...changed }) });
      const begin = await open().beginSignIn({ redirectUri: BACK, now: Date.now() });
      assert.equal(!begin.ok && begin.kind, kind, JSON.stringify(begin));
    });

  it('is away when it takes a question and never answers', async () => {
    idp.forge({ answer: () => true });
    const provider = openProvider(
      { preset: 'other', address: idp.issuer, clientId: 'netjes', clientSecret: 'geheim' },
      { timeout: 0.1 },
    );
    const begin = await provider.beginSignIn({ redirectUri: BACK, now: Date.now() });
    assert.equal(!begin.ok && begin.kind, 'provider-away');
  });

  it('gets no secret sent without https', async () => {
    idp.forge({ metadata: (good) => ({ ...good, token_endpoint: 'http://elders.nl/token' }) });
    const signed = await signIn({ metadata: (good) => good });
    assert.equal(!signed.ok && signed.kind, 'bad-answer', JSON.stringify(signed));
  });

  it('is not followed to another address', async () => {
    const from = idp.asked.length;
    idp.forge({
      answer: (path, response) => {
        if (path === '/elders') return false;
        response.writeHead(302, { location: `${idp.issuer}/elders` }).end();
        return true;
      },
    });
    const begin = await open().beginSignIn({ redirectUri: BACK, now: Date.now() });
    assert.ok(!begin.ok);
    assert.deepEqual(idp.asked.slice(from), ['/.well-known/openid-configuration']);
  });

  it('cannot answer without end', async () => {
    idp.forge({
      answer: (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
          while (!response.destroyed && response.write('[1,2,3,4,5,6,7,8,9,10],'.repeat(1000)));
        };
        response.on('drain', more);
        more();
        return true;
      },
    });
    const begin = await open().beginSignIn({ redirectUri: BACK, now: Date.now() });
    assert.equal(!begin.ok && begin.kind, 'bad-answer');
  });

  it('is away when it says so, and not set up when it is not there', async () => {
    const kinds = [];
    for (const status of [503, 404]) {
      idp.forge({
        answer: (_, response) => {
          response.writeHead(status).end();
          return true;
        },
      });
      const begin = await open().beginSignIn({ redirectUri: BACK, now: Date.now() });
      kinds.push(!begin.ok && begin.kind);
    }
    assert.deepEqual(kinds, ['provider-away', 'settings']);
  });

  it('is asked for its keys once, not at every sign-in', async () => {
    const provider = open();
    const from = idp.asked.length;
    for (let time = 0; time < 3; time += 1) {
      const begin = await provider.beginSignIn({ redirectUri: BACK, now: Date.now() });
      assert.ok(begin.ok);
      assert.ok((await provider.finishSignIn(idp.visit(begin.url), begin.keep, Date.now())).ok);
    }
    assert.equal(idp.asked.slice(from).filter((path) => path === '/keys').length, 1);
  });

  it('is asked about itself once an hour, and goes on as before when it does not answer then', async () => {
    const provider = open();
    const asked = () => idp.asked.filter((path) => path.startsWith('/.well-known')).length;
    const from = asked();
    const start = Date.now();
    await Promise.all([provider.look(start), provider.look(start), provider.look(start)]);
    await provider.look(start + HOUR - 1);
    assert.equal(asked() - from, 1);
    idp.forge({ answer: (_, response) => Boolean(response.writeHead(500).end()) });
    assert.ok((await provider.look(start + HOUR)).ok);
    assert.ok((await provider.look(start + HOUR + 60_000)).ok);
    assert.equal(asked() - from, 2);
    idp.forge({});
    assert.ok((await provider.look(start + 2 * HOUR)).ok);
    assert.equal(asked() - from, 3);
  });
});
