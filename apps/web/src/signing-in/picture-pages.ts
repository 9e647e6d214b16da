import {
  hashPicturePin,
  IDENTITY_WORDS,
  judgePicturePin,
  PICTURES,
  PIN_LENGTH,
  verifyPicturePin,
} from '@netjes/identity';
import { choosePicturePin, noteIfKnown, pepperOf, picturePinOf } from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import type { Visit } from '../members/visit.ts';
import { CARD_SIGN_IN } from '../words/class-cards.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { findStep, keepStep, takeStep } from './between-steps.ts';
import { picturesPage } from './card-page.ts';
import { deviceName } from './device-name.ts';
import { sendVisitorPage } from './send-visitor-page.ts';
import { boardOf, noBoard } from './sign-in-pages.ts';
import { orBusy } from './sign-in-by-password.ts';
import { startSession } from './start-session.ts';
import { minutesUntil, startTry, wentWell } from './tries.ts';

/** What is kept while a pupil presses pictures. */
export interface PictureStep {
  readonly given: string;
  readonly chosen: readonly string[];
  /** those of the first time, when they choose them */
  readonly first?: readonly string[];
  /** what was wrong, to be told on the next page */
  readonly problem?: string;
}

interface AtPictures {
  readonly board: string;
  readonly person: string;
  readonly step: PictureStep;
  /** what is kept of their pictures; undefined when they choose them now */
  readonly hash: string | undefined;
  readonly pepper: Uint8Array;
}

/** The pictures that a pupil points out after their card, or chooses the first time. */
export function picturePages(site: MemberSite): void {
  site.apart('GET', '/inloggen/:board/plaatjes', 'everyone', async (visit) => {
    const at = await atPictures(visit);
    if (!at) return await cardAgain(visit);
    const { board, step, hash } = at;
    const asked = hash !== undefined ? 'show' : step.first ? 'again' : 'choose';
    const { given, chosen, problem } = step;
    const page = picturesPage(visit, { board, given, asked, chosen: chosen.length, problem });
    return await sendVisitorPage(visit, page);
  });

  site.apart('POST', '/inloggen/:board/plaatjes', 'everyone', async (visit) => {
    const { c, form } = visit;
    const at = await atPictures(visit);
    if (!at) return await cardAgain(visit);
    const { board, step } = at;
    const here = `/inloggen/${board}/plaatjes`;
    if (form.has('opnieuw')) {
      await keepOn(visit, at, { ...step, chosen: [] });
      return c.redirect(here, 303);
    }
    const picture = form.get('plaatje') ?? '';
    // a button that was pressed twice counts once
    const isNext =
      form.get('stap') === String(step.chosen.length) && PICTURES.some(({ id }) => id === picture);
    if (!isNext) return c.redirect(here, 303);
    const chosen = [...step.chosen, picture];
    const { given, first } = step;
    if (chosen.length < PIN_LENGTH) await keepOn(visit, at, { given, ...(first && { first }), chosen });
    else if (await allChosen(visit, at, chosen)) return c.redirect('/thuis', 303);
    return c.redirect(here, 303);
  });
}

/** Four were pressed. True when the pupil is in; otherwise what comes next is kept. */
async function allChosen(visit: Visit, at: AtPictures, chosen: readonly string[]): Promise<boolean> {
  const { reader } = visit;
  const words = CARD_SIGN_IN[reader.language];
  const { given, first } = at.step;
  const anew = async (problem: string): Promise<false> => {
    await keepOn(visit, at, { given, chosen: [], problem });
    return false;
  };
  if (at.hash !== undefined) return await show(visit, { ...at, hash: at.hash }, { chosen, anew });
  if (!first) {
    const problem = judgePicturePin(chosen);
    if (problem) return await anew(IDENTITY_WORDS[reader.language].picturePin[problem]);
    await keepOn(visit, at, { given, chosen: [], first: chosen });
    return false;
  }
  if (first.join() !== chosen.join()) return await anew(words.differs);
  const hash = await orBusy(() => hashPicturePin(chosen, at.pepper));
  if (hash === 'busy') return await anew(SIGN_IN[reader.language].busy);
  const { board, person } = at;
  const { store, now } = visit;
  // two who chose at once for one pupil: the second is asked for what the first chose
  const isKept = await store.inBoard(board, (tx) => choosePicturePin(tx, { board, person, hash, now }));
  return isKept ? await enter(visit, at) : await anew(words.wrong);
}

async function show(
  visit: Visit,
  at: AtPictures & { readonly hash: string },
  {
    chosen,
    anew,
  }: { readonly chosen: readonly string[]; readonly anew: (problem: string) => Promise<false> },
): Promise<boolean> {
  const { store, now, reader, c } = visit;
  const { board, person } = at;
  const words = SIGN_IN[reader.language];
  const account = `pictures:${person}`;
  const tried = await store.inBoard(board, (tx) => startTry(visit, tx, { board, account }));
  if (!tried.ok) return await anew(`${words.waitWhy} ${words.wait(minutesUntil(tried.again, now))}`);
  const isRight = await orBusy(() => verifyPicturePin(chosen, at.hash, at.pepper));
  if (isRight === 'busy') return await anew(words.busy);
  if (isRight) {
    await store.inBoard(board, (tx) => wentWell(tx, tried.started));
    return await enter(visit, at);
  }
  const note = { board, person, at: now, how: 'card-and-pictures', outcome: 'wrong' };
  const device = deviceName(c.req.header('user-agent'));
  await store.inBoard(board, (tx) => noteIfKnown(tx, { ...note, device }));
  return await anew(CARD_SIGN_IN[reader.language].wrong);
}

async function enter(visit: Visit, { board, person }: AtPictures): Promise<boolean> {
  return await visit.store.inBoard(board, async (tx) => {
    // gone in the meantime when the card was revoked
    if (!(await takeStep(visit, tx, { board, kind: 'pictures' }))) return false;
    const me = { board, person, how: 'card-and-pictures', strong: false, age: 'kind' } as const;
    return (await startSession(visit, tx, me)) !== undefined;
  });
}

async function atPictures(visit: Visit): Promise<AtPictures | undefined> {
  const { store } = visit;
  const board = (await boardOf(visit))?.board;
  if (board === undefined) return undefined;
  return await store.inBoard(board, async (tx) => {
    const kept = await findStep(visit, tx, { board, kind: 'pictures' });
    if (kept?.person === undefined) return undefined;
    const pepper = await pepperOf({ tx, board, keys: store.keys });
    const { person, content } = kept;
    return { board, person, step: content as PictureStep, hash: await picturePinOf(tx, person), pepper };
  });
}

async function keepOn(visit: Visit, { board, person }: AtPictures, content: PictureStep): Promise<void> {
  await visit.store.inBoard(board, async (tx) => {
    // what was there goes; when it is gone already, the card was revoked
    if (await takeStep(visit, tx, { board, kind: 'pictures' }))
      await keepStep(visit, tx, { board, kind: 'pictures', person, content, minutes: 10 });
  });
}

async function cardAgain(visit: Visit): Promise<Response> {
  const board = (await boardOf(visit))?.board;
  return board === undefined ? await noBoard(visit) : visit.c.redirect(`/inloggen/${board}/kaart`, 303);
}
