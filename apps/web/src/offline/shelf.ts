import { OFFER_PATH, OFFERED_CODE } from './addresses.ts';
import type { Kept, Offer } from './kept.ts';

/** More codes than anybody follows; beyond them the one opened longest ago makes room. */
const MOST_CODES = 5;

/** Where in a cache stands what is kept there. */
const KEPT = '/offline/kept';

const FAMILY = 'netjes-';

/** What one version of the pages keeps on a device: the files of its own, and the codes that were opened. */
export class Shelf {
  readonly #version: string;
  readonly #name: string;

  constructor(version: string) {
    this.#version = version;
    this.#name = FAMILY + version;
  }

  async file(path: string): Promise<Response | undefined> {
    return await caches.match(path, { cacheName: this.#name });
  }

  async kept(): Promise<Kept | undefined> {
    return await keptIn(this.#name);
  }

  /**
   * Puts everything in place for this version, with the codes that other versions keep, as the server has them now.
   * Rejects when any of it cannot be had, and then it is as if nothing was tried.
   */
  async stock(files: readonly string[]): Promise<void> {
    const isOurs = await caches.has(this.#name);
    try {
      await (await caches.open(this.#name)).addAll([...files]);
      const before = await Promise.all((await this.#others()).map(keptIn));
      const opened = [...new Set(before.flatMap((kept) => kept?.opened ?? []))];
      const left = [...new Set(before.flatMap((kept) => kept?.left ?? []))];
      if (opened.length + left.length > 0) await this.keep(opened, left);
    } catch (fault) {
      // the same version may be at work already, as after an update that was taken back
      if (!isOurs) await caches.delete(this.#name);
      throw fault;
    }
  }

  /**
   * Keeps these codes as the server has them now, and nothing else of a code. What was kept goes only when all of the
   * new is there. Rejects when it cannot be had, or is for another version.
   */
  async keep(opened: readonly string[], left: readonly string[]): Promise<Kept> {
    const wanted = opened.slice(-MOST_CODES);
    const offer = await this.#offerOf(wanted);
    const cache = await caches.open(this.#name);
    const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
    await keepZipped(
      cache,
      filesOf(offer).filter((path) => !there.has(path)),
    );
    const known = wanted.filter((id) => offer.codes.some((code) => code.id === id));
    return await this.#write({ ...offer, opened: known, left, since: new Date().toISOString() });
  }

  /** Takes a code off, which needs no server. */
  async take(code: string): Promise<Kept> {
    const { left = [], opened = [], codes = [], words = '', since } = (await this.kept()) ?? {};
    return await this.#write({
      version: this.#version,
      words,
      codes: codes.filter(({ id }) => id !== code),
      opened: opened.filter((id) => id !== code),
      left: [...left.filter((id) => id !== code), code],
      since: since ?? new Date().toISOString(),
    });
  }

  /** From here on this is what is kept; files that are not of it go. */
  async #write(kept: Kept): Promise<Kept> {
    const cache = await caches.open(this.#name);
    const files = filesOf(kept);
    const gone = filesOf(await this.kept()).filter((path) => !files.includes(path));
    await cache.put(KEPT, new Response(JSON.stringify(kept)));
    await Promise.all(gone.map((path) => cache.delete(path)));
    return kept;
  }

  /** Throws away what other versions kept. */
  async clearOthers(): Promise<void> {
    await Promise.all((await this.#others()).map((name) => caches.delete(name)));
  }

  async #others(): Promise<string[]> {
    return (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== this.#name);
  }

  /** Without a code there is nothing to ask for, and so nothing that needs the server. */
  async #offerOf(codes: readonly string[]): Promise<Offer> {
    if (codes.length === 0) return { version: this.#version, words: '', codes: [] };
    const query = new URLSearchParams(codes.map((code) => [OFFERED_CODE, code]));
    const response = await fetch(`${OFFER_PATH}?${query}`);
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    const offer = (await response.json()) as Offer;
    if (offer.version !== this.#version) throw new Error('the server has another version by now');
    return offer;
  }
}

/** Puts files in a cache, small: a browser takes what travelled out of its wrapping. None is put until all are there. */
async function keepZipped(cache: Cache, paths: readonly string[]): Promise<void> {
  const files = await Promise.all(
    paths.map(async (path) => {
      const response = await fetch(path);
      if (!response.ok || !response.body)
        throw new Error(`the server answers ${response.status} for ${path}`);
      const zipped = response.body.pipeThrough(new CompressionStream('gzip'));
      return [path, await new Response(zipped).arrayBuffer()] as const;
    }),
  );
  await Promise.all(files.map(([path, zipped]) => cache.put(path, new Response(zipped))));
}

async function keptIn(name: string): Promise<Kept | undefined> {
  const written = await caches.match(KEPT, { cacheName: name });
  return written && ((await written.json()) as Kept);
}

function filesOf(offer: Offer | undefined): string[] {
  if (offer === undefined || offer.codes.length === 0) return [];
  return [offer.words, ...offer.codes.map(({ path }) => path)];
}
