// The service worker: keeps the codes that were opened, and makes their pages when the server cannot.
import { MEMORY_COOKIE, MEMORY_LASTS } from '../asking/memory.ts';
import { ICON, KEEP_SCRIPT, READ_ALOUD_SCRIPT, STYLESHEET, TEXT_FONT } from '../assets/assets.ts';
import { granted } from './granted.ts';
import type { Kept, Standing, Wish } from './kept.ts';
import { type KeptLibrary, keptLibrary } from './kept-library.ts';
import { networkFirst } from './network-first.ts';
import { offlineApp, type OfflineApp } from './offline-app.ts';
import { Shelf } from './shelf.ts';

/** Stands above the bundle when it is served. */
declare const VERSION: string;
declare const self: ServiceWorkerGlobalScope & { netjes?: () => Promise<KeptLibrary> };

/** What pages need beside their HTML. */
const FILES: readonly string[] = [STYLESHEET, ICON, KEEP_SCRIPT, READ_ALOUD_SCRIPT, TEXT_FONT];

const shelf = new Shelf(VERSION);

// A new version waits until nobody has a page of the site open. It never takes over by itself (`skipWaiting`): who is
// on the way to another page just then was seen to get no answer at all.
self.addEventListener('install', (event) => event.waitUntil(shelf.stock(FILES)));

self.addEventListener('activate', (event) => event.waitUntil(begin()));

self.addEventListener('message', (event) => event.waitUntil(answer(event)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (FILES.includes(pathname)) event.respondWith(keptFile(request));
  else if (request.mode === 'navigate') event.respondWith(page(event));
});

async function begin(): Promise<void> {
  // the browser fetches a page while it wakes the worker, instead of after
  await self.registration.navigationPreload?.enable();
  const isNewest = self.registration.installing === null && self.registration.waiting === null;
  if (isNewest) await shelf.clearOthers();
}

let last: Promise<Standing> = Promise.resolve('none');

/** One wish after the other: what two pages ask for at once must not undo each other. */
async function answer({ data, ports }: ExtendableMessageEvent): Promise<void> {
  // where nothing can be kept at all, as in some private windows, that is the answer
  last = last.then(() => granted(shelf, data as Wish)).catch(() => 'none');
  ports[0]?.postMessage(await last);
}

async function keptFile(request: Request): Promise<Response> {
  return (await shelf.file(request.url)) ?? (await fetch(request));
}

async function page({ request, preloadResponse }: FetchEvent): Promise<Response> {
  return await networkFirst({
    server: async () => ((await preloadResponse) as Response | undefined) ?? (await fetch(request)),
    device: async () => (await pages()).app(request.url, await memory()),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}

/** What the browser remembers of its reader; older browsers show a worker no cookies, and then it is as if new. */
async function memory() {
  const { cookieStore } = self as Partial<Pick<ServiceWorkerGlobalScope, 'cookieStore'>>;
  const remember = (value: string) => {
    const expires = Date.now() + MEMORY_LASTS * 1000;
    cookieStore
      ?.set({ name: MEMORY_COOKIE, value, path: '/', sameSite: 'lax', expires })
      .catch(() => undefined);
  };
  return { [MEMORY_COOKIE]: (await cookieStore?.get(MEMORY_COOKIE))?.value, remember };
}

interface Pages {
  readonly library: KeptLibrary;
  readonly app: OfflineApp;
}

let made: { readonly of: string; readonly pages: Promise<Pages> } | undefined;

/** Made when the server is first missed, as most visits never need it, and anew when something else is kept. */
async function pages(): Promise<Pages> {
  const kept = await shelf.kept();
  if (kept === undefined) throw new Error('nothing is kept yet');
  const of = JSON.stringify(kept);
  if (made?.of !== of) made = { of, pages: makePages(kept) };
  return await made.pages;
}

async function makePages(kept: Kept): Promise<Pages> {
  const library = await keptLibrary(kept, (path) => shelf.file(path));
  return { library, app: offlineApp(library, new Date(kept.since)) };
}

// for whoever wants to know, from the developer tools or a test, what this device would answer
self.netjes = async () => (await pages()).library;
