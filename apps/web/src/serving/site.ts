import type { REFUSAL_STATUS, RefusalKind } from '../words/refusals.ts';

type Answer = Response | Promise<Response>;

/** A request for a page, and how it is answered: Hono's context on a server, and one of our own on a device. */
export interface Asked {
  readonly req: {
    readonly url: string;
    param(name: string): string | undefined;
    query(name: string): string | undefined;
    header(name: string): string | undefined;
  };
  /** What a device hands to a page beside the request; see `readerOf`. */
  readonly env: unknown;
  header(name: string, value: string, options?: { append: boolean }): void;
  html(page: string, status: 200 | 202 | (typeof REFUSAL_STATUS)[RefusalKind]): Answer;
  redirect(address: string, status: 303): Answer;
}

export type MakePage = (c: Asked) => Answer;

/** Answers in the place of a page, or lets it through. */
export type Gate = (c: Asked) => Answer | undefined;

/** Where pages are put under their addresses, of which each `:name` stands for one part. */
export interface Site {
  get(path: string, page: MakePage): unknown;
}
