import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Quirk, SoftAuthenticator } from '../../../../tests/identity/soft-authenticator.ts';
import { beginPasskeySignIn, finishPasskeySignIn, passkeyIdIn } from './passkey-sign-in.ts';
import type { Passkey, PasskeyProblem } from './passkey.ts';
import { beginPasskey, finishPasskey } from './register-passkey.ts';

const NOW = Date.UTC(2026, 10, 23, 8, 30);
const MINUTE = 60_000;
const site = {
  name: 'Netjes',
  host: 'school.nl',
  origins: ['https://netjes.school.nl', 'https://school.nl'],
};
const owner = { account: 'k3m7p2x5aaaaaaaaaaaaaaaaaa', name: 'jan@school.nl', label: 'Jan de Vries' };

async function register(device: SoftAuthenticator, quirk: Quirk = {}, now = NOW) {
  const { options, keep } = await beginPasskey({ site, owner, existing: [], now: NOW });
  return await finishPasskey(device.create(options, quirk), { keep, site, now });
}

async function made(device: SoftAuthenticator, quirk: Quirk = {}): Promise<Passkey> {
  const registered = await register(device, quirk);
  assert.ok(registered.ok, JSON.stringify(registered));
  return registered.passkey;
}

async function signIn(device: SoftAuthenticator, passkey: Passkey | undefined, quirk: Quirk = {}, now = NOW) {
  const { options, keep } = await beginPasskeySignIn(site, NOW);
  return await finishPasskeySignIn(device.get(options, quirk), { keep, site, now, passkey });
}

const aDevice = () => new SoftAuthenticator('https://netjes.school.nl');

describe('a new passkey', () => {
  it('is kept as plain data that says whose it is and holds no secret', async () => {
    const passkey = await made(aDevice());
    assert.deepEqual(JSON.parse(JSON.stringify(passkey)), passkey);
    assert.equal(passkey.account, owner.account);
    assert.equal(passkey.isSynced, false);
    assert.deepEqual(passkey.transports, ['internal']);
  });

  it('has to name its owner by itself and ask for finger, face or PIN', async () => {
    const { options } = await beginPasskey({ site, owner, existing: [], now: NOW });
    assert.equal(options.authenticatorSelection?.residentKey, 'required');
    assert.equal(options.authenticatorSelection?.userVerification, 'required');
    assert.equal(Buffer.from(options.user.id, 'base64url').toString(), owner.account);
  });

  it('is not made twice on one device', async () => {
    const passkey = await made(aDevice());
    const { options } = await beginPasskey({ site, owner, existing: [passkey], now: NOW });
    assert.deepEqual(
      options.excludeCredentials?.map(({ id }) => id),
      [passkey.id],
    );
  });

  const refused: readonly [what: string, quirk: Quirk, kind: PasskeyProblem][] = [
    ['for another question', { challenge: 'anders' }, 'other-attempt'],
    ['at another site', { origin: 'https://netjes.schooI.nl' }, 'wrong-site'],
    ['within a page of another site', { crossOrigin: true }, 'wrong-site'],
    ['for another host', { host: 'elders.nl' }, 'not-genuine'],
    ['by a device that asked for nothing', { isLocked: true }, 'not-unlocked'],
  ];
  for (const [what, quirk, kind] of refused)
    it(`is refused when it was made ${what}`, async () => {
      assert.deepEqual(await register(aDevice(), quirk), { ok: false, kind });
    });

  it('is refused after five minutes', async () => {
    assert.ok((await register(aDevice(), {}, NOW + 5 * MINUTE - 1)).ok);
    assert.deepEqual(await register(aDevice(), {}, NOW + 5 * MINUTE), { ok: false, kind: 'expired' });
  });
});

