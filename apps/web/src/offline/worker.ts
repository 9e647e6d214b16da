// The service worker: keeps what is listed in KEPT, and makes the pages when the server cannot.
import type { Hono } from 'hono/tiny';
import { MEMORY_COOKIE, MEMORY_LASTS } from '../asking/memory.ts';
import type { Kept } from './kept.ts';
import { type KeptLibrary, keptLibrary } from './kept-library.ts';
import { networkFirst } from './network-first.ts';
import { offlineApp } from './offline-app.ts';

/** Stands above the bundle when it is served. */
declare const KEPT: Kept;
declare const self: ServiceWorkerGlobalScope & { netjes?: () => Promise<KeptLibrary> };

const FAMILY = 'netjes-';
const OWN = FAMILY + KEPT.version;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (KEPT.files.includes(pathname)) event.respondWith(keptFile(request));
  else if (request.mode === 'navigate') event.respondWith(page(request));
});

/** Everything or nothing: until all of it is here, an older worker with its own things goes on. */
async function install(): Promise<void> {
  try {
    const cache = await caches.open(OWN);
    await cache.addAll([...KEPT.files, KEPT.words, ...KEPT.codes]);
  } catch (fault) {
    await caches.delete(OWN);
    throw fault;
  }
  await self.skipWaiting();
}

async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(FAMILY) && name !== OWN);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function keptFile(request: Request): Promise<Response> {
  return (await caches.match(request.url, { cacheName: OWN })) ?? (await fetch(request));
}

async function page(request: Request): Promise<Response> {
  return await networkFirst({
    server: () => fetch(request),
    device: async () => (await app()).fetch(new Request(request.url), await memory()),
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

let library: Promise<KeptLibrary> | undefined;
let pages: Promise<Hono> | undefined;

/** Made when the server is first missed: most visits never need it. */
async function app(): Promise<Hono> {
  return await (pages ??= makePages());
}

async function readOnce(): Promise<KeptLibrary> {
  return await (library ??= read());
}

async function makePages(): Promise<Hono> {
  const words = await caches.match(KEPT.words, { cacheName: OWN });
  const since = words?.headers.get('date') ?? undefined;
  return offlineApp(await readOnce(), since === undefined ? undefined : new Date(since));
}

async function read(): Promise<KeptLibrary> {
  const [words = '', ...codes] = await Promise.all([KEPT.words, ...KEPT.codes].map(unzipped));
  return keptLibrary(words, codes);
}

async function unzipped(path: string): Promise<string> {
  const body = (await caches.match(path, { cacheName: OWN }))?.body;
  if (!body) throw new Error(`\`${path}\` is no longer kept`);
  return await new Response(body.pipeThrough(new DecompressionStream('gzip'))).text();
}

// for whoever wants to know, from the developer tools or a test, what this device would answer
self.netjes = readOnce;
