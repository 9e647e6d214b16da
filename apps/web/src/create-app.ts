import { inspect } from 'node:util';
import type { Library } from '@netjes/norms';
import { Hono } from 'hono';
import { askingPages } from './asking-pages.ts';
import { rememberTopics } from './asking/topics.ts';
import { authorPages } from './author-pages.ts';
import { classPages } from './class-pages.ts';
import { codePages } from './code-pages.ts';
import { comparePages } from './compare-pages.ts';
import { deviceFiles } from './offline/device-files.ts';
import { guard } from './serving/guard.ts';
import { remember } from './serving/remembered.ts';
import { respondWith } from './serving/respond.ts';
import { servedFiles } from './served-files.ts';
import { sitePages } from './site-pages.ts';

/** All pages. Keeps nothing of what is asked. A fault is told to `report`, never to the reader. */
export function createApp(library: Library, report: (fault: unknown) => void = toStderr): Hono {
  const app = new Hono({ strict: false });
  const respond = respondWith(library);
  const topics = rememberTopics(library);
  guard(app, respond.refuse);
  app.use(remember(library.vocabulary));
  servedFiles(app, library, deviceFiles(library), respond);
  sitePages(app, library, respond);
  comparePages(app, library, respond);
  codePages(app, library, topics, respond);
  classPages(app, library, respond);
  authorPages(app, library, respond);
  askingPages(app, library, topics, respond);
  app.notFound((c) => respond.refuse(c, 'unknown-page'));
  app.onError((fault, c) => {
    report(fault);
    return respond.refuse(c, 'fault');
  });
  return app;
}

function toStderr(fault: unknown): void {
  process.stderr.write(`${inspect(fault)}\n`);
}
