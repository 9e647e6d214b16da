import type { Library } from '@netjes/norms';
import { askPath } from './asking/address.ts';
import { OWN_WORDS } from './asking/own-words.ts';
import { newAsking } from './asking/asking.ts';
import { clearlyMeant, find, nearestTo } from './asking/find.ts';
import { readAsking, readKnown, readTyped } from './asking/read-asking.ts';
import { toldByReader, whatMatters } from './asking/told-by-reader.ts';
import type { Topics } from './asking/topics.ts';
import { askPage } from './pages/ask.ts';
import { searchPage } from './pages/search.ts';
import { pageOfCode, refusalFor } from './serving/page-of-code.ts';
import { readerOf } from './serving/remembered.ts';
import type { Respond } from './serving/respond.ts';
import type { Site } from './serving/site.ts';

/** The pages on which a code is asked something: first what, then step by step the rest. */
export function askingPages(site: Site, library: Library, topics: Topics, { show, refuse }: Respond): void {
  const ofCode = pageOfCode(library, refuse);

  site.get(
    '/:code/mag-ik',
    ofCode((c, entry, parameters) => {
      const { reader } = readerOf(c, library.vocabulary, 'address');
      const { who, carry } = reader;
      const typed = readTyped(parameters);
      const { found: acts, unknown } = find(entry, typed, who);
      const known = readKnown(entry, parameters, reader);
      const found = acts.map((each) => ({
        ...each,
        situation: {
          ...toldByReader(entry, each.act.name, reader),
          ...whatMatters(entry, each.act.name, known),
          ...each.situation,
        },
      }));
      const meant = parameters.has(OWN_WORDS.choose) ? undefined : clearlyMeant(found);
      if (meant) {
        const { act, situation } = meant;
        return c.redirect(askPath(newAsking({ entry, who, act: act.name, situation, typed, carry })), 303);
      }
      return show(c, searchPage({ entry, reader, typed, known, found, unknown, topics: topics(entry, who) }));
    }),
  );

  site.get(
    '/:code/mag-ik/:act',
    ofCode((c, entry, parameters) => {
      const act = c.req.param('act') ?? '';
      const { reader, notices: unknownReader } = readerOf(c, library.vocabulary, 'address');
      const { asking, notices: unknown } = readAsking(entry, act, parameters, reader);
      const notices = [...unknownReader, ...unknown];
      if (library.vocabulary.acts.has(act))
        return show(c, askPage({ library, asking, reader, notices }), refusalFor(notices));
      const search = {
        entry,
        reader,
        typed: asking.typed,
        found: nearestTo(entry, act),
        topics: topics(entry, reader.who),
        unknownAct: act,
      };
      return show(c, searchPage(search), 'unknown-act');
    }),
  );
}
