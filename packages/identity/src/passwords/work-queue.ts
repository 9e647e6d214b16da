/** So many wait already that whoever comes now would have left before it is their turn. */
export class TooBusy extends Error {
  constructor(waiting: number) {
    super(`${waiting} password checks are waiting already; try again in half a minute`);
    this.name = 'TooBusy';
  }
}

/** Lets few pieces of work run at once, the others in the order in which they came. */
export class WorkQueue {
  readonly #atOnce: number;
  readonly #mostWaiting: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limits: { readonly atOnce: number; readonly mostWaiting: number }) {
    this.#atOnce = limits.atOnce;
    this.#mostWaiting = limits.mostWaiting;
  }

  /** What the work gives, or throws. Throws TooBusy when the queue is full. */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    await this.#turn();
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      // the place passes to the next, so that nobody who comes in between takes it
      if (next) next();
      else this.#running -= 1;
    }
  }

  async #turn(): Promise<void> {
    if (this.#running < this.#atOnce) {
      this.#running += 1;
      return;
    }
    if (this.#waiting.length >= this.#mostWaiting) throw new TooBusy(this.#waiting.length);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    await promise;
  }
}
