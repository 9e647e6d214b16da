import { Hono } from 'hono/tiny';
import { askingPages } from '../asking-pages.ts';
import { rememberTopics } from '../asking/topics.ts';
import { codePages } from '../code-pages.ts';
import { readableAddress } from '../serving/readable-address.ts';
import { remember } from '../serving/remembered.ts';
import { type Refuse, respondWith } from '../serving/respond.ts';
import { securityHeaders } from '../serving/security-headers.ts';
import { sitePages } from '../site-pages.ts';
import type { RefusalKind } from '../words/refusals.ts';
import type { KeptLibrary } from './kept-library.ts';
import { withOfflineNote } from './offline-note.ts';

/** A page that is not kept may be there all the same; only the server can tell. */
const MAYBE_ELSEWHERE: readonly RefusalKind[] = ['unknown-code', 'unknown-page'];

/**
 * The pages of the server, over the codes that are kept, for a device on its own. Every page says that it is one.
 * What is not kept is refused as `offline`.
 */
export function offlineApp(library: KeptLibrary, keptSince: Date | undefined): Hono {
  const app = new Hono({ strict: false });
  const { show, refuse: refuseAs } = respondWith(library, (page) => withOfflineNote(page, keptSince));
  const refuse: Refuse = (c, kind) => refuseAs(c, MAYBE_ELSEWHERE.includes(kind) ? 'offline' : kind);
  const respond = { show, refuse };
  const topics = rememberTopics(library, library.asked);
  app.use(securityHeaders);
  app.use(readableAddress(refuse));
  app.use(remember(library.vocabulary));
  sitePages(app, library, respond);
  codePages(app, library, topics, respond);
  askingPages(app, library, topics, respond);
  app.notFound((c) => refuse(c, 'unknown-page'));
  app.onError((_, c) => refuse(c, 'fault'));
  return app;
}
