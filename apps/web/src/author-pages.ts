import type { Library } from '@netjes/norms';
import type { Workings } from './ahead/workings.ts';
import { checkPage } from './pages/check.ts';
import { pageOfCode } from './serving/page-of-code.ts';
import { readerOf } from './serving/remembered.ts';
import type { Respond } from './serving/respond.ts';
import type { Site } from './serving/site.ts';

/** The pages of one code for those who write it. */
export function authorPages(
  site: Site,
  library: Library,
  { findings }: Workings,
  { show, refuse, notYet }: Respond,
): void {
  const ofCode = pageOfCode(library, refuse);

  site.get(
    '/:code/controle',
    ofCode(async (c, entry) => {
      const found = await findings(entry);
      if (found === undefined) return notYet(c);
      return show(c, checkPage(entry, found, readerOf(c, library.vocabulary).reader));
    }),
  );
}
