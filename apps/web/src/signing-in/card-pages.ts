import { cardHash, IDENTITY_WORDS, readCardCode } from '@netjes/identity';
import { holderOfCard, pepperOf } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import type { Visit } from '../members/visit.ts';
import { CARD_SIGN_IN } from '../words/class-cards.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { keepStep } from './between-steps.ts';
import { cardPage } from './card-page.ts';
import type { PictureStep } from './picture-pages.ts';
import { sendVisitorPage } from './send-visitor-page.ts';
import { boardOf, noBoard } from './sign-in-pages.ts';
import { startSession } from './start-session.ts';
import { minutesUntil, startTry, wentWell } from './tries.ts';

/** Signing in with a class card: its code is typed, or read from behind the # of what its QR code says. */
export function cardPages(site: MemberSite): void {
  site.apart('GET', '/inloggen/:board/kaart', 'everyone', async (visit) => {
    const board = await boardOf(visit);
    if (!board) return await noBoard(visit);
    return await sendVisitorPage(visit, cardPage(visit, { board: board.board }));
  });

  site.apart('POST', '/inloggen/:board/kaart', 'everyone', async (visit) => {
    const { c, form, reader, now } = visit;
    const { language } = reader;
    const board = (await boardOf(visit))?.board;
    if (board === undefined) return await noBoard(visit);
    const words = CARD_SIGN_IN[language];
    const typed = form.get('code') ?? '';
    const read = readCardCode(typed);
    if (!read.ok) {
      const code = typed.trim() === '' ? words.noCode : IDENTITY_WORDS[language].code[read.kind];
      return await sendVisitorPage(visit, cardPage(visit, { board, wrong: { code } }), 422);
    }
    const shown = await showCard(visit, board, read.code);
    if (shown === 'in') return c.redirect('/thuis', 303);
    if (shown === 'pictures') return c.redirect(`/inloggen/${board}/plaatjes`, 303);
    if (shown === 'unknown')
      return await sendVisitorPage(visit, cardPage(visit, { board, wrong: { code: words.unknown } }), 422);
    const { waitWhy, wait } = SIGN_IN[language];
    const notice = `${waitWhy} ${wait(minutesUntil(shown.again, now))}`;
    return await sendVisitorPage(visit, cardPage(visit, { board, notice }), 429);
  });
}

type Shown = 'in' | 'pictures' | 'unknown' | { readonly again: Temporal.Instant };

async function showCard(visit: Visit, board: string, code: string): Promise<Shown> {
  const { store, today } = visit;
  return await store.inBoard(board, async (tx): Promise<Shown> => {
    const hash = cardHash(code, await pepperOf({ tx, board, keys: store.keys }));
    const tried = await startTry(visit, tx, { board, account: `card:${hash}` });
    if (!tried.ok) return tried;
    const holder = await holderOfCard(tx, Buffer.from(hash, 'base64url'), today);
    if (!holder) return 'unknown';
    await wentWell(tx, tried.started);
    const { person, given, classCards } = holder;
    if (classCards === 'card-and-pictures') {
      const content: PictureStep = { given, chosen: [] };
      await keepStep(visit, tx, { board, kind: 'pictures', person, content, minutes: 10 });
      return 'pictures';
    }
    const me = await startSession(visit, tx, { board, person, how: 'card', strong: false, age: 'kind' });
    return me ? 'in' : 'unknown';
  });
}
