import { deepEqual, doesNotMatch, equal, match, notEqual } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { hashPassword, newToken } from '@netjes/identity';
import { endSessions, setPassword, setSecondFactor, type Store } from '@netjes/store';
import { someday } from '../databases/fresh-places.ts';
import { tableNames } from '../databases/sample-rows.ts';
import { cookieOf, type PersonName } from '../people/a-place.ts';
import { AllRoutes, isOfMembers, OWN } from './all-routes.ts';
import { whatIsKept } from './what-is-kept.ts';

let all: AllRoutes;
let close: () => Promise<void>;
before(async () => {
  ({ all, close } = await AllRoutes.fresh());
});
after(() => close());

const PASSWORD = 'vier paarden eten stil gras';
const hash = hashPassword(PASSWORD);

/** Addresses that are nobody’s who is not signed in. */
const isOfSomebody = (path: string) =>
  isOfMembers(path) && (path.startsWith('/inloggen/tweede') || !/^\/(setup$|demo|inloggen|link)/.test(path));

/** Signs somebody in by password, in a browser with these cookies; gives all that it got and the cookie of the session. */
async function signIn(name: PersonName, cookie?: string): Promise<{ cookie: string; status: number }> {
  const { board, people } = all.world.own;
  const password = { board, person: people[name], hash: await hash, now: someday };
  await all.world.store.inBoard(board, (tx) => setPassword(tx, password));
  const body = new URLSearchParams({ naam: `${name}@${board}.example`, wachtwoord: PASSWORD });
  const response = await all.ask(`/inloggen/${board}`, { method: 'POST', cookie, headers: OWN, body });
  const given = response.headers.getSetCookie().find((each) => each.startsWith('netjes='));
  return { cookie: given?.split(';')[0] ?? '', status: response.status };
}

/** Everything that is kept, as text in which a secret would be found. */
async function everything(store: Store): Promise<string> {
  return await store.asKeeper(async (tx) => {
    const tables = await Promise.all(tableNames.map((name) => tx.selectFrom(name).selectAll().execute()));
    return JSON.stringify(tables, (_key, value: unknown) => {
      const { type, data } = (value ?? {}) as { readonly type?: string; readonly data?: readonly number[] };
      return type === 'Buffer' && data ? Buffer.from(data).toString('latin1') : value;
    });
  });
}

