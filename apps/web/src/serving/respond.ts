import type { Library } from '@netjes/norms';
import { notYetPage } from '../pages/not-yet.ts';
import { refusedPage } from '../pages/refused.ts';
import type { Html } from '../parts/html.ts';
import { REFUSAL_STATUS, type RefusalKind } from '../words/refusals.ts';
import { PAGE_CACHING } from './headers.ts';
import { readerOf } from './remembered.ts';
import type { Asked, MakePage } from './site.ts';

type Sent = ReturnType<MakePage>;

/** Sends a page; with a refusal when it also tells that something was not understood. */
type Show = (c: Asked, page: Html, refusal?: RefusalKind) => Sent;

/** Sends the page of a refusal instead. */
export type Refuse = (c: Asked, kind: RefusalKind) => Sent;

/** Sends a page that says that it is still being worked out, and has the browser ask again. */
type NotYet = (c: Asked) => Sent;

export interface Respond {
  readonly show: Show;
  readonly refuse: Refuse;
  readonly notYet: NotYet;
}

/** How long a browser waits before it asks again, in seconds. */
const AGAIN_S = 2;

/** Pages go out as they are, or as `dress` makes them. */
export function respondWith(library: Library, dress = (page: string) => page): Respond {
  const send = (c: Asked, page: Html, status: Parameters<Asked['html']>[1]) => {
    c.header('cache-control', PAGE_CACHING);
    // no page holds preformatted text: the indentation of the templates would weigh as much as the words
    return c.html(dress(String(page).replaceAll(/\n\s+/g, '\n')), status);
  };
  const show: Show = (c, page, refusal) => send(c, page, refusal ? REFUSAL_STATUS[refusal] : 200);
  const refuse: Refuse = (c, kind) => {
    const { reader } = readerOf(c, library.vocabulary);
    return show(c, refusedPage(library, kind, reader), kind);
  };
  const notYet: NotYet = (c) => {
    c.header('refresh', String(AGAIN_S));
    return send(c, notYetPage(readerOf(c, library.vocabulary).reader), 202);
  };
  return { show, refuse, notYet };
}