describe('signing in with a passkey', () => {
  it('says whose it is, and counts as two factors', async () => {
    const device = aDevice();
    const passkey = await made(device);
    assert.deepEqual(await signIn(device, passkey), {
      ok: true,
      account: owner.account,
      counter: 2,
      isSynced: false,
    });
    const { options } = await beginPasskeySignIn(site, NOW);
    assert.equal(options.userVerification, 'required');
    assert.equal(options.allowCredentials, undefined);
  });

  it('works at every name of the site', async () => {
    const device = aDevice();
    const passkey = await made(device);
    for (const origin of site.origins) {
      const signed = await signIn(device, { ...passkey, counter: 0 }, { origin });
      assert.ok(signed.ok, origin);
    }
  });

  it('works with passkeys that do not count, as those that are kept in a cloud', async () => {
    const device = aDevice();
    const passkey = await made(device, { counter: 0, isSynced: true });
    assert.equal(passkey.isSynced, true);
    for (let time = 0; time < 2; time += 1) {
      const signed = await signIn(device, passkey, { counter: 0, isSynced: true });
      assert.deepEqual(signed, { ok: true, account: owner.account, counter: 0, isSynced: true });
    }
  });

  const refused: readonly [what: string, quirk: Quirk, kind: PasskeyProblem][] = [
    ['answers another question', { challenge: 'anders' }, 'other-attempt'],
    ['was given to another site', { origin: 'https://elders.nl' }, 'wrong-site'],
    ['was given within a page of another site', { crossOrigin: true }, 'wrong-site'],
    ['is for another host', { host: 'elders.nl' }, 'not-genuine'],
    ['was given without finger, face or PIN', { isLocked: true }, 'not-unlocked'],
    ['names another owner', { handle: Buffer.from('een ander').toString('base64url') }, 'unknown-passkey'],
    ['is signed by another key', { isForged: true }, 'not-genuine'],
    ['was counted before', { counter: 7 }, 'copied'],
    ['counts no more', { counter: 0 }, 'copied'],
  ];
  for (const [what, quirk, kind] of refused)
    it(`is refused when the answer ${what}`, async () => {
      const device = aDevice();
      const passkey = await made(device);
      assert.deepEqual(await signIn(device, { ...passkey, counter: 7 }, { counter: 8, ...quirk }), {
        ok: false,
        kind,
      });
    });

  it('never takes a passkey for a copy on the word of who cannot sign with it', async () => {
    const device = aDevice();
    const passkey = await made(device);
    const forged = await signIn(device, { ...passkey, counter: 7 }, { counter: 1, isForged: true });
    assert.deepEqual(forged, { ok: false, kind: 'not-genuine' });
  });

  it('is refused for a passkey that is not known, or is another than the one that answered', async () => {
    const [device, other] = [aDevice(), aDevice()];
    await made(device);
    const passkey = await made(other);
    assert.deepEqual(await signIn(device, undefined), { ok: false, kind: 'unknown-passkey' });
    assert.deepEqual(await signIn(device, passkey), { ok: false, kind: 'unknown-passkey' });
  });

  it('is refused after five minutes', async () => {
    const device = aDevice();
    const passkey = await made(device);
    assert.deepEqual(await signIn(device, passkey, {}, NOW + 5 * MINUTE), { ok: false, kind: 'expired' });
  });

  it('is not fooled by the answer that made the passkey', async () => {
    const device = aDevice();
    const passkey = await made(device);
    const { options, keep } = await beginPasskeySignIn(site, NOW);
    const answer = device.create({ challenge: options.challenge, rp: { id: site.host }, user: { id: '' } });
    assert.equal((await finishPasskeySignIn(answer, { keep, site, now: NOW, passkey })).ok, false);
  });

  it('refuses whatever a stranger sends, and never fails over it', async () => {
    const device = aDevice();
    const passkey = await made(device);
    const { options, keep } = await beginPasskeySignIn(site, NOW);
    const good = device.get(options) as { response: Record<string, unknown> };
    const field = fc.constantFrom(...Object.keys(good.response));
    await fc.assert(
      fc.asyncProperty(field, fc.anything(), fc.anything(), async (name, value, whole) => {
        const bent = { ...good, response: { ...good.response, [name]: value } };
        for (const sent of [bent, whole]) {
          assert.equal((await finishPasskeySignIn(sent, { keep, site, now: NOW, passkey })).ok, false);
          const { keep: registering } = await beginPasskey({ site, owner, existing: [], now: NOW });
          const kept = { ...registering, challenge: keep.challenge };
          assert.equal((await finishPasskey(sent, { keep: kept, site, now: NOW })).ok, false);
        }
        passkeyIdIn(whole);
      }),
      { numRuns: 200 },
    );
    assert.ok((await finishPasskeySignIn(good, { keep, site, now: NOW, passkey })).ok);
  });

  it('says by which passkey an answer is, to look it up', async () => {
    const device = aDevice();
    const { id } = await made(device);
    const { options } = await beginPasskeySignIn(site, NOW);
    assert.equal(passkeyIdIn(device.get(options)), id);
    for (const sent of [undefined, null, {}, { id }, { id: 1, response: { clientDataJSON: '' } }])
      assert.equal(passkeyIdIn(sent), undefined);
  });
});
