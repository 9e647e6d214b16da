import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { StoreConfig } from '@netjes/store';
import type { Answer, Ask } from './web-server.ts';

export type Side = 'netjes' | 'bare';

/** A server in a process of its own. */
export class Server {
  readonly #child: ChildProcess;
  url = '';

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(what: Side, at: StoreConfig): Promise<Server> {
    const server = new Server(fork(fileURLToPath(new URL('web-server.ts', import.meta.url))));
    server.url = (await server.ask({ start: what, at })).url ?? '';
    return server;
  }

  ask(ask: Ask): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#child.once('exit', reject).once('message', (told) => {
        this.#child.off('exit', reject);
        resolve(told as Answer);
      });
      this.#child.send(ask);
    });
  }

  async memory(): Promise<number> {
    return (await this.ask('memory')).memory ?? Number.NaN;
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }
}
