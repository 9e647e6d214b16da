import { deepEqual, equal, ok } from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { after, before, beforeEach, describe, it } from 'node:test';
import { cardHash, hashPassword, newCardCode } from '@netjes/identity';
import { giveCards, pepperOf, setClassCards, setPassword } from '@netjes/store';
import { someday } from '../databases/fresh-places.ts';
import type { PersonName } from '../people/a-place.ts';
import { AllRoutes, OWN } from './all-routes.ts';

let all: AllRoutes;
let close: () => Promise<void>;
before(async () => {
  ({ all, close } = await AllRoutes.fresh());
  await givenAccounts();
});
after(() => close());
beforeEach(() => all.forgetAttempts());

const PASSWORD = 'vier paarden eten stil gras';
const WRONG = 'een andere zin van genoeg letters';
const LEFT = Temporal.PlainDate.from('2026-08-31');

/** Accounts of every kind that somebody may try to tell apart, none of which this attempt may open. */
const ACCOUNTS: Readonly<Record<string, string>> = {
  'known, with a password': 'teacher@de-waard.example',
  'in capitals': 'TEACHER@DE-WAARD.EXAMPLE',
  'known, without a password': 'gmr@de-waard.example',
  'of who left': 'substitute@de-waard.example',
  'of a parent': 'ouder@de-waard.example',
  'a user name of two': 'dubbel',
  'of another board': 'teacher@ander-bestuur.example',
  unknown: 'niemand@de-waard.example',
  'unknown, and long': `${'x'.repeat(3000)}@de-waard.example`,
  'unknown, and odd': "' or ''='",
};

async function givenAccounts(): Promise<void> {
  const { store, own } = all.world;
  const { board, people } = own;
  const hash = await hashPassword(PASSWORD);
  await store.inBoard(board, async (tx) => {
    for (const name of ['teacher', 'substitute', 'principal'] as const) {
      await setPassword(tx, { board, person: people[name], hash, now: someday });
    }
    const set = (name: PersonName, more: { left_on?: Temporal.PlainDate; username?: string }) =>
      tx.updateTable('person').set(more).where('id', '=', people[name]).execute();
    await set('substitute', { left_on: LEFT });
    await set('fg', { username: 'dubbel' });
    await set('board', { username: 'dubbel' });
  });
}

interface Told {
  readonly status: number;
  readonly text: string;
  readonly to: string | null;
  readonly cookies: readonly string[];
  readonly argon2: number;
}

/** All that comes back, without what was typed, and how much work with passwords was done for it. */
async function told(path: string, form: Readonly<Record<string, string>>, typed: string): Promise<Told> {
  let argon2 = 0;
  const hook = createHook({
    init: (_id, type) => void (argon2 += type === 'ARGON2REQUEST' ? 1 : 0),
  }).enable();
  const body = new URLSearchParams(form);
  const response = await all.ask(path, { method: 'POST', headers: OWN, body });
  hook.disable();
  const shown = typed.replaceAll('&', '&amp;').replaceAll("'", '&#39;');
  return {
    status: response.status,
    text: (await response.text()).replaceAll(shown, '…').replaceAll(shown.toLowerCase(), '…'),
    to: response.headers.get('location'),
    cookies: response.headers.getSetCookie(),
    argon2,
  };
}

describe('signing in by password', () => {
  const attempt = (name: string) => told('/inloggen/de-waard', { naam: name, wachtwoord: WRONG }, name);

  it('answers every account that it does not open with the same page, for the same work', async () => {
    const first = await attempt(ACCOUNTS['unknown'] ?? '');
    deepEqual([first.status, first.argon2, first.to], [422, 1, null]);
    for (const [kind, name] of Object.entries(ACCOUNTS)) deepEqual(await attempt(name), first, kind);
    const left = { naam: ACCOUNTS['of who left'] ?? '', wachtwoord: PASSWORD };
    deepEqual(await told('/inloggen/de-waard', left, left.naam), first, 'the right password of who left');
  });

  it('lets every account be tried as often, and says the same when it was too often', async () => {
    const tries: (readonly [string, readonly number[], Told])[] = [];
    for (const kind of ['known, with a password', 'of who left', 'unknown']) {
      const name = ACCOUNTS[kind] ?? '';
      await all.forgetAttempts();
      const all7: Told[] = [];
      for (let i = 0; i < 7; i += 1) all7.push(await attempt(name));
      tries.push([kind, all7.map(({ status }) => status), all7[6] as Told]);
    }
    const [first] = tries;
    deepEqual(first?.[1], [422, 422, 422, 422, 422, 429, 429]);
    ok(/over \d+ min/.test(first?.[2].text ?? ''), 'it says when again');
    equal(first?.[2].argon2, 0);
    for (const [kind, statuses, last] of tries) {
      deepEqual(statuses, first?.[1], kind);
      deepEqual(last, first?.[2], kind);
    }
  });

  it('counts tries on one account together, however its name is written or from where they come', async () => {
    const ways = ['teacher@de-waard.example', ' Teacher@De-Waard.Example ', '\tTEACHER@DE-WAARD.EXAMPLE\n'];
    for (let i = 0; i < 5; i += 1) equal((await attempt(ways[i % 3] ?? '')).status, 422);
    for (const name of ways) equal((await attempt(name)).status, 429);
    for (const address of ['203.0.113.9', '127.0.0.1', '::1']) {
      const headers = {
        ...OWN,
        'x-forwarded-for': address,
        'x-real-ip': address,
        forwarded: `for=${address}`,
      };
      const body = new URLSearchParams({ naam: 'teacher@de-waard.example', wachtwoord: PASSWORD });
      const { status } = await all.ask('/inloggen/de-waard', { method: 'POST', headers, body });
      equal(status, 429, 'also with the right password');
    }
    const elsewhere = new URLSearchParams({ naam: 'teacher@de-waard.example', wachtwoord: PASSWORD });
    const other = await all.ask('/inloggen/ander-bestuur', { method: 'POST', headers: OWN, body: elsewhere });
    equal(other.status, 422, 'an account is of one board');
    equal(
      (await attempt('teacher@de-waard.example')).status,
      429,
      'and what is tried at another does not free it',
    );
  });

  it('lets a name that only looks like one of an account open nothing, and use up nothing of it', async () => {
    for (const name of [
      'teache\u0433@de-waard.example',
      'ｔeacher@de-waard.example',
      'teacher@de-waard.example\u200b',
    ]) {
      equal((await told('/inloggen/de-waard', { naam: name, wachtwoord: PASSWORD }, name)).status, 422);
      equal((await told('/inloggen/de-waard', { naam: name, wachtwoord: WRONG }, name)).status, 422);
    }
    for (let i = 0; i < 4; i += 1) await attempt('teacher@de-waard.example');
    const right = { naam: 'teacher@de-waard.example', wachtwoord: PASSWORD };
    equal((await told('/inloggen/de-waard', right, right.naam)).status, 303);
  });
});

