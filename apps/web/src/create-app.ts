import { newReadableCode } from '@netjes/identity';
import type { Library } from '@netjes/norms';
import type { Mailbox } from '@netjes/mail';
import { faultLines, faultOf, type Health, type Opened } from '@netjes/store';
import { Hono } from 'hono';
import { type Work, workHere, workings } from './ahead/workings.ts';
import { askingPages } from './asking-pages.ts';
import { rememberTopics } from './asking/topics.ts';
import { authorPages } from './author-pages.ts';
import { classPages } from './class-pages.ts';
import { codePages } from './code-pages.ts';
import { comparePages } from './compare-pages.ts';
import { healthPages } from './health-pages.ts';
import { mailboxPages } from './mailbox/mailbox-pages.ts';
import { memberPages } from './member-pages.ts';
import { MemberSite } from './members/member-site.ts';
import { deviceFiles } from './offline/device-files.ts';
import { isLoopback } from './serving/at-computer.ts';
import { guard, readOnly, through } from './serving/guard.ts';
import { onThisMachine, type Proxies } from './serving/network-address.ts';
import { remember } from './serving/remembered.ts';
import { respondWith } from './serving/respond.ts';
import { servedFiles } from './served-files.ts';
import { SetupDoor } from './setup/setup-door.ts';
import { sitePages } from './site-pages.ts';

export interface AppOptions {
  /** Is told of every fault; the reader never is. */
  readonly report?: (fault: unknown) => void;
  /** How the installation is doing; without it there is no page of that. */
  readonly health?: () => Promise<Health>;
  /** The data, once they are there; without them there are no pages for people who sign in. */
  readonly opened?: () => Opened;
  /** Letters that go nowhere, as no mail server is set up. */
  readonly mailbox?: Mailbox;
  /** When is it? Asked for every time. */
  readonly now?: () => Temporal.Instant;
  /** What opens the set-up; shown by the program that starts the pages, and to nobody else. One that nobody knows when left out. */
  readonly setupCode?: string;
  /** The address that the server listens at: the demo is only for one that this computer alone can reach. */
  readonly host?: string;
  /** The servers in front that are believed when they say for whom they ask; those on this computer when left out. */
  readonly proxies?: Proxies;
  /** Does what takes long; without it that is done when it is asked for, while everybody waits. */
  readonly work?: Work;
}

/** All pages. Keeps nothing of what is asked. */
export function createApp(library: Library, options: AppOptions = {}): Hono {
  const { report = toStderr, health, opened, mailbox, work = workHere(library) } = options;
  const setup = {
    door: new SetupDoor(options.setupCode ?? newReadableCode()),
    isHere: isLoopback(options.host),
  };
  const now = options.now ?? (() => Temporal.Now.instant());
  const app = new Hono({ strict: false });
  const respond = respondWith(library);
  const topics = rememberTopics(library);
  const worked = workings(library, work);
  guard(app, respond.refuse);
  app.use(through(remember(library.vocabulary)));
  if (opened) {
    const proxies = options.proxies ?? onThisMachine();
    const site = new MemberSite(app, { library, opened, now, refuse: respond.refuse, proxies });
    memberPages(site, respond, { ...setup, report });
  }
  readOnly(app, respond.refuse);
  servedFiles(app, library, deviceFiles(library), respond);
  sitePages(app, library, respond);
  if (mailbox) mailboxPages(app, library, mailbox, respond);
  if (health) healthPages(app, library, health, respond);
  comparePages(app, library, worked, respond);
  codePages(app, library, topics, respond);
  classPages(app, library, respond);
  authorPages(app, library, worked, respond);
  askingPages(app, library, topics, respond);
  app.notFound((c) => respond.refuse(c, 'unknown-page'));
  app.onError((fault, c) => {
    report(fault);
    return respond.refuse(c, PASSING.has(faultOf(fault)?.kind) ? 'no-data' : 'fault');
  });
  return app;
}

/** What passes by itself: the reader is asked to come back in a minute. */
const PASSING = new Set<string | undefined>(['away', 'busy', 'too-slow', 'disk-full', 'conflict']);

export function toStderr(fault: unknown): void {
  process.stderr.write(`${faultLines(fault)}\n`);
}
