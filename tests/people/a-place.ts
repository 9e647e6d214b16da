import { randomBytes } from 'node:crypto';
import {
  addBoard,
  addClass,
  addPerson,
  addSchool,
  beginSession,
  giveRole,
  liveBy,
  type NewPerson,
  putInClass,
  type Store,
} from '@netjes/store';
import { tokenDigest } from '@netjes/web';
import { someday } from '../databases/fresh-places.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const since = day('2026-08-01');

/** Who is in the place below: a name for tests, and the role they have of a school or of the whole board. */
const STAFF = {
  principal: { role: 'principal', school: 'de-brug', given: 'Petra', family: 'Dijk' },
  coordinator: { role: 'ict-coordinator', school: 'de-brug', given: 'Ilse', family: 'Kok' },
  teacher: { role: 'teacher', school: 'de-brug', given: 'Tom', family: 'Vos' },
  substitute: { role: 'substitute', school: 'de-brug', given: 'Sanne', family: 'Smit' },
  counsellor: { role: 'confidential-counsellor', school: 'de-brug', given: 'Vera', family: 'Mulder' },
  sysadmin: { role: 'sysadmin', school: undefined, given: 'Bas', family: 'Beheer' },
  fg: { role: 'fg', school: undefined, given: 'Fatima', family: 'Gerards' },
  board: { role: 'board', school: undefined, given: 'Bea', family: 'Stuur' },
  gmr: { role: 'gmr', school: undefined, given: 'Gijs', family: 'Raad' },
  otherPrincipal: { role: 'principal', school: 'het-veld', given: 'Otto', family: 'Veld' },
  otherTeacher: { role: 'teacher', school: 'het-veld', given: 'Olga', family: 'Berg' },
} as const;

export type PersonName = keyof typeof STAFF | 'pupil' | 'adultPupil' | 'parent' | 'otherPupil';

/** A board with two schools, their classes and somebody of every kind. */
export interface Place {
  readonly board: string;
  readonly people: Readonly<Record<PersonName, string>>;
  /** the class of the pupil, which the teacher teaches */
  readonly class: string;
}

export interface PlaceOptions {
  readonly board?: string;
  readonly now?: Temporal.Instant;
  /** codes of the two schools, each `code/version` */
  readonly codes?: readonly [string, string];
}

/** Puts the place into a store. De Brug (`de-brug`) and Het Veld (`het-veld`) live by codes of their own. */
export async function aPlace(store: Store, options: PlaceOptions = {}): Promise<Place> {
  const { board = 'de-waard', now = someday, codes = ['langstraat/1', 'kennisnet/1'] } = options;
  await store.outside((tx) => addBoard(tx, { board, name: `Stichting ${board}`, demo: false, now }));
  return await store.inBoard(board, async (tx) => {
    for (const [i, [school, name]] of [
      ['de-brug', 'De Brug'],
      ['het-veld', 'Het Veld'],
    ].entries() as ArrayIterator<[0 | 1, [string, string]]>) {
      await addSchool(tx, { board, school, name, now });
      const [code = '', version = ''] = codes[i].split('/');
      await liveBy(tx, { board, school, code, version, since });
    }
    const person = (more: Omit<NewPerson, 'board' | 'now'>) => addPerson(tx, { board, now, ...more });
    const classes = {
      brug: await addClass(tx, { board, school: 'de-brug', name: '7A', year: '7', schoolYear: '2026-2027' }),
      veld: await addClass(tx, { board, school: 'het-veld', name: '8B', year: '8', schoolYear: '2026-2027' }),
    };
    const people: Partial<Record<PersonName, string>> = {};
    for (const [name, { role, school, given, family }] of Object.entries(STAFF)) {
      const id = await person({ given, family, email: `${name.toLowerCase()}@${board}.example` });
      people[name as PersonName] = id;
      const of = name === 'teacher' ? { class: classes.brug } : undefined;
      await giveRole(tx, { board, person: id, role, school, of, from: since, origin: 'hand' });
    }
    const pupil = async (school: 'de-brug' | 'het-veld', given: string, turns18: string) => {
      const turns16 = day(turns18).subtract({ years: 2 });
      const id = await person({ given, prefix: 'van den', family: 'Berg', turns16, turns18: day(turns18) });
      await giveRole(tx, { board, person: id, role: 'pupil', school, from: since, origin: 'roster' });
      const of = school === 'de-brug' ? classes.brug : classes.veld;
      await putInClass(tx, { board, class: of, person: id, from: since });
      return id;
    };
    people.pupil = await pupil('de-brug', 'Noor', '2033-03-02');
    people.adultPupil = await pupil('de-brug', 'Daan', '2026-08-15');
    people.otherPupil = await pupil('het-veld', 'Lot', '2034-01-20');
    people.parent = await person({ given: 'Ouarda', family: 'Berg', email: `ouder@${board}.example` });
    for (const child of [people.pupil, people.adultPupil]) {
      const parent = { board, person: people.parent, role: 'parent', school: 'de-brug' };
      await giveRole(tx, { ...parent, of: { person: child }, from: since, origin: 'roster' });
    }
    return { board, people: people as Record<PersonName, string>, class: classes.brug };
  });
}

export interface SignedInOptions {
  /** whether a second factor was shown */
  readonly strong?: boolean;
  readonly now?: Temporal.Instant;
  readonly how?: string;
}

/** Opens a session for somebody, and gives the cookie their browser would send. */
export async function cookieOf(
  store: Store,
  { board, people }: Place,
  name: PersonName,
  { strong = true, now = someday, how = 'password' }: SignedInOptions = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const session = {
    board,
    person: people[name],
    hash: tokenDigest(token),
    how,
    device: 'proef',
    strong,
    now,
  };
  await store.inBoard(board, (tx) => beginSession(tx, session));
  return `netjes=${board}.${token}`;
}
