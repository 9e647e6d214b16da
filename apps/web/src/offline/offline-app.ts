import { askingPages } from '../asking-pages.ts';
import { rememberTopics } from '../asking/topics.ts';
import { codePages } from '../code-pages.ts';
import { readableAddress } from '../serving/readable-address.ts';
import { remember } from '../serving/remembered.ts';
import { type Refuse, respondWith } from '../serving/respond.ts';
import { sitePages } from '../site-pages.ts';
import type { RefusalKind } from '../words/refusals.ts';
import { DeviceSite } from './device-site.ts';
import type { KeptLibrary } from './kept-library.ts';
import { withOfflineNote } from './offline-note.ts';

/** A page that is not kept may be there all the same; only the server can tell. */
const MAYBE_ELSEWHERE: readonly RefusalKind[] = ['unknown-code', 'unknown-page'];

/** Answers an address; `env` says what the browser remembers, as `readerOf` reads it. */
export type OfflineApp = (url: string, env: unknown) => Promise<Response>;

/**
 * The pages of the server, over the codes that are kept, for a device on its own. Every page says that it is one.
 * What is not kept is refused as `offline`.
 */
export function offlineApp(library: KeptLibrary, keptSince: Date): OfflineApp {
  const { refuse: refuseAs, ...others } = respondWith(library, (page) => withOfflineNote(page, keptSince));
  const refuse: Refuse = (c, kind) => refuseAs(c, MAYBE_ELSEWHERE.includes(kind) ? 'offline' : kind);
  const respond = { ...others, refuse };
  const topics = rememberTopics(library, library.asked);
  const site = new DeviceSite();
  sitePages(site, library, respond);
  codePages(site, library, topics, respond);
  askingPages(site, library, topics, respond);
  const otherwise = {
    gates: [readableAddress(refuse), remember(library.vocabulary)],
    notFound: (c) => refuse(c, 'unknown-page'),
    fault: (c) => refuse(c, 'fault'),
  } satisfies Parameters<DeviceSite['answer']>[2];
  return (url, env) => site.answer(url, env, otherwise);
}
