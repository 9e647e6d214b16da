import type { GivenFile } from '@netjes/roster';

const MOST = 4;
const LONGEST_MS = 15 * 60_000;

/**
 * Files of which somebody still has to point out the columns: in memory and nowhere else, a few at a time and not for
 * long. What is gone is delivered once more.
 */
export class WaitingFiles {
  readonly #files = new Map<string, readonly GivenFile[]>();

  keep(id: string, files: readonly GivenFile[]): void {
    const [oldest] = this.#files.keys();
    if (this.#files.size >= MOST && oldest !== undefined) this.#files.delete(oldest);
    this.#files.set(id, files);
    setTimeout(() => this.#files.delete(id), LONGEST_MS).unref();
  }

  take(id: string): readonly GivenFile[] | undefined {
    const files = this.#files.get(id);
    this.#files.delete(id);
    return files;
  }
}