describe('asking for a link', () => {
  it('is answered the same for every address, with no work that differs', async () => {
    for (const kind of ['vergeten', 'ouders']) {
      const path = `/inloggen/de-waard/${kind}`;
      const ask = (email: string) => told(path, { email }, email);
      const first = await ask('niemand@de-waard.example');
      deepEqual([first.status, first.to, first.argon2], [303, `${path}?gedaan=verstuurd`, 0]);
      for (const [what, email] of Object.entries(ACCOUNTS)) {
        if (/@/.test(email) && email.length < 255) deepEqual(await ask(email), first, `${kind}: ${what}`);
      }
    }
  });

  it('is done five times an hour for every address alike', async () => {
    for (const email of ['teacher@de-waard.example', 'niemand@de-waard.example']) {
      const statuses: number[] = [];
      for (let i = 0; i < 6; i += 1) {
        const typed = i % 2 === 0 ? email : ` ${email.toUpperCase()} `;
        statuses.push((await told('/inloggen/de-waard/vergeten', { email: typed }, typed)).status);
      }
      deepEqual(statuses, [303, 303, 303, 303, 303, 429], email);
    }
  });

  it('takes no longer for an address that is made to be hard to read', async () => {
    const cost = async (email: string) => {
      const begun = process.cpuUsage();
      equal((await told('/inloggen/de-waard/ouders', { email }, email)).status, 422);
      const { user, system } = process.cpuUsage(begun);
      return user + system;
    };
    const plain = `x${'a'.repeat(60_000)}`;
    await cost(plain);
    const usual = await cost(plain);
    // a pattern that looks at every pair of dots would take a thousand times as long
    ok((await cost(`a@${'.'.repeat(60_000)}@`)) < 100 * usual);
  });
});

describe('a class card', () => {
  it('that opens nothing is answered the same, whyever it does not', async () => {
    const { store, own } = all.world;
    const { board, people } = own;
    const card = async (name: PersonName) => {
      const code = newCardCode();
      await store.inBoard(board, async (tx) => {
        const pepper = await pepperOf({ tx, board, keys: store.keys });
        const hash = Buffer.from(cardHash(code, pepper), 'base64url');
        await giveCards(tx, [{ board, person: people[name], hash, now: someday }]);
      });
      return code;
    };
    const revoked = await card('pupil');
    await card('pupil');
    const ofWhoLeft = await card('adultPupil');
    const ofASchoolWithout = await card('otherPupil');
    await store.inBoard(board, async (tx) => {
      await setClassCards(tx, 'de-brug', 'card');
      await tx.updateTable('person').set({ left_on: LEFT }).where('id', '=', people.adultPupil).execute();
    });
    const show = (code: string) => told('/inloggen/de-waard/kaart', { code }, code);
    const first = await show(newCardCode());
    equal(first.status, 422);
    for (const code of [revoked, ofWhoLeft, ofASchoolWithout]) deepEqual(await show(code), first);
  });
});

describe('a link', () => {
  it('that opens nothing is answered the same, whyever it does not', async () => {
    const page = async (token: string) => {
      const response = await all.ask(`/link/de-waard/${token}`);
      // the page in another language is under the same address
      return [response.status, (await response.text()).replaceAll(`/${token}`, '/…')];
    };
    const first = await page('x'.repeat(43));
    equal(first[0], 404);
    for (const token of ['y'.repeat(43), 'x', 'x'.repeat(500), '%F0%9F%98%80'])
      deepEqual(await page(token), first);
  });
});
