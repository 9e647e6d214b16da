import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { openStore, type StoreConfig } from '@netjes/store';
import { type Cluster, startCluster } from '../tests/databases/cluster.ts';
import { allowLogin, emptyDatabase, emptyFolder } from '../tests/databases/fresh-places.ts';
import { aRow, machine, median, type Report, rounded, type Row } from './report.ts';
import { type Load, load, percentile } from './web-load.ts';
import { type Cookies, seed, type Visitor } from './web-place.ts';
import { Server, type Side } from './web-process.ts';

const ROUNDS = 7;
/** Rounds for nothing, before a page is timed: its code is compiled as it is used. */
const WARM_UP = 4;

/** The pages, and who asks for them. */
const PAGES: Readonly<Record<string, { readonly path: string; readonly as: Visitor }>> = {
  'home of a pupil': { path: '/thuis', as: 'pupil' },
  'home of a teacher': { path: '/thuis', as: 'teacher' },
  'home of a principal': { path: '/thuis', as: 'principal' },
  'page of a code': { path: '/langstraat', as: 'pupil' },
  'a search': { path: '/langstraat/mag-ik?q=foto+van+een+ander', as: 'pupil' },
  'an answer': { path: '/langstraat/mag-ik/phone.use', as: 'pupil' },
};

/** Before this process is kept to one of them. */
const CORES = availableParallelism();

/**
 * Pages for somebody who is signed in, beside a bare page: Hono that in the same kind of transaction on the same
 * engine reads one row, the session, and sends the very bytes of the page through the same compression. What serves
 * has one core, its database included; what asks has another.
 */
export async function benchWeb(say: (progress: string) => void): Promise<Report> {
  const on = `${machine()}${pin(0) && CORES > 1 ? '' : ', nothing kept to a core'}`;
  const cluster = await startCluster({ durable: true });
  allowLogin(cluster);
  const rows: Row[] = [];
  const ratios: Record<string, number> = {};
  try {
    for (const engine of ['pglite', 'postgres'] as const) {
      say(`${engine}: 25,000 people`);
      const place = await (engine === 'pglite' ? inFolders() : onServer(cluster));
      const servers: Partial<Record<Side, Server>> = {};
      try {
        pin(0);
        servers.netjes = await Server.start('netjes', place.at.netjes);
        servers.bare = await Server.start('bare', place.at.bare);
        pin(1);
        const both = servers as Record<Side, Server>;
        for (const [name, page] of Object.entries(PAGES)) {
          say(`${engine}: ${name}`);
          const timed = await sideBySide(both, page.path, place.cookies[page.as]);
          const title = `${engine}: ${name}`;
          rows.push(...rowsOf(title, timed.netjes), ...rowsOf(`${title}, bare`, timed.bare));
          ratios[`${title} / bare`] = share(timed, ({ rate }) => rate);
          ratios[`${title} / bare, by processor time`] = share(timed, ({ worked }) => worked);
        }
        for (const side of ['netjes', 'bare'] as const) {
          rows.push(aRow(`${engine}: memory, ${side}`, 1, [await both[side].memory()], 'MB'));
        }
      } finally {
        servers.netjes?.stop();
        servers.bare?.stop();
        place.remove();
      }
    }
  } finally {
    await cluster.remove();
  }
  return { bench: 'web', machine: on, rows, ratios };
}

interface Seeded {
  readonly at: Readonly<Record<Side, StoreConfig>>;
  readonly cookies: Cookies;
  readonly remove: () => void;
}

/** Only one program holds a folder, so the second server has a copy. */
async function inFolders(): Promise<Seeded> {
  const [one, other] = [emptyFolder(), emptyFolder()];
  const at = (folder: string) => ({ place: { folder }, keys: { file: path.join(folder, 'keys.json') } });
  const cookies = await seeded(at(one.folder));
  for (const name of ['db', 'keys.json']) {
    cpSync(path.join(one.folder, name), path.join(other.folder, name), { recursive: true });
  }
  const remove = () => {
    for (const each of [one, other]) each.remove();
  };
  return { at: { netjes: at(one.folder), bare: at(other.folder) }, cookies, remove };
}

async function onServer(cluster: Cluster): Promise<Seeded> {
  const { at, remove } = emptyDatabase(cluster, 'bench');
  const cookies = await seeded(at);
  cluster.psql('vacuum analyze', 'bench');
  return { at: { netjes: at, bare: at }, cookies, remove };
}

async function seeded(at: StoreConfig): Promise<Cookies> {
  const store = await openStore({ ...at, now: () => Temporal.Now.instant() });
  const cookies = await seed(store, Temporal.Now.instant());
  await store.close();
  return cookies;
}

type Timed = Readonly<Record<Side, Load[]>>;

function rowsOf(title: string, rounds: readonly Load[]): Row[] {
  const of = (name: string, figure: (round: Load) => number, unit: string) =>
    aRow(`${title}${name}`, rounds.length, rounds.map(figure), unit);
  return [
    of('', ({ rate }) => rate, 'per second'),
    of(', by processor time', ({ worked }) => worked, 'per second'),
    ...[50, 95, 99].map((part) => of(`, p${part}`, ({ took }) => percentile(took, part), 'ms')),
  ];
}

/** What part of the bare page's figure a page comes to, round by round. */
function share({ netjes, bare }: Timed, figure: (round: Load) => number): number {
  return rounded(
    median(
      netjes.map((round, nr) => {
        const beside = bare[nr];
        return beside ? figure(round) / figure(beside) : Number.NaN;
      }),
    ),
  );
}

/** Asks for a page and for its bare one in turns; the first rounds are for nothing. */
async function sideBySide(
  { netjes, bare }: Readonly<Record<Side, Server>>,
  address: string,
  cookies: readonly string[],
): Promise<Timed> {
  const [cookie = ''] = cookies;
  const page = await fetch(netjes.url + address, { headers: { cookie }, redirect: 'manual' });
  if (page.status !== 200) throw new Error(`${address} answers ${page.status}`);
  await bare.ask({ bodies: { page: await page.text() } });
  const timed: Timed = { netjes: [], bare: [] };
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    for (const [side, url] of [
      ['netjes', netjes.url + address],
      ['bare', `${bare.url}/page`],
    ] as const) {
      const turn = await load(new URL(url), cookies);
      if (round >= 0) timed[side].push(turn);
    }
  }
  return timed;
}

/** Has this process, and all that it starts from now on, work on one core; false where that is not possible. */
function pin(core: number): boolean {
  if (core >= CORES) return false;
  const words = ['-a', '-c', '-p', String(core), String(process.pid)];
  return spawnSync('taskset', words, { stdio: 'ignore' }).status === 0;
}
