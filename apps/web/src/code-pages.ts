import type { Library } from '@netjes/norms';
import { OWN_WORDS } from './asking/own-words.ts';
import type { Topics } from './asking/topics.ts';
import { rulesPage } from './pages/rules.ts';
import { startPage } from './pages/start.ts';
import { tellPage } from './pages/tell.ts';
import { pageOfCode, refusalFor } from './serving/page-of-code.ts';
import { readerOf } from './serving/remembered.ts';
import type { Respond } from './serving/respond.ts';
import type { Site } from './serving/site.ts';

/** The pages of one code that are read. */
export function codePages(site: Site, library: Library, topics: Topics, { show, refuse }: Respond): void {
  const ofCode = pageOfCode(library, refuse);

  site.get(
    '/:code',
    ofCode((c, entry) => {
      const { reader, notices } = readerOf(c, library.vocabulary);
      const page = startPage({ entry, reader, notices, topics: topics(entry, reader.who) });
      return show(c, page, refusalFor(notices));
    }),
  );

  site.get(
    '/:code/vertel-het',
    ofCode((c, entry) => {
      const { reader, notices } = readerOf(c, library.vocabulary);
      return show(c, tellPage(entry, reader, notices), refusalFor(notices));
    }),
  );

  site.get(
    '/:code/regels',
    ofCode((c, entry, parameters) => {
      const { reader, notices } = readerOf(c, library.vocabulary);
      const filtered = parameters.has(OWN_WORDS.reader) && notices.length === 0;
      const page = rulesPage({ entry, reader, who: filtered ? reader.who : undefined, notices });
      return show(c, page, refusalFor(notices));
    }),
  );
}
