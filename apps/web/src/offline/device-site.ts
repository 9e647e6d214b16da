import { SECURITY_HEADERS } from '../serving/headers.ts';
import type { Asked, Gate, MakePage, Site } from '../serving/site.ts';

/** What a site says where no page does. */
export interface Otherwise {
  /** Looked at before any page, in this order. */
  readonly gates: readonly Gate[];
  readonly notFound: MakePage;
  readonly fault: MakePage;
}

/** The little of Hono that pages need, without a server: a tenth of its weight, and a device carries every byte. */
export class DeviceSite implements Site {
  readonly #pages: { readonly pattern: RegExp; readonly page: MakePage }[] = [];

  get(path: string, page: MakePage): void {
    const parts = path.replace(/\/$/, '').replaceAll(/:(\w+)/g, '(?<$1>[^/]+)');
    this.#pages.push({ pattern: new RegExp(`^${parts}/?$`), page });
  }

  /** The page at an address; `env` is for the page, as it is with Hono. */
  async answer(url: string, env: unknown, { gates, notFound, fault }: Otherwise): Promise<Response> {
    const { pathname } = new URL(url);
    const found = this.#pages.find(({ pattern }) => pattern.test(pathname));
    const parts = found?.pattern.exec(pathname)?.groups ?? {};
    const c = new DeviceContext(url, env, parts);
    try {
      for (const gate of gates) {
        const instead = await gate(c);
        if (instead) return instead;
      }
      return await (found?.page ?? notFound)(c);
    } catch {
      return await fault(c);
    }
  }
}

class DeviceContext implements Asked {
  readonly req: Asked['req'];
  readonly env: unknown;
  readonly #headers = new Headers(SECURITY_HEADERS);

  constructor(url: string, env: unknown, parts: Readonly<Record<string, string>>) {
    this.env = env;
    this.req = {
      url,
      param: (name) => (parts[name] === undefined ? undefined : decodeURIComponent(parts[name])),
      query: (name) => new URL(url).searchParams.get(name) ?? undefined,
      // a service worker is shown nothing of a request that pages look at
      header: () => undefined,
    };
  }

  header(name: string, value: string, options?: { append: boolean }): void {
    if (options?.append === true) this.#headers.append(name, value);
    else this.#headers.set(name, value);
  }

  html(page: string, status: number): Response {
    this.header('content-type', 'text/html; charset=UTF-8');
    return new Response(page, { status, headers: this.#headers });
  }

  redirect(address: string, status: 303): Response {
    this.header('location', address);
    return new Response(null, { status, headers: this.#headers });
  }
}
