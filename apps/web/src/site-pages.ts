import type { Library } from '@netjes/norms';
import { codePath, searchPath, withReader } from './asking/address.ts';
import { OWN_WORDS } from './asking/own-words.ts';
import { readTyped } from './asking/read-asking.ts';
import { aboutPage } from './pages/about.ts';
import { homePage } from './pages/home.ts';
import { readerOf } from './serving/remembered.ts';
import type { Respond } from './serving/respond.ts';
import type { Site } from './serving/site.ts';

/** The pages that belong to no code. */
export function sitePages(site: Site, library: Library, { show, refuse }: Respond): void {
  const { vocabulary } = library;

  site.get('/', (c) => show(c, homePage(library, readerOf(c, vocabulary).reader)));
  site.get('/over', (c) => show(c, aboutPage(library, readerOf(c, vocabulary).reader)));

  // where the form of the home page goes: on to the chosen code
  site.get('/mag-ik', (c) => {
    const { reader } = readerOf(c, vocabulary);
    const parameters = new URL(c.req.url).searchParams;
    const typed = readTyped(parameters);
    const school = parameters.get(OWN_WORDS.school);
    if (school === null)
      return show(c, homePage(library, reader, { typed, schoolMissing: true }), 'no-school');
    if (!library.codes.has(school)) return refuse(c, 'unknown-code');
    const next = typed === '' ? withReader(codePath(school), reader) : searchPath(school, typed, reader);
    return c.redirect(next, 303);
  });
}
