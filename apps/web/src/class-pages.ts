import type { Library } from '@netjes/norms';
import { posterPage, SIZE_WORD, SIZES } from './pages/poster.ts';
import { MOST_SERIES, questionSheetPage, SHEET_WORDS, USUAL_COUNT } from './pages/question-sheet.ts';
import { pageOfCode } from './serving/page-of-code.ts';
import { readerOf } from './serving/remembered.ts';
import type { Respond } from './serving/respond.ts';
import type { Site } from './serving/site.ts';
import { COUNTS } from './sheet/pick-questions.ts';

/** The pages of one code that are made for paper: the poster and the question sheet. */
export function classPages(site: Site, library: Library, { show, refuse }: Respond): void {
  const ofCode = pageOfCode(library, refuse);

  site.get(
    '/:code/poster',
    ofCode((c, entry, parameters) => {
      const { reader } = readerOf(c, library.vocabulary, 'address');
      const asked = parameters.get(SIZE_WORD) ?? 'a4';
      const size = SIZES.find((each) => each === asked) ?? 'a4';
      return show(c, posterPage({ entry, size, origin: new URL(c.req.url).origin, reader }));
    }),
  );

  site.get(
    '/:code/vragenblad',
    ofCode((c, entry, parameters) => {
      const { reader } = readerOf(c, library.vocabulary, 'address');
      const count = COUNTS.find((each) => String(each) === parameters.get(SHEET_WORDS.count)) ?? USUAL_COUNT;
      const asked = Number(parameters.get(SHEET_WORDS.series) ?? '1');
      const series = Number.isInteger(asked) && asked >= 1 && asked <= MOST_SERIES ? asked : 1;
      return show(c, questionSheetPage({ entry, count, series, reader }));
    }),
  );
}
