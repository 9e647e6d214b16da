import type { Store } from '@netjes/store';
import { createApp } from '@netjes/web';
import { someday } from '../databases/fresh-places.ts';
import { library } from '../oracle/codes.ts';

/** What came back: text, where it leads, and what the browser was told to keep. */
export interface Answer {
  readonly status: number;
  readonly to: string;
  readonly text: string;
  readonly headers: Headers;
}

/** A browser without a screen: keeps cookies, sends forms as our own pages do, and follows nothing by itself. */
export class ABrowser {
  readonly cookies = new Map<string, string>();
  readonly #app: ReturnType<typeof createApp>;
  now = someday;

  constructor(store: Store, cookie?: string) {
    this.#app = createApp(library, { opened: () => ({ store }), now: () => this.now });
    const [, name, value] = /^([^=]+)=(.*)$/.exec(cookie ?? '') ?? [];
    if (name !== undefined && value !== undefined) this.cookies.set(name, value);
  }

  async get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return await this.#send(path, { headers });
  }

  async post(path: string, fields: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const headers = { 'sec-fetch-site': 'same-origin' };
    return await this.#send(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  }

  async #send(
    path: string,
    init: RequestInit & { headers: Readonly<Record<string, string>> },
  ): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#app.request(path, { ...init, headers: { cookie, ...init.headers } });
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      if (/Max-Age=0/i.test(each)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const { status, headers } = response;
    return { status, to: headers.get('location') ?? '', text: await response.text(), headers };
  }
}
