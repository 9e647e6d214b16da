import { deepEqual, equal, match } from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as later } from 'node:timers/promises';
import { hashPassword } from '@netjes/identity';
import { openStore, setPassword } from '@netjes/store';
import { startCluster } from '../databases/cluster.ts';
import { emptyFolder } from '../databases/fresh-places.ts';
import { aPlace, cookieOf, type Place } from '../people/a-place.ts';

const main = path.resolve(import.meta.dirname, '../../apps/netjes/src/main.ts');

const RIGHT = 'vier paarden eten stil gras';
const WRONG = 'geheim-dat-niet-klopt-4711';

interface Started {
  readonly child: ChildProcess;
  readonly url: string;
  /** all that it said until now, on both channels */
  said(): string;
}

async function start(database: string, folder: string): Promise<Started> {
  const env = { NETJES_DATA: folder, DATABASE_URL: database };
  const child = spawn(process.execPath, [main, 'start', '--port', '0'], { env });
  after(() => child.kill('SIGKILL'));
  let said = '';
  for (const channel of [child.stdout, child.stderr]) channel.on('data', (chunk) => (said += String(chunk)));
  for (let left = 600; left > 0 && !/localhost:\d+/.test(said); left -= 1) await later(100);
  const url = /http:\/\/localhost:\d+/.exec(said)?.[0] ?? '';
  const isOpen = async () => (await fetch(`${url}/inloggen`)).status !== 503;
  for (let left = 600; left > 0 && !(await isOpen()); left -= 1) await later(100);
  return { child, url, said: () => said };
}

/** Puts a place into the database, with somebody who has a password, and opens a session for who looks after it. */
async function givenPlace(url: string, folder: string): Promise<{ place: Place; cookie: string }> {
  const now = Temporal.Now.instant();
  const keys = { file: path.join(folder, 'keys.json') };
  const store = await openStore({ place: { url }, keys, now: () => Temporal.Now.instant() });
  const place = await aPlace(store, { now });
  const { board, people } = place;
  const hash = await hashPassword(RIGHT);
  await store.inBoard(board, (tx) => setPassword(tx, { board, person: people.teacher, hash, now }));
  const cookie = await cookieOf(store, place, 'sysadmin', { now });
  await store.close();
  return { place, cookie };
}

test('a log names nobody and gives nothing away: not of who signs in, of links, nor of what broke', async (t) => {
  const cluster = await startCluster();
  t.after(() => cluster.remove());
  const { folder, remove } = emptyFolder();
  t.after(remove);
  const { cookie } = await givenPlace(cluster.url('postgres'), folder);
  const { child, url, said } = await start(cluster.url('postgres'), folder);
  const post = async (address: string, form: Readonly<Record<string, string>>, own = '') =>
    await fetch(`${url}${address}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: own, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams(form),
    });
  const naam = 'teacher@de-waard.example';

  equal((await post('/inloggen/de-waard', { naam, wachtwoord: WRONG })).status, 422);
  const signedIn = await post('/inloggen/de-waard', { naam, wachtwoord: RIGHT });
  equal(signedIn.status, 303);
  const [token = ''] = signedIn.headers.getSetCookie();
  equal((await post('/inloggen/de-waard/vergeten', { email: naam })).status, 303);
  const secretPath = `/link/de-waard/${'geheime-link'.repeat(3)}1234567`;
  equal((await fetch(`${url}${secretPath}`)).status, 404);
  equal((await post('/inloggen/de-waard/kaart', { code: 'KAART-CODE1-2345X' })).status, 422);
  const looked = await fetch(`${url}/bestuur/mensen?zoek=Geheimnaam`, {
    headers: { cookie },
    redirect: 'manual',
  });
  equal(looked.status, 200, looked.headers.get('location') ?? '');

  // a fault of ours: the database takes no such row, and says which row that was
  cluster.psql(`alter table netjes.person add constraint of_the_test check (family <> 'Geheimnaam')`);
  const today = Temporal.Now.plainDateISO('Europe/Amsterdam').toString();
  const person = { voornaam: 'Voornaamgeheim', achternaam: 'Geheimnaam', mail: 'geheim@de-waard.example' };
  const broken = await post('/bestuur/mensen', { ...person, rol: 'gmr', vanaf: today }, cookie);
  equal(broken.status, 500, broken.headers.get('location') ?? '');
  match(said(), /of_the_test/, 'the log says what broke');

  // the data go away in the midst of it
  await cluster.stop('immediate');
  const away = await post('/inloggen/de-waard', { naam, wachtwoord: RIGHT });
  deepEqual([away.status, away.headers.get('cache-control')], [503, 'no-store']);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('close', resolve));

  const never = [
    RIGHT,
    WRONG,
    '@de-waard',
    'Geheimnaam',
    'Voornaamgeheim',
    'geheime-link',
    'CODE1',
    'postgres://',
  ];
  const cookies = [cookie, token].map((each) => /\.([\w-]{43})/.exec(each)?.[1] ?? 'none');
  const names = ['Petra', 'Dijk', 'Noor', 'Fatima', 'Beheer', 'Stichting', 'de-waard'];
  for (const each of [...never, ...cookies, ...names]) {
    equal(said().includes(each), false, `the log has \`${each}\``);
  }
});
