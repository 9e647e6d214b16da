import type { Library } from '@netjes/norms';
import type { Context } from 'hono';
import { raw } from 'hono/html';
import { refusedPage } from '../pages/refused.ts';
import type { Html } from '../parts/html.ts';
import { REFUSAL_STATUS, type RefusalKind } from '../words/refusals.ts';
import { PAGE_CACHING } from './headers.ts';
import { readerOf } from './remembered.ts';

type Sent = Response | Promise<Response>;

/** Sends a page; with a refusal when it also tells that something was not understood. */
type Show = (c: Context, page: Html, refusal?: RefusalKind) => Sent;

/** Sends the page of a refusal instead. */
export type Refuse = (c: Context, kind: RefusalKind) => Sent;

export interface Respond {
  readonly show: Show;
  readonly refuse: Refuse;
}

/** Pages go out as they are, or as `dress` makes them. */
export function respondWith(library: Library, dress = (page: string) => page): Respond {
  const show: Show = (c, page, refusal) => {
    c.header('cache-control', PAGE_CACHING);
    // no page holds preformatted text: the indentation of the templates would weigh as much as the words
    const compact = raw(dress(String(page).replaceAll(/\n\s+/g, '\n')));
    return c.html(compact, refusal ? REFUSAL_STATUS[refusal] : 200);
  };
  const refuse: Refuse = (c, kind) => {
    const { reader } = readerOf(c, library.vocabulary);
    return show(c, refusedPage(library, kind, reader), kind);
  };
  return { show, refuse };
}
