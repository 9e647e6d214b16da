import type { Library } from '@netjes/norms';
import type { Hono } from 'hono';
import { OWN_WORDS } from './asking/own-words.ts';
import { comparePath, PAIR_WORDS } from './comparing/compare-path.ts';
import { isAudience } from './comparing/everyday.ts';
import { rememberDifferences } from './comparing/remember-differences.ts';
import { comparePage } from './pages/compare.ts';
import { compareTwoPage } from './pages/compare-two.ts';
import { readerOf } from './serving/remembered.ts';
import type { Respond } from './serving/respond.ts';

/** The pages that lay codes side by side. */
export function comparePages(app: Hono, library: Library, { show, refuse }: Respond): void {
  const differences = rememberDifferences(library);

  app.get(comparePath(), (c) => {
    const { reader } = readerOf(c, library.vocabulary, 'address');
    const audience = c.req.query(OWN_WORDS.reader) ?? null;
    return show(c, comparePage(library, reader, isAudience(audience) ? audience : undefined));
  });

  app.get(`${comparePath()}/:a/:b`, (c) => {
    const [a, b] = [library.codes.get(c.req.param('a')), library.codes.get(c.req.param('b'))];
    if (a === undefined || b === undefined) return refuse(c, 'unknown-code');
    const { reader } = readerOf(c, library.vocabulary, 'address');
    const asked = c.req.query(OWN_WORDS.reader) ?? null;
    const audience = isAudience(asked) ? asked : 'pupil';
    const from = Number(c.req.query(PAIR_WORDS.from) ?? '0');
    const page = {
      ...{ a, b, audience, reader },
      differences: differences(a, b, audience),
      topic: c.req.query(PAIR_WORDS.topic),
      from: Number.isSafeInteger(from) && from > 0 ? from : 0,
    };
    return show(c, compareTwoPage(page));
  });
}
