import type { Library } from '@netjes/norms';
import type { Store } from '@netjes/store';
import { createApp } from '@netjes/web';
import { someday } from '../databases/fresh-places.ts';
import { aPlace, cookieOf, type PersonName, type Place } from '../people/a-place.ts';
import { fill, isOfSchool, type Places } from './addresses.ts';

/** Who comes, as columns of the table. */
const VISITORS = [
  'signed-out',
  'pupil',
  'parent',
  'teacher',
  'counsellor',
  'coordinator',
  'principal',
  'otherPrincipal',
  'sysadmin',
  'fg',
  'board',
  'gmr',
  'principal-of-another-board',
] as const;
type Visitor = (typeof VISITORS)[number];

/** Two boards with the same schools, and what of the first stands in addresses. */
export interface World {
  readonly store: Store;
  readonly own: Place;
  readonly other: Place;
  readonly at: Readonly<Record<'own school' | 'other school', Places>>;
}

/** Every address there is, with who gets what there: a table that is compared line by line. */
export async function isolationTable(store: Store, library: Library): Promise<string> {
  const world = await makeWorld(store);
  const app = createApp(library, {
    opened: () => ({ store }),
    now: () => someday,
    setupCode: 'AAAA-BBBB',
    host: '127.0.0.1',
  });
  const routes = [
    ...new Map(
      app.routes
        .filter(({ method, path }) => method !== 'ALL' && !path.includes('*'))
        .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
    ).values(),
  ].toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.method < b.method ? -1 : 1));
  const lines: string[] = [];
  for (const { method, path } of routes) {
    for (const place of isOfSchool(path)
      ? (['own school', 'other school'] as const)
      : (['own school'] as const)) {
      const cells: string[] = [];
      for (const visitor of VISITORS) cells.push(await visit(world, app, { method, path, visitor, place }));
      lines.push([`${method} ${path}${isOfSchool(path) ? ` (${place})` : ''}`, ...cells].join('\t'));
    }
  }
  return [['address', ...VISITORS].join('\t'), ...lines, ''].join('\n');
}

/** Makes both boards; sessions begin at `now`. */
export async function makeWorld(store: Store, now = someday): Promise<World> {
  const own = await aPlace(store, { now });
  const other = await aPlace(store, { board: 'ander-bestuur', now });
  const found = await store.inBoard(own.board, async (tx) => ({
    veld: await tx
      .selectFrom('class')
      .select('id')
      .where('school', '=', 'het-veld')
      .executeTakeFirstOrThrow(),
  }));
  const shared = {
    board: own.board,
    code: 'langstraat',
    act: 'phone.use',
    other: 'sooog',
    token: 'x'.repeat(43),
  };
  const unknown = 'a'.repeat(26);
  const rest = {
    provider: 'entra',
    delivery: unknown,
    role: unknown,
    passkey: 'x',
    session: unknown,
    kind: 'schrift',
    number: '1',
    a: 'langstraat',
    b: 'sooog',
    file: 'x',
    name: 'x',
  };
  return {
    store,
    own,
    other,
    at: {
      'own school': { ...shared, ...rest, school: 'de-brug', class: own.class, person: own.people.pupil },
      'other school': {
        ...shared,
        ...rest,
        school: 'het-veld',
        class: found.veld.id,
        person: own.people.otherPupil,
      },
    },
  };
}

interface Visiting {
  readonly method: string;
  readonly path: string;
  readonly visitor: Visitor;
  readonly place: keyof World['at'];
}

async function visit(world: World, app: ReturnType<typeof createApp>, asked: Visiting): Promise<string> {
  const { method, path, visitor, place } = asked;
  // a limit on attempts is of who came before
  await world.store.inBoard(world.own.board, (tx) => tx.deleteFrom('attempt').execute());
  const cookie = await cookieFor(world, visitor);
  const response = await app.request(fill(path, world.at[place]), {
    method,
    headers: { ...(cookie && { cookie }), 'sec-fetch-site': 'same-origin' },
    ...(method === 'POST' && { body: new URLSearchParams() }),
  });
  const leak =
    visitor === 'principal-of-another-board' && showsOwn(world, await response.clone().text(), path);
  if (leak) return 'LEAK';
  const to = response.headers.get('location');
  return to === null
    ? String(response.status)
    : `${response.status} ${to.split('?')[0]?.replace(world.at[place]['board'] ?? '', ':board')}`;
}

/** Whether a page shows anything of the first board that its address does not hold. */
function showsOwn({ own }: World, text: string, path: string): boolean {
  const ids =
    path.includes(':person') || path.includes(':class') ? [] : [...Object.values(own.people), own.class];
  return [...ids, `@${own.board}.example`].some((each) => text.includes(each));
}

async function cookieFor({ store, own, other }: World, visitor: Visitor): Promise<string | undefined> {
  if (visitor === 'signed-out') return undefined;
  if (visitor === 'principal-of-another-board') return await cookieOf(store, other, 'principal');
  return await cookieOf(store, own, visitor satisfies PersonName);
}
