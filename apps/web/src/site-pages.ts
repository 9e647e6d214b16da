import type { Library } from '@netjes/norms';
import type { Hono } from 'hono';
import { codePath, OWN_WORDS, searchPath, USUAL_READER } from './asking/address.ts';
import { readTyped } from './asking/read-asking.ts';
import { ASSETS } from './assets/assets.ts';
import { aboutPage } from './pages/about.ts';
import { homePage } from './pages/home.ts';
import { ASSET_CACHING } from './serving/headers.ts';
import type { Respond } from './serving/respond.ts';
import { VERSION } from './version.ts';

/** The pages that belong to no code. */
export function sitePages(app: Hono, library: Library, { show, refuse }: Respond): void {
  app.get('/', (c) => show(c, homePage(library)));
  app.get('/over', (c) => show(c, aboutPage(library)));
  app.get('/healthz', (c) => c.json({ status: 'ok', codes: [...library.codes.keys()], version: VERSION }));

  // where the form of the home page goes: on to the chosen code
  app.get('/mag-ik', (c) => {
    const parameters = new URL(c.req.url).searchParams;
    const typed = readTyped(parameters);
    const school = parameters.get(OWN_WORDS.school);
    if (school === null) return show(c, homePage(library, { typed, schoolMissing: true }), 'no-school');
    if (!library.codes.has(school)) return refuse(c, 'unknown-code');
    return c.redirect(typed === '' ? codePath(school) : searchPath(school, typed, USUAL_READER), 303);
  });

  app.get('/vast/:file', (c) => {
    const asset = ASSETS.get(c.req.path);
    if (asset === undefined) return refuse(c, 'unknown-page');
    return c.body(asset.body, 200, { 'content-type': asset.type, 'cache-control': ASSET_CACHING });
  });
}
