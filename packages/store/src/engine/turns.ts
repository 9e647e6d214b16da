import { StoreFault } from './fault.ts';

/** One at a time, first come first served. */
export class Turns {
  readonly #patience: number;
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  /** `patience` in milliseconds */
  constructor(patience: number) {
    this.#patience = patience;
  }

  /** Resolves to what ends the turn. Throws a StoreFault `busy` when it does not come in time. */
  async take(): Promise<() => void> {
    if (this.#taken) await this.#wait();
    this.#taken = true;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#taken = false;
      this.#waiting.shift()?.();
    };
  }

  async #wait(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const begin = () => {
      clearTimeout(timer);
      // taken over at once, so that nobody who comes now gets in between
      this.#taken = true;
      resolve();
    };
    const timer = setTimeout(() => {
      this.#waiting.splice(this.#waiting.indexOf(begin), 1);
      reject(new StoreFault({ kind: 'busy' }));
    }, this.#patience);
    this.#waiting.push(begin);
    await promise;
  }
}
