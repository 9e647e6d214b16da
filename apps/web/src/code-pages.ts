import type { Library } from '@netjes/norms';
import type { Hono } from 'hono';
import { OWN_WORDS } from './asking/address.ts';
import { readReader } from './asking/read-asking.ts';
import type { Topics } from './asking/topics.ts';
import { checkPage } from './pages/check.ts';
import { rulesPage } from './pages/rules.ts';
import { startPage } from './pages/start.ts';
import { tellPage } from './pages/tell.ts';
import { pageOfCode, refusalFor } from './serving/page-of-code.ts';
import type { Respond } from './serving/respond.ts';

/** The pages of one code that are read. */
export function codePages(app: Hono, library: Library, topics: Topics, { show, refuse }: Respond): void {
  const ofCode = pageOfCode(library, refuse);

  app.get(
    '/:code',
    ofCode((c, entry, parameters) => {
      const { who, notices } = readReader(library.vocabulary, parameters);
      return show(c, startPage({ entry, who, notices, topics: topics(entry, who) }), refusalFor(notices));
    }),
  );

  app.get(
    '/:code/vertel-het',
    ofCode((c, entry, parameters) => {
      const { who, notices } = readReader(library.vocabulary, parameters);
      return show(c, tellPage(entry, who, notices), refusalFor(notices));
    }),
  );

  app.get(
    '/:code/regels',
    ofCode((c, entry, parameters) => {
      const { who, notices } = readReader(library.vocabulary, parameters);
      const filtered = parameters.has(OWN_WORDS.reader) && notices.length === 0;
      return show(c, rulesPage({ entry, who: filtered ? who : undefined, notices }), refusalFor(notices));
    }),
  );

  app.get(
    '/:code/controle',
    ofCode((c, entry) => show(c, checkPage(entry))),
  );
}
