import { readHealth } from '@netjes/store';
import { startWeb } from '@netjes/web';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { library } from '../oracle/codes.ts';
import { launch } from './browser.ts';

/** The pages, really served, with a browser to visit them. */
export class Site {
  readonly url: string;
  readonly #close: () => Promise<void>;
  readonly #browser: Browser;

  constructor(url: string, close: () => Promise<void>, browser: Browser) {
    this.url = url;
    this.#close = close;
    this.#browser = browser;
  }

  static async open(): Promise<Site> {
    const health = () => readHealth({ trouble: 'starting' }, '.', Temporal.Now.instant());
    const web = await startWeb({ library, port: 0, host: '127.0.0.1', isAhead: false, health });
    return new Site(web.url, () => web.close(), await launch());
  }

  /** A visitor who has never been here. Whatever the pages ask of another host ends up in `strangers`. */
  async visit(options: BrowserContextOptions = {}): Promise<Visit> {
    const context = await this.#browser.newContext({ baseURL: this.url, ...options });
    const strangers: string[] = [];
    context.on('request', (request) => {
      if (!request.url().startsWith(`${this.url}/`)) strangers.push(request.url());
    });
    return { context, page: await context.newPage(), strangers };
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#close();
  }
}

export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly strangers: readonly string[];
}

/** One address of every kind of page. */
export const KINDS: Readonly<Record<string, string>> = {
  home: '/',
  'home without a school': '/mag-ik?q=telefoon',
  about: '/over',
  health: '/gezondheid',
  start: '/langstraat',
  'start for a teacher': '/sooog?wie=teacher',
  'what do you mean': '/langstraat/mag-ik?q=filmpje+maken+in+de+klas',
  topics: '/kennisnet/mag-ik',
  'question back': '/langstraat/mag-ik/phone.use',
  'question back, several answers': '/langstraat/mag-ik/photo.share',
  'question back, long answers': '/sooog/mag-ik/photo.take?photo-subject=pupil',
  'by cases': '/sticht/mag-ik/knowledge.share',
  'by cases, of two facts': '/sooog/mag-ik/phone.use?device=phone&place=classroom',
  'it depends': '/langstraat/mag-ik/phone.use?skip=place&skip=time&skip=device',
  yes: '/langstraat/mag-ik/phone.use?place=canteen',
  no: '/langstraat/mag-ik/phone.use?place=schoolyard',
  ask: '/langstraat/mag-ik/phone.use?place=classroom',
  'you must': '/langstraat/mag-ik/incident.report?incident=harassment',
  silent: '/sticht/mag-ik/phone.use',
  'unknown word': '/langstraat/mag-ik/phone.use?place=canten&vreemd=1',
  'unknown act': '/langstraat/mag-ik/fone.use',
  tell: '/noordkwartier/vertel-het',
  rules: '/langstraat/regels',
  'rules for a parent': '/sooog/regels?wie=parent',
  check: '/kennisnet/controle',
  'not found': '/bestaat/niet/hier',
};