describe('a session', () => {
  it('has a token that nobody knew before, also in a browser that was given one', async () => {
    const planted = `netjes=${all.world.own.board}.${randomBytes(32).toString('base64url')}`;
    const { cookie, status } = await signIn('teacher', planted);
    equal(status, 303);
    notEqual(cookie, planted);
    equal(
      (await all.ask('/thuis', { cookie: planted })).status,
      303,
      'the one that was planted opens nothing',
    );
    const again = await signIn('teacher', cookie);
    notEqual(again.cookie, cookie);
    equal((await all.ask('/thuis', { cookie })).status, 303, 'the one before ends in the same browser');
    equal((await all.ask('/thuis', { cookie: again.cookie })).status, 200);
  });

  it('is kept as a digest: no token, password or link that opens anything is in the database', async () => {
    const { store, own } = all.world;
    const { cookie } = await signIn('teacher');
    const body = new URLSearchParams({ email: `teacher@${own.board}.example` });
    const path = `/inloggen/${own.board}/vergeten`;
    equal((await all.ask(path, { method: 'POST', headers: OWN, body })).status, 303);
    const kept = await everything(store);
    const [, token = ''] = cookie.split('.');
    match(token, /^[\w-]{43}$/);
    for (const never of [token, Buffer.from(token, 'base64url').toString('latin1'), PASSWORD, '/link/']) {
      equal(kept.includes(never), false);
    }
  });

  it('opens nothing once it is over, whichever way it ended', async () => {
    const { store, own, other } = all.world;
    const of = (name: PersonName, more = {}) => cookieOf(store, own, name, more);
    const signedOut = await of('principal');
    await all.ask('/uitloggen', { method: 'POST', cookie: signedOut, headers: OWN });
    const everywhere = [await of('fg'), await of('fg')];
    await all.ask('/uitloggen/overal', { method: 'POST', cookie: everywhere[0], headers: OWN });
    const ended = await of('coordinator');
    await store.inBoard(own.board, (tx) => endSessions(tx, own.people.coordinator));
    const ofWhoLeft = await of('substitute');
    await store.inBoard(own.board, (tx) =>
      tx
        .updateTable('person')
        .set({ left_on: Temporal.PlainDate.from('2026-09-01') })
        .where('id', '=', own.people.substitute)
        .execute(),
    );
    const [, token = ''] = (await cookieOf(store, other, 'sysadmin')).split('.');
    const over: Readonly<Record<string, string>> = {
      'signed out': signedOut,
      'signed out everywhere': everywhere[0] ?? '',
      'signed out everywhere, from elsewhere': everywhere[1] ?? '',
      ended,
      'of who left': ofWhoLeft,
      'past its longest': await of('sysadmin', { now: someday.subtract({ hours: 12 }) }),
      'past its silence': await of('sysadmin', { now: someday.subtract({ hours: 2 }) }),
      'of another board': `netjes=${own.board}.${token}`,
      'of a board that is none': `netjes=nergens.${token}`,
      'of nobody': `netjes=${own.board}.${newToken()}`,
      'no token': 'netjes=x',
    };
    for (const [why, cookie] of Object.entries(over)) {
      for (const route of all.routes()) {
        if (!isOfSomebody(route.path)) continue;
        const form = route.method === 'POST' ? { headers: OWN, body: new URLSearchParams() } : {};
        const { status, headers } = await all.ask(all.address(route), { ...route, cookie, ...form });
        equal(
          `${status} ${headers.get('location')?.split('?')[0]}`,
          '303 /inloggen',
          `${why}: ${route.path}`,
        );
      }
    }
  });

  it('of one browser goes on when another one of the same person ends', async () => {
    const both = [await signIn('teacher'), await signIn('teacher')];
    await all.ask('/uitloggen', { method: 'POST', cookie: both[0]?.cookie, headers: OWN });
    equal((await all.ask('/thuis', { cookie: both[0]?.cookie })).status, 303);
    equal((await all.ask('/thuis', { cookie: both[1]?.cookie })).status, 200);
  });

  it('of somebody else cannot be ended by knowing its number', async () => {
    const { store, own } = all.world;
    const theirs = await all.cookie('principal');
    const { id } = await store.inBoard(own.board, (tx) =>
      tx
        .selectFrom('session')
        .select('id')
        .where('person', '=', own.people.principal)
        .executeTakeFirstOrThrow(),
    );
    const body = new URLSearchParams({ id });
    await all.ask('/ik/inloggen/sessie', {
      method: 'POST',
      cookie: await all.cookie('teacher'),
      headers: OWN,
      body,
    });
    equal((await all.ask('/thuis', { cookie: theirs })).status, 200);
  });
});

describe('the second step', () => {
  const STRONG = ['principal', 'coordinator', 'sysadmin', 'fg', 'board', 'counsellor'] as const;

  it('cannot be passed by, at any address of a role', async () => {
    const { store, own } = all.world;
    for (const name of STRONG) {
      const cookie = await cookieOf(store, own, name, { strong: false });
      const kept = await whatIsKept(store);
      for (const route of all.routes()) {
        if (!/^\/(school|bestuur|setup\/)/.test(route.path)) continue;
        const form =
          route.method === 'POST' ? { headers: OWN, body: new URLSearchParams({ doe: 'maken' }) } : {};
        const { status, headers } = await all.ask(all.address(route), { ...route, cookie, ...form });
        const to = headers.get('location')?.split('?')[0];
        match(`${status} ${to}`, /^(303 \/inloggen\/tweede|40[34] undefined)$/, `${route.path} as ${name}`);
      }
      deepEqual(await whatIsKept(store), kept, name);
    }
  });

  it('stands before every change of ways to sign in, for who has one', async () => {
    const { store, own } = all.world;
    const { board, people } = own;
    await store.inBoard(board, (tx) =>
      setSecondFactor(
        { tx, board, keys: store.keys },
        { person: people.principal, secret: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', step: 0, now: someday },
      ),
    );
    const { cookie } = await signIn('principal');
    const kept = await whatIsKept(store);
    for (const { method, path } of all.routes()) {
      if (!/^\/(ik\/inloggen\/|inloggen\/tweede\/app)/.test(path) || path.endsWith('/sessie')) continue;
      const body = {
        oud: PASSWORD,
        nieuw: 'een heel ander en lang wachtwoord',
        id: 'x',
        code: '000000',
        label: 'x',
      };
      const form = method === 'POST' ? { headers: OWN, body: new URLSearchParams(body) } : {};
      const response = await all.ask(path, { method, cookie, ...form });
      equal(response.status, 303, path);
      doesNotMatch(await response.text(), /JBSW/, path);
    }
    deepEqual(await whatIsKept(store), kept);
  });
});
