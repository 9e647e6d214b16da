import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { hashPassword, newToken } from '@netjes/identity';
import { keepProvider, makeLink, openStore, setClassCards, setPassword, type Store } from '@netjes/store';
import { startWeb, tokenDigest } from '@netjes/web';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { freshPlace } from '../databases/fresh-places.ts';
import { codeOf } from '../identity/authenticator.ts';
import { type RunningProvider, startIdentityProvider } from '../identity/provider.ts';
import { library } from '../oracle/codes.ts';
import { aPlace, type PersonName, type Place } from '../people/a-place.ts';
import { foundByAxe } from './axe.ts';
import { launch } from './browser.ts';
import { readQr } from './read-qr.ts';

const PASSWORD = 'vier paarden eten stil gras';
const PHONE = { viewport: { width: 360, height: 760 } };

let store: Store;
let place: Place;
let url: string;
let browser: Browser;
const token = newToken();
const invitation = `/link/de-waard/${token}`;
let provider: RunningProvider;
const left: (() => Promise<void> | void)[] = [];

before(async () => {
  const { at, remove } = await freshPlace('pglite');
  store = await openStore({ ...at, now: () => Temporal.Now.instant() });
  const now = Temporal.Now.instant();
  place = await aPlace(store, { now });
  const web = await startWeb({
    library,
    port: 0,
    host: '127.0.0.1',
    isAhead: false,
    opened: () => ({ store }),
  });
  url = web.url;
  const { board, people } = place;
  const hash = await hashPassword(PASSWORD);
  provider = await startIdentityProvider({
    accounts: [{ sub: 'sanne', email: 'substitute@de-waard.example', email_verified: true }],
    redirectUris: [`${url}/inloggen/${board}/terug/school`],
  });
  await store.inBoard(board, async (tx) => {
    for (const name of ['principal', 'teacher'] as const)
      await setPassword(tx, { board, person: people[name], hash, now });
    const endsAt = now.add({ hours: 1 });
    const link = { board, person: people.substitute, purpose: 'invitation', now, endsAt };
    await makeLink(tx, { ...link, hash: tokenDigest(token) });
    await setClassCards(tx, 'de-brug', 'card-and-pictures');
    const { issuer, clientId, clientSecret } = provider;
    const settings = { address: issuer, domains: 'de-waard.example' };
    const named = { id: 'school', preset: 'other', name: 'Schoolaccount', issuer, clientId, settings };
    await keepProvider({ tx, board, keys: store.keys }, { ...named, clientSecret });
  });
  browser = await launch();
  left.push(
    remove,
    () => store.close(),
    () => web.close(),
    () => provider.close(),
    () => browser.close(),
  );
});
after(async () => {
  for (const undo of left.toReversed()) await undo();
});

async function visit(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ baseURL: url, ...PHONE, ...options });
  return { context, page: await context.newPage() };
}

async function signIn(page: Page, name: PersonName): Promise<void> {
  await page.getByLabel('E-mailadres of gebruikersnaam').fill(`${name}@de-waard.example`);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Log in', exact: true }).click();
}

async function isFoundGood(page: Page): Promise<void> {
  await page.waitForLoadState();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  ok(wide <= (page.viewportSize()?.width ?? 0), `${page.url()} is ${wide} px wide`);
  deepEqual(await foundByAxe(page), []);
}

