import { randomBytes } from 'node:crypto';
import { addBoard, newOpaqueId, type Store } from '@netjes/store';
import { tokenDigest } from '@netjes/web';

const BOARD = 'de-waard';
const SCHOOLS = 50;
const CLASSES = 12;
/** Of a school; with its staff 500 people. */
const PUPILS = 300;
const PARENTS = 160;
const TEACHERS = 36;
const OTHERS = ['principal', 'ict-coordinator', 'confidential-counsellor', 'substitute'];
/** Of each kind of visitor. */
const SESSIONS = 150;
/** Told to the teachers of a school, each of something of their own; half of them were read. */
const NOTICES = 40;
/** Schools live by one of these. The code that is asked is the first, and so are the schools of the visitors. */
const CODES = ['langstraat', 'kennisnet', 'sooog', 'noordkwartier', 'sticht'];

/** Whose pages are asked for. */
export type Visitor = 'pupil' | 'teacher' | 'principal';

/** The cookies of people who are signed in. */
export type Cookies = Readonly<Record<Visitor, readonly string[]>>;

// in the order in which they can be put in
const TABLES = [
  ...(['school', 'code_in_force', 'opaque_person', 'person', 'class', 'class_member', 'role_held'] as const),
  ...(['session', 'file', 'notice'] as const),
];
type Table = (typeof TABLES)[number];
type Row = Readonly<Record<string, unknown>>;

/** Puts 25,000 people in 50 schools of one board, a few hundred of them signed in; gives the cookies of these. */
export async function seed(store: Store, now: Temporal.Instant): Promise<Cookies> {
  const place = new Place(now);
  for (let nr = 0; nr < SCHOOLS; nr++) place.addSchool(nr);
  const cookies = {
    pupil: place.signIn('pupil'),
    teacher: place.signIn('teacher'),
    principal: place.signIn('principal'),
  };
  await store.outside((tx) => addBoard(tx, { board: BOARD, name: 'Stichting De Waard', demo: false, now }));
  await store.inBoard(BOARD, async (tx) => {
    for (const table of TABLES) {
      for (const part of parts(place.rows[table])) {
        await tx
          .insertInto(table)
          .values(part.map((row) => ({ board: BOARD, ...row })) as never)
          .execute();
      }
    }
  });
  return cookies;
}

/** All rows of the board, before they are put in. */
class Place {
  readonly rows: Readonly<Record<Table, Row[]>> = Object.fromEntries(
    TABLES.map((table): [Table, Row[]] => [table, []]),
  ) as Record<Table, Row[]>;
  readonly #now: Temporal.Instant;
  readonly #today: Temporal.PlainDate;
  readonly #people = new Map<string, string[]>();

  constructor(now: Temporal.Instant) {
    this.#now = now;
    this.#today = now.toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
  }

  addSchool(nr: number): void {
    const school = `school-${nr + 1}`;
    const [made_at, since] = [this.#now, this.#today.subtract({ days: 90 })];
    this.rows.school.push({ school, name: `Basisschool ${NAMES[nr % NAMES.length]} ${nr + 1}`, made_at });
    this.rows.code_in_force.push({ school, since, code: CODES[nr % CODES.length], version: '1' });
    const classes = Array.from({ length: CLASSES }, (_, i) => {
      const [id, year] = [newOpaqueId(), 1 + (i % 8)];
      const name = `${year}${'ABC'[Math.floor(i / 8)]}`;
      this.rows.class.push({ id, school, name, year: String(year), school_year: '2026-2027' });
      return id;
    });
    const pupils = Array.from({ length: PUPILS }, (_, i) => {
      const person = this.#addPerson('pupil', school, {});
      this.rows.class_member.push({ class: classes[i % CLASSES], person, from_on: since });
      return person;
    });
    for (let i = 0; i < PARENTS; i++) this.#addPerson('parent', school, { of_person: pupils[i] });
    for (let i = 0; i < TEACHERS; i++) {
      this.#addPerson('teacher', school, { of_class: classes[i % CLASSES] });
    }
    for (const role of OTHERS) this.#addPerson(role, school, {});
    for (let i = 0; i < NOTICES; i++) this.#tell(school, classes[i % CLASSES] ?? '', i);
  }

  /** Opens sessions for people of a role, all over the board; gives their cookies. */
  signIn(role: Visitor): string[] {
    const all = this.#people.get(role) ?? [];
    const step = Math.max(1, Math.floor(all.length / SESSIONS));
    return all
      .filter((_, nr) => nr % step === 0)
      .slice(0, SESSIONS)
      .map((person) => {
        const token = randomBytes(32).toString('base64url');
        const hash = tokenDigest(token);
        const [made_at, ends_at] = [this.#now, this.#now.add({ hours: 12 })];
        const session = { hash, id: newOpaqueId(), person, how: 'password', device: 'proef' };
        this.rows.session.push({ ...session, made_at, seen_at: made_at, ends_at, strong_at: made_at });
        return `netjes=${BOARD}.${token}`;
      });
  }

  #addPerson(
    role: string,
    school: string,
    of: { of_class?: string | undefined; of_person?: string | undefined },
  ): string {
    const [id, nr] = [newOpaqueId(), this.rows.person.length];
    const from_on = this.#today.subtract({ days: 90 });
    this.rows.opaque_person.push({ person: id, id: newOpaqueId() });
    this.rows.person.push({
      id,
      given: NAMES[nr % NAMES.length],
      prefix: nr % 3 === 0 ? 'van den' : null,
      family: `Berg${nr}`,
      email: role === 'pupil' ? null : `m${nr}@de-waard.example`,
      turns_18: role === 'pupil' ? this.#today.add({ years: 6 }) : null,
      made_at: this.#now,
    });
    const held = { of_class: null, of_person: null, ...of };
    this.rows.role_held.push({
      id: newOpaqueId(),
      person: id,
      role,
      school,
      from_on,
      origin: 'roster',
      ...held,
    });
    const people = this.#people.get(role) ?? [];
    this.#people.set(role, [...people, id]);
    return id;
  }

  /** A pupil of a class asked something, and its teachers are told. */
  #tell(school: string, of: string, nr: number): void {
    const [file, at] = [newOpaqueId(), this.#now.subtract({ hours: nr })];
    const [opened_at, changed_at] = [at, at];
    this.rows.file.push({
      ...{ id: file, school, process: 'request', process_version: 1, version: 1, state: 'asked' },
      ...{ opened_by: newOpaqueId(), own: [], code: 'langstraat', code_version: '1', data: '{}' },
      ...{ clocks: '{}', past: '[]', keep: '{}', opened_at, changed_at },
    });
    const read_at = nr % 2 === 0 ? null : at;
    const told = { file, key: 'k', tell: 'please-decide', roles: ['teacher'], of: [of] };
    this.rows.notice.push({ ...told, school, at, read_at });
  }
}

const NAMES = ['Noor', 'Daan', 'Lotte', 'Sem', 'Fatima', 'Bram', 'Yara', 'Tijn', 'Roos', 'Ilias'];

/** Few enough at once that their values fit in one statement. */
function parts<T>(rows: readonly T[]): T[][] {
  const size = 2000;
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, nr) =>
    rows.slice(nr * size, (nr + 1) * size),
  );
}
