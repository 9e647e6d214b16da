const ROWS = 500;

/** Tells how far the reading is, and now and then lets others go first. */
export class Pace {
  readonly #pause: () => Promise<unknown>;
  readonly #tell: (done: number, total: number) => void;
  #total = 0;
  #done = 0;
  #steps = 0;

  constructor(pause: () => Promise<unknown>, tell: (done: number, total: number) => void) {
    this.#pause = pause;
    this.#tell = tell;
  }

  /** How much there is to do, in bytes or characters, which need not be exact. */
  expect(amount: number): void {
    this.#total += amount;
  }

  /** A row was read. A promise comes back only when it is time to wait: awaiting every row would take longer than reading. */
  row(amount: number): Promise<void> | undefined {
    this.#done += amount;
    this.#steps += 1;
    return this.#steps % ROWS === 0 ? this.rest() : undefined;
  }

  /** Counts what was done, and waits. */
  async rest(amount = 0): Promise<void> {
    this.#done += amount;
    this.#tell(Math.min(this.#done, this.#total), this.#total);
    await this.#pause();
  }

  end(): void {
    this.#tell(this.#total, this.#total);
  }
}
