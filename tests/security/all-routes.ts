import { openStore, type Store } from '@netjes/store';
import { createApp } from '@netjes/web';
import { freshPlace, someday } from '../databases/fresh-places.ts';
import { fill } from '../isolation/addresses.ts';
import { makeWorld, type World } from '../isolation/isolation.ts';
import { library } from '../oracle/codes.ts';
import { cookieOf, type PersonName } from '../people/a-place.ts';

/** One of each kind of standing; between them they see every page. */
export const VISITORS = ['signed-out', 'pupil', 'teacher', 'principal', 'fg', 'sysadmin'] as const;
export type Visitor = (typeof VISITORS)[number];

export interface Route {
  readonly method: string;
  readonly path: string;
}

/** A request as an attacker writes it. */
export interface Sent {
  readonly method?: string;
  readonly cookie?: string | undefined;
  readonly body?: string | URLSearchParams | FormData;
  readonly headers?: Readonly<Record<string, string>>;
}

/** All pages over a store with two boards, and everything that is to be tried on every one of them. */
export class AllRoutes {
  readonly world: World;
  readonly faults: unknown[] = [];
  readonly #app: ReturnType<typeof createApp>;
  /** how many requests were made */
  asked = 0;
  readonly #kept = new Map<Visitor, string>();

  private constructor(world: World) {
    this.world = world;
    this.#app = createApp(library, {
      opened: () => ({ store: world.store }),
      now: () => someday,
      setupCode: 'AAAA-BBBB',
      host: '127.0.0.1',
      report: (fault) => this.faults.push(fault),
    });
  }

  static async over(store: Store): Promise<AllRoutes> {
    return new AllRoutes(await makeWorld(store));
  }

  /** Over a store of its own, on PGlite. */
  static async fresh(): Promise<{ all: AllRoutes; close: () => Promise<void> }> {
    const { at, remove } = await freshPlace('pglite');
    const store = await openStore({ ...at, now: () => someday });
    const close = async () => {
      await store.close();
      remove();
    };
    return { all: await AllRoutes.over(store), close };
  }

  /** Each route once, as it was put under its address. */
  routes(method?: string): readonly Route[] {
    const all = this.#app.routes.filter((each) => each.method !== 'ALL' && !each.path.includes('*'));
    const once = new Map(all.map((each) => [`${each.method} ${each.path}`, each]));
    return [...once.values()].filter((each) => method === undefined || each.method === method);
  }

  /** The address of a route at the school that most visitors are of. */
  address({ path }: Route): string {
    return fill(path, this.world.at['own school']);
  }

  /** The cookie of a new session; none for who is signed out. */
  async cookie(visitor: Visitor): Promise<string | undefined> {
    const { store, own } = this.world;
    return visitor === 'signed-out' ? undefined : await cookieOf(store, own, visitor satisfies PersonName);
  }

  /** The cookie of a session that goes on; of a new one when it was ended. */
  async lasting(visitor: Visitor): Promise<string | undefined> {
    const cookie = this.#kept.get(visitor) ?? (await this.cookie(visitor));
    if (cookie !== undefined) this.#kept.set(visitor, cookie);
    return cookie;
  }

  async ask(address: string, { cookie, headers, ...sent }: Sent = {}): Promise<Response> {
    this.asked += 1;
    const response = await this.#app.request(address, {
      ...sent,
      headers: { ...(cookie !== undefined && { cookie }), ...headers },
    });
    const isOver =
      address.startsWith('/uitloggen') || response.headers.get('location')?.startsWith('/inloggen');
    for (const [visitor, kept] of this.#kept)
      if (isOver === true && kept === cookie) this.#kept.delete(visitor);
    return response;
  }

  /** A limit on attempts is of who came before. */
  async forgetAttempts(): Promise<void> {
    const { store, own } = this.world;
    await store.inBoard(own.board, (tx) => tx.deleteFrom('attempt').execute());
  }
}

/** As a browser sends a form of one of our pages. */
export const OWN = { 'sec-fetch-site': 'same-origin' } as const;

/** Whether an address is of pages that know their visitor. */
export const isOfMembers = (path: string): boolean =>
  /^\/(setup|demo|inloggen|uitloggen|link|thuis|ik|bestuur|school)(\/|$)/.test(path);
