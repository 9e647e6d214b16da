import { cardHash, newCardCode, newToken } from '@netjes/identity';
import { lineage } from '@netjes/norms';
import {
  type CardOfPupil,
  cardsOfClass,
  type ClassCards,
  classesOfSchool,
  dropPicturePin,
  findPending,
  giveCards,
  keepPending,
  type ListedClass,
  pepperOf,
  revokeCards,
  setClassCards,
} from '@netjes/store';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import { tokenDigest } from '../members/token-digest.ts';
import type { SchoolVisit } from '../members/visit.ts';
import { fullName } from '../parts/person-name.ts';
import { CLASS_CARDS } from '../words/class-cards.ts';
import { cardSheetPage, classCardsPage, type PrintedCard } from './class-cards-page.ts';
import { ownOrigin } from './own-address.ts';
import { said } from './said.ts';

const PATH = '/school/:school/kaarten';
const KEEPERS = ['sysadmin', 'ict-admin', 'ict-coordinator', 'management'];
const MAKERS = { roles: ['teacher', 'substitute', ...KEEPERS], at: 'school' } as const;
/** how long a sheet can be printed, in minutes */
const SHEET_LASTS = 60;

/** The cards of young pupils: made, printed, revoked by who teaches them. */
export function classCardsPages(site: MemberSite): void {
  site.getAtSchool(PATH, MAKERS, async (visit) => {
    const { tx, school, today, parameters, reader } = visit;
    const classes = await classesOf(visit);
    const of = classes.find(({ id }) => id === parameters.get('klas'));
    const pupils = of && (await cardsOfClass(tx, { school: school.school, of: of.id, today }));
    return await sendPage(
      visit,
      classCardsPage(visit, {
        mayChoose: isKeeper(visit),
        classes,
        chosen: of && { of, pupils: pupils ?? [] },
        notice: said(CLASS_CARDS[reader.language].done, parameters.get('gedaan')),
        once: newToken(),
      }),
    );
  });

  site.postAtSchool(PATH, MAKERS, async (visit) => {
    const { c, form, school, tx } = visit;
    const base = `/school/${school.school}/kaarten`;
    if (form.get('doe') === 'kiezen') {
      const wanted = CHOICES.find((each) => each === form.get('kaarten'));
      if (wanted && isKeeper(visit)) await setClassCards(tx, school.school, wanted);
      return c.redirect(wanted ? `${base}?gedaan=bewaard` : base, 303);
    }
    const of = (await classesOf(visit)).find(({ id }) => id === visit.parameters.get('klas'));
    if (!of || school.classCards === 'off') return c.redirect(base, 303);
    return c.redirect(await deed(visit, of), 303);
  });

  site.getAtSchool(`${PATH}/vel`, MAKERS, async (visit) => {
    const { c, tx, me, now, store, school, parameters } = visit;
    const base = `/school/${school.school}/kaarten`;
    const of = (await classesOf(visit)).find(({ id }) => id === parameters.get('klas'));
    if (!of) return c.redirect(base, 303);
    const at = { tx, board: me.board, keys: store.keys };
    const kept = await findPending(at, {
      hash: sheetHash(visit, parameters.get('keer')),
      kind: 'cards',
      now,
    });
    const cards = (kept?.content ?? []) as readonly PrintedCard[];
    const address = `${ownOrigin(c)}/inloggen/${me.board}/kaart`;
    return await sendPage(
      visit,
      cardSheetPage(visit, { of: of.name, cards, address, back: `${base}?klas=${of.id}` }),
    );
  });
}

const CHOICES: readonly ClassCards[] = ['off', 'card', 'card-and-pictures'];

/** Does what a button says with the cards of a class, and gives where to go on. */
async function deed(visit: SchoolVisit, of: ListedClass): Promise<string> {
  const { tx, form, school, today, now } = visit;
  const here = `/school/${school.school}/kaarten?klas=${of.id}`;
  const pupils = await cardsOfClass(tx, { school: school.school, of: of.id, today });
  const one = pupils.find(({ person }) => person === form.get('leerling'));
  switch (form.get('doe')) {
    case 'maken':
      return await sheetFor(
        visit,
        of,
        pupils.filter(({ cardSince }) => cardSince === undefined),
      );
    case 'vernieuwen':
      return await sheetFor(visit, of, pupils);
    case 'nieuw':
      return one ? await sheetFor(visit, of, [one]) : here;
    case 'intrekken':
      if (one) await revokeCards(tx, one.person, now);
      return `${here}&gedaan=ingetrokken`;
    case 'wissen':
      if (one) await dropPicturePin(tx, one.person);
      return `${here}&gedaan=gewist`;
    default:
      return here;
  }
}

/** Makes cards and keeps their codes, sealed and for an hour, for this session to print. A second press makes none. */
async function sheetFor(
  visit: SchoolVisit,
  of: ListedClass,
  pupils: readonly CardOfPupil[],
): Promise<string> {
  const { tx, me, now, store, form, school } = visit;
  const base = `/school/${school.school}/kaarten`;
  const once = form.get('keer') ?? '';
  const sheet = `${base}/vel?${new URLSearchParams({ klas: of.id, keer: once })}`;
  const at = { tx, board: me.board, keys: store.keys };
  const hash = sheetHash(visit, once);
  if (await findPending(at, { hash, kind: 'cards', now })) return sheet;
  if (pupils.length === 0) return `${base}?klas=${of.id}&gedaan=geen`;
  const pepper = await pepperOf(at);
  const made = pupils.map((pupil) => ({ pupil, code: newCardCode() }));
  const cards = made.map(({ pupil, code }) => ({
    board: me.board,
    person: pupil.person,
    hash: Buffer.from(cardHash(code, pepper), 'base64url'),
    now,
  }));
  await giveCards(tx, cards);
  const content: readonly PrintedCard[] = made.map(({ pupil, code }) => ({ name: fullName(pupil), code }));
  const endsAt = now.add({ minutes: SHEET_LASTS });
  await keepPending(at, { hash, kind: 'cards', person: me.person, content, endsAt }, now);
  return sheet;
}

/** What a sheet is kept under: only the session that made it finds it. */
const sheetHash = ({ me }: SchoolVisit, once: string | null) =>
  tokenDigest(`cards.${me.session}.${once?.slice(0, 100) ?? ''}`);

/** Whether somebody looks after this school, and not only after a class. */
function isKeeper({ me, school, library }: SchoolVisit): boolean {
  return me.roles.some(
    (held) =>
      (held.school === undefined || held.school === school.school) &&
      lineage(library.vocabulary.audiences, held.role).some((each) => KEEPERS.includes(each)),
  );
}

/** The classes whose cards somebody may make: every one for keepers, and for others those they teach. */
async function classesOf(visit: SchoolVisit): Promise<readonly ListedClass[]> {
  const { tx, me, school, today, library } = visit;
  const all = await classesOfSchool(tx, { school: school.school, today });
  if (isKeeper(visit)) return all;
  const teaching = me.roles.filter(
    (held) =>
      held.school === school.school &&
      lineage(library.vocabulary.audiences, held.role).some((each) => MAKERS.roles.includes(each)),
  );
  const own = new Set(teaching.map((held) => held.class));
  return all.filter(({ id }) => own.has(id));
}
