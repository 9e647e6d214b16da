import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Library } from '@netjes/norms';
import { type RunningWeb, startWeb } from '@netjes/web';

/** How the line to the server behaves for an address. */
export type Line = 'fine' | 'slow' | 'away';

/** Slower than anybody wants to wait for, in milliseconds. */
const SLOW_MS = 8000;

/**
 * What stands between a browser and the server: the same address while servers come and go behind it, with a line
 * that can be made slow or be cut for some addresses.
 */
export class Between {
  readonly url: string;
  line: (path: string) => Line = () => 'fine';
  /** Changes what is sent, as a later version of the pages would. */
  sent: (path: string, body: Buffer) => Buffer | string = (_, body) => body;
  readonly #front: Server;
  #behind: RunningWeb | undefined;

  private constructor(front: Server, behind: RunningWeb) {
    this.url = `http://localhost:${(front.address() as AddressInfo).port}`;
    this.#front = front;
    this.#behind = behind;
  }

  static async open(library: Library): Promise<Between> {
    const front = createServer();
    const [behind] = await Promise.all([
      startWeb({ library, port: 0, host: '127.0.0.1', isAhead: false }),
      new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve)),
    ]);
    const between = new Between(front, behind);
    front.on('request', ({ url = '/', headers }, outgoing) => {
      void between.#pass(url, { cookie: headers.cookie ?? '' }, outgoing);
    });
    return between;
  }

  /** From now on other codes are served, as after a new version. */
  async replace(library: Library): Promise<void> {
    await this.#behind?.close();
    this.#behind = await startWeb({ library, port: 0, host: '127.0.0.1', isAhead: false });
  }

  /** Nothing answers at the address any more. */
  async stop(): Promise<void> {
    this.#front.closeAllConnections();
    await new Promise((resolve) => this.#front.close(resolve));
    await this.#behind?.close();
    this.#behind = undefined;
  }

  async #pass(path: string, headers: Record<string, string>, outgoing: ServerResponse): Promise<void> {
    const line = this.line(path);
    if (line === 'away' || this.#behind === undefined) {
      outgoing.writeHead(502).end('away');
      return;
    }
    const { url } = this.#behind;
    if (line === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS).unref());
    if (outgoing.destroyed) return;
    const answer = await fetch(url + path, { redirect: 'manual', headers });
    const own = [...answer.headers].filter(
      ([name]) => !/^(content-encoding|content-length|transfer-encoding|connection)$/.test(name),
    );
    outgoing.writeHead(answer.status, Object.fromEntries(own));
    outgoing.end(this.sent(path, Buffer.from(await answer.arrayBuffer())));
  }
}
