import type { Library } from '@netjes/norms';
import type { Workings } from './ahead/workings.ts';
import { askPath } from './asking/address.ts';
import { newAsking } from './asking/asking.ts';
import { OWN_WORDS } from './asking/own-words.ts';
import { comparePath, PAIR_WORDS } from './comparing/compare-path.ts';
import { everydayAt } from './comparing/everyday-path.ts';
import { isAudience } from './comparing/everyday.ts';
import { comparePage } from './pages/compare.ts';
import { compareTwoPage } from './pages/compare-two.ts';
import { pageOfCode } from './serving/page-of-code.ts';
import { readerOf } from './serving/remembered.ts';
import type { Respond } from './serving/respond.ts';
import type { Site } from './serving/site.ts';

/** The pages that lay codes side by side. */
export function comparePages(
  site: Site,
  library: Library,
  { differences }: Workings,
  { show, refuse, notYet }: Respond,
): void {
  site.get(comparePath(), (c) => {
    const { reader } = readerOf(c, library.vocabulary, 'address');
    const audience = c.req.query(OWN_WORDS.reader) ?? null;
    return show(c, comparePage(library, reader, isAudience(audience) ? audience : undefined));
  });

  site.get(
    '/:code/alledaags/:number',
    pageOfCode(
      library,
      refuse,
    )((c, entry) => {
      const everyday = everydayAt(c.req.param('number'));
      if (everyday === undefined) return refuse(c, 'unknown-page');
      const { carry } = readerOf(c, library.vocabulary, 'address').reader;
      const { who, act, situation } = everyday;
      return c.redirect(askPath(newAsking({ entry, who, act, situation, exact: true, carry })), 303);
    }),
  );

  site.get(`${comparePath()}/:a/:b`, async (c) => {
    const [a, b] = ['a', 'b'].map((side) => library.codes.get(c.req.param(side) ?? ''));
    if (a === undefined || b === undefined) return refuse(c, 'unknown-code');
    const { reader } = readerOf(c, library.vocabulary, 'address');
    const asked = c.req.query(OWN_WORDS.reader) ?? null;
    const audience = isAudience(asked) ? asked : 'pupil';
    const found = await differences(a, b, audience);
    if (found === undefined) return notYet(c);
    const from = Number(c.req.query(PAIR_WORDS.from) ?? '0');
    const page = {
      ...{ a, b, audience, reader },
      differences: found,
      topic: c.req.query(PAIR_WORDS.topic),
      from: Number.isSafeInteger(from) && from > 0 ? from : 0,
    };
    return show(c, compareTwoPage(page));
  });
}
