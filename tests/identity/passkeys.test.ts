import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import {
  beginPasskey,
  beginPasskeySignIn,
  finishPasskey,
  finishPasskeySignIn,
  type Passkey,
  passkeyIdIn,
} from '@netjes/identity';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { launch } from '../journeys/browser.ts';

/** What the page of a school does with what the server asks. */
const CREATE = `async (options) => (await navigator.credentials.create({
  publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })).toJSON()`;
const GET = `async (options) => (await navigator.credentials.get({
  publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) })).toJSON()`;

describe('passkeys in a real browser', () => {
  const server = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end('<p>school</p>'),
  );
  let browser: Browser;
  let page: Page;
  let devices: CDPSession;
  let origin = '';

  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await launch();
    page = await browser.newPage();
    await page.goto(origin);
    devices = await page.context().newCDPSession(page);
    await devices.send('WebAuthn.enable');
  });
  after(async () => {
    await browser.close();
    server.close();
  });

  async function withDevice<Value>(isUserVerified: boolean, work: () => Promise<Value>): Promise<Value> {
    const { authenticatorId } = await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified,
        automaticPresenceSimulation: true,
      },
    });
    try {
      return await work();
    } finally {
      await devices.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId });
    }
  }
  const ask = async (script: string, options: unknown): Promise<unknown> =>
    await page.evaluate(`(${script})(${JSON.stringify(options)})`);

  it('are made and then used without saying who one is, each time with a higher count', async () => {
    const site = { name: 'Netjes', host: 'localhost', origins: [origin] };
    const now = Date.now();
    await withDevice(true, async () => {
      const owner = { account: 'een-ondoorzichtig-nummer', name: 'jan@school.nl', label: 'Jan' };
      const making = await beginPasskey({ site, owner, existing: [], now });
      const registered = await finishPasskey(await ask(CREATE, making.options), {
        keep: making.keep,
        site,
        now,
      });
      assert.ok(registered.ok, JSON.stringify(registered));
      const { passkey } = registered;
      const use = async (kept: Passkey): Promise<Passkey> => {
        const { options, keep } = await beginPasskeySignIn(site, now);
        const sent = await ask(GET, options);
        assert.equal(passkeyIdIn(sent), kept.id);
        const signed = await finishPasskeySignIn(sent, { keep, site, now, passkey: kept });
        assert.ok(signed.ok, JSON.stringify(signed));
        assert.equal(signed.account, owner.account);
        assert.ok(signed.counter > kept.counter);
        const counted = { ...kept, counter: signed.counter };
        // the same answer once more
        const again = await finishPasskeySignIn(sent, { keep, site, now, passkey: counted });
        assert.deepEqual(again, { ok: false, kind: 'copied' });
        return counted;
      };
      await use(await use(passkey));
      const second = await beginPasskey({ site, owner, existing: [passkey], now });
      await assert.rejects(ask(CREATE, second.options), /InvalidStateError|previously registered/);
    });
  });

  it('are not made on a device that nobody unlocks', async () => {
    const site = { name: 'Netjes', host: 'localhost', origins: [origin] };
    await withDevice(false, async () => {
      const owner = { account: 'een-ander-nummer', name: 'noor@school.nl', label: 'Noor' };
      const { options } = await beginPasskey({ site, owner, existing: [], now: Date.now() });
      await assert.rejects(ask(CREATE, options), /NotAllowedError|not allowed/);
    });
  });

  it('are not made for another site than the one that is open', async () => {
    const site = { name: 'Netjes', host: 'school.nl', origins: [origin] };
    const owner = { account: 'een-nummer', name: 'jan@school.nl', label: 'Jan' };
    const { options } = await beginPasskey({ site, owner, existing: [], now: Date.now() });
    await assert.rejects(ask(CREATE, options), /SecurityError|suffix/);
  });
});
