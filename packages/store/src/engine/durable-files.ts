import { closeSync, fsyncSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import { NodeFS } from '@electric-sql/pglite/nodefs';

type Options = Parameters<NodeFS['init']>[1];

/** An open file inside PGlite, with its number in Node. */
interface Stream {
  readonly nfd?: number;
}

/** What we touch inside PGlite; its own types leave most of it out. */
interface Inside {
  readonly NODEFS: {
    readonly stream_ops: { fsync?: (stream: Stream) => number };
    tryFSOperation(operation: () => void): void;
  };
  readonly FS: { readonly streams: readonly (Stream | null | undefined)[] };
}

/** What these files tell: every sync to disk, and that PostgreSQL gave up. */
export interface Heard {
  readonly onSync: () => void;
  readonly onDeath: () => void;
}

/**
 * The files of PGlite on disk, with what its own file system leaves out: fsync, without which a power cut takes work
 * that was acknowledged, and an end that is an end: after a panic PGlite goes on in a broken state, or turns in
 * circles for ever.
 */
export class DurableFiles extends NodeFS {
  readonly #heard: Heard;
  #inside: Inside | undefined;

  constructor(folder: string, heard: Heard) {
    super(folder);
    this.#heard = heard;
  }

  override async init(pglite: PGlite, options: Options): Promise<{ emscriptenOpts: Options }> {
    const { emscriptenOpts } = await super.init(pglite, options);
    const enter = (module: unknown) => this.#enter(module as Inside);
    const preRun = [...(emscriptenOpts.preRun ?? []), enter];
    return { emscriptenOpts: { ...emscriptenOpts, preRun, onAbort: () => this.#die() } };
  }

  /** Closes what a PGlite that gave up left open. */
  abandon(): void {
    const open = new Set(this.#inside?.FS.streams.map((stream) => stream?.nfd));
    for (const file of open) {
      try {
        if (file !== undefined) closeSync(file);
      } catch {
        // closed already
      }
    }
  }

  #enter(inside: Inside): void {
    this.#inside = inside;
    const { NODEFS } = inside;
    NODEFS.stream_ops.fsync = ({ nfd }) => {
      if (nfd !== undefined) NODEFS.tryFSOperation(() => fsyncSync(nfd));
      this.#heard.onSync();
      return 0;
    };
  }

  #die(): void {
    this.#heard.onDeath();
    // PGlite catches whatever PostgreSQL throws and goes on reading; stackRestore is the one step it does not catch
    if (this.#inside) Object.assign(this.#inside, { stackRestore: stop, ...silent });
  }
}

function stop(): never {
  throw new Error('the database gave up');
}

// what PGlite calls on its way out, and would run what is broken
const silent = { _PostgresSendReadyForQueryIfNecessary: () => {}, _pgl_pq_flush: () => {} };
