import { openStore, type Store } from '@netjes/store';
import { startWeb } from '@netjes/web';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { freshPlace } from '../databases/fresh-places.ts';
import { library } from '../oracle/codes.ts';
import { aPlace, cookieOf, type PersonName, type Place } from '../people/a-place.ts';
import { launch } from './browser.ts';

/** The pages of a board with two schools, really served, with a browser in which people of it are signed in. */
export class PlaceSite {
  readonly store: Store;
  readonly place: Place;
  readonly #url: string;
  readonly #browser: Browser;
  readonly #left: readonly (() => Promise<void> | void)[];

  private constructor(
    at: { readonly store: Store; readonly place: Place; readonly url: string; readonly browser: Browser },
    left: readonly (() => Promise<void> | void)[],
  ) {
    this.store = at.store;
    this.place = at.place;
    this.#url = at.url;
    this.#browser = at.browser;
    this.#left = left;
  }

  static async open(): Promise<PlaceSite> {
    const { at, remove } = await freshPlace('pglite');
    const store = await openStore({ ...at, now: () => Temporal.Now.instant() });
    const place = await aPlace(store, { now: Temporal.Now.instant() });
    const opened = () => ({ store });
    const web = await startWeb({ library, port: 0, host: '127.0.0.1', isAhead: false, opened });
    const browser = await launch();
    const left = [remove, () => store.close(), () => web.close(), () => browser.close()];
    return new PlaceSite({ store, place, url: web.url, browser }, left);
  }

  /** A page in a browser of its own, in which somebody is signed in. */
  async visit(name: PersonName, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ baseURL: this.#url, ...options });
    const cookie = await cookieOf(this.store, this.place, name, { now: Temporal.Now.instant() });
    const [key = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name: key, value, url: this.#url }]);
    return await context.newPage();
  }

  async close(): Promise<void> {
    for (const undo of this.#left.toReversed()) await undo();
  }
}