describe('signing in on a phone', () => {
  it('takes a principal by password and app to their school, without JavaScript', async () => {
    const { context, page } = await visit({ javaScriptEnabled: false });
    await page.goto('/school/de-brug');
    await signIn(page, 'principal');
    await page.waitForURL(/\/inloggen\/tweede\/app\?verder=/);
    const secret = (await page.locator('.secret').innerText()).replaceAll(' ', '');
    await page.getByLabel('Code uit de app').fill('000000');
    await page.getByRole('button', { name: 'Verder' }).click();
    match(await page.getByRole('alert').innerText(), /Kijk de code na/);
    await page.getByLabel('Code uit de app').fill(codeOf(secret, Temporal.Now.instant()));
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.locator('.codes li').nth(9).waitFor();
    equal(await page.locator('.codes li').count(), 10);
    const [paper = ''] = await page.locator('.codes li').allInnerTexts();
    await page.getByRole('button', { name: 'Ik heb ze bewaard' }).click();
    await page.waitForURL('**/school/de-brug');
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL(/\/(inloggen|$)/);
    await page.goto('/school/de-brug');
    await signIn(page, 'principal');
    await page.getByLabel('Code uit de app').fill(paper);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.waitForURL('**/school/de-brug');
    await context.close();
  });

  it('shows pages that axe finds nothing on, whose square a camera reads', async () => {
    const { context, page } = await visit();
    await page.goto('/inloggen');
    await isFoundGood(page);
    await signIn(page, 'teacher');
    await page.goto('/inloggen/tweede/app');
    await isFoundGood(page);
    match(await readQr(page.locator('.qr')), /^otpauth:\/\/totp\/Netjes:teacher/);
    for (const path of ['/ik/inloggen', '/inloggen/de-waard/kaart', '/link/de-waard/x', invitation]) {
      await page.goto(path);
      await isFoundGood(page);
    }
    await context.close();
  });

  it('goes by the account of the school and back, at a real provider', async () => {
    const { context, page } = await visit();
    await page.goto('/inloggen?verder=%2Fik%2Finloggen');
    await page.getByRole('link', { name: 'Inloggen met Schoolaccount' }).click();
    await page.waitForURL((address) => address.href.startsWith(provider.issuer));
    await page.locator('input[name=login]').fill('sanne');
    await page.locator('input[name=password]').fill('x');
    await page.locator('button[type=submit]').click();
    await page.locator('button[type=submit]').click();
    await page.waitForURL(`${url}/ik/inloggen`);
    match(await page.locator('main').innerText(), /account van school/);
    await context.close();
  });

  it('takes a pupil by a scanned card and four pictures, whose code no server sees', async () => {
    const teacher = await visit({ viewport: { width: 1280, height: 900 } });
    await teacher.page.goto('/school/de-brug/kaarten');
    await signIn(teacher.page, 'teacher');
    await teacher.page.getByRole('link', { name: '7A' }).click();
    await isFoundGood(teacher.page);
    await teacher.page.getByRole('button', { name: 'Maak kaarten voor wie er geen heeft' }).click();
    await isFoundGood(teacher.page);
    const card = teacher.page.locator('.class-card', { hasText: 'Noor' });
    const scanned = await readQr(card.locator('.qr'));
    match(scanned, /^http:\/\/localhost:\d+\/inloggen\/de-waard\/kaart#[\w-]{17}$/);
    await teacher.context.close();
    for (const times of [2, 1]) {
      const { context, page } = await visit();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(scanned);
      await page.waitForFunction(() => location.hash === '');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/plaatjes');
      equal(await page.getByRole('heading', { level: 1 }).innerText(), 'Hoi Noor');
      await isFoundGood(page);
      for (let again = 0; again < times; again += 1)
        for (const picture of ['vis', 'fiets', 'maan', 'vis'])
          await page.getByRole('button', { name: picture, exact: true }).click();
      await page.waitForURL('**/thuis');
      ok(!asked.some((address) => address.includes(scanned.split('#')[1] ?? '')), 'the code was sent');
      await context.close();
    }
  });

  it('makes a passkey on the device, and lets in by it alone', async () => {
    const { context, page } = await visit();
    const devices = await context.newCDPSession(page);
    await devices.send('WebAuthn.enable');
    await devices.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    await page.goto('/inloggen?verder=%2Fik%2Finloggen');
    await signIn(page, 'teacher');
    await page.getByRole('button', { name: 'Maak een passkey' }).click();
    await page.getByLabel('Naam voor deze passkey').waitFor();
    await isFoundGood(page);
    await page.getByLabel('Naam voor deze passkey').fill('telefoon van Tom');
    await page.getByRole('button', { name: 'Maak de passkey' }).click();
    await page.waitForURL('**/ik/inloggen?gedaan=passkey');
    match(await page.locator('main').innerText(), /telefoon van Tom/);
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.waitForURL(/\/(inloggen|$)/);
    await page.goto('/inloggen?verder=%2Fik%2Finloggen');
    await page.getByRole('button', { name: 'Met een passkey' }).click();
    await page.getByRole('button', { name: 'Gebruik mijn passkey' }).click();
    await page.waitForURL('**/ik/inloggen');
    match(await page.locator('main').innerText(), /passkey, laatst gebruikt/);
    await context.close();
  });
});
