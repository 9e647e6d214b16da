import type { Library } from '@netjes/norms';
import type { Hono } from 'hono';
import { checkPage } from './pages/check.ts';
import { pageOfCode } from './serving/page-of-code.ts';
import { readerOf } from './serving/remembered.ts';
import type { Respond } from './serving/respond.ts';

/** The pages of one code for those who write it. */
export function authorPages(app: Hono, library: Library, { show, refuse }: Respond): void {
  const ofCode = pageOfCode(library, refuse);

  app.get(
    '/:code/controle',
    ofCode((c, entry) => show(c, checkPage(entry, readerOf(c, library.vocabulary).reader))),
  );
}
