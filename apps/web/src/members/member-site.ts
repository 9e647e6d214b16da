import type { Library } from '@netjes/norms';
import {
  faultOf,
  inSession,
  isSeenLongAgo,
  type Member,
  oneAtATime,
  type Opened,
  type School,
  schools,
  type Store,
  touchSession,
  type Tx,
  whoIsIn,
  whoIsInWithNews,
} from '@netjes/store';
import type { Context, Hono } from 'hono';
import { withMember } from '../asking/member-reader.ts';
import { networkAddress, type Proxies } from '../serving/network-address.ts';
import { readerOf } from '../serving/remembered.ts';
import type { Refuse } from '../serving/respond.ts';
import { kinIn } from './kin.ts';
import { isOwnForm } from './own-form.ts';
import { readSession, type SessionToken } from './session-cookie.ts';
import { tokenDigest } from './token-digest.ts';
import type { MemberVisit, NewsVisit, SchoolVisit, Visit } from './visit.ts';
import { type Standing, standingOf, type Who } from './who.ts';

/** The schools’ own; their calendars may come to say otherwise. */
export const TIME_ZONE = 'Europe/Amsterdam';

type Sent = Response | Promise<Response>;

/** A page or a form under an address, and for whom it is. The list of them all is what the isolation matrix is made of. */
export interface MemberRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly who: Who;
}

export interface MemberSiteOptions {
  readonly library: Library;
  readonly opened: () => Opened;
  readonly now: () => Temporal.Instant;
  readonly refuse: Refuse;
  /** the servers in front that are believed when they say for whom they ask */
  readonly proxies: Proxies;
}

type AtBoard = { readonly roles: readonly string[]; readonly at: 'board' } | 'signed-in';
interface AtSchool {
  readonly roles: readonly string[];
  readonly at: 'school';
}

/**
 * Where pages are put that know their visitor. Each says for whom it is, and is made inside one transaction of the
 * visitor’s board, which is also what sees that nobody else’s rows are there. What takes long or goes over a network
 * is done `apart`, without a transaction that others would wait for.
 */
export class MemberSite {
  readonly routes: MemberRoute[] = [];
  readonly #app: Hono;
  readonly #options: MemberSiteOptions;

  constructor(app: Hono, options: MemberSiteOptions) {
    this.#app = app;
    this.#options = options;
  }

  /** A page for people who are signed in, or who have a role in the board. */
  get(path: string, who: AtBoard, page: (visit: MemberVisit) => Sent): void {
    this.#member('GET', path, who, page);
  }

  /** The same with their news, looked up as they are, and outside any transaction: it is the page most asked for. */
  getWithNews(path: string, who: AtBoard, page: (visit: NewsVisit) => Sent): void {
    this.#route('GET', path, who, async (c, at) => {
      const token = readSession(c);
      const shown = token && { ...shownBy(token, at), kin: kinIn(this.#options.library.vocabulary) };
      const { me, news } = (shown && (await whoIsInWithNews(at.store, shown))) ?? {};
      if (me && isSeenLongAgo(me.seenAt, at.now))
        await at.store.inBoard(me.board, (tx) => touchSession(tx, me.session, at.now));
      const refused = this.#refused(c, who, me, undefined);
      if (refused || !me || !news) return refused ?? this.#options.refuse(c, 'not-yours');
      return await page({ ...(await this.#visit(c, at, me)), me, news });
    });
  }

  /** What happens with a form that was sent; answers with a page, or leads on with `303`. */
  post(path: string, who: AtBoard, action: (visit: MemberVisit) => Sent): void {
    this.#member('POST', path, who, action);
  }

  /** A page of the school that its address names as `:school`. */
  getAtSchool(path: string, who: AtSchool, page: (visit: SchoolVisit) => Sent): void {
    this.#atSchool('GET', path, who, page);
  }

  postAtSchool(path: string, who: AtSchool, action: (visit: SchoolVisit) => Sent): void {
    this.#atSchool('POST', path, who, action);
  }

  /** Outside any transaction: for whoever comes, or for work that opens its own with `visit.store`. */
  apart(method: 'GET' | 'POST', path: string, who: Who, work: (visit: Visit) => Sent): void {
    this.#route(method, path, who, async (c, at) => {
      const token = readSession(c);
      const found = token
        ? await inSession(at.store, shownBy(token, at), async (tx, me) => {
            const school = me && (await this.#school(c, tx, { me, today: at.today }));
            return { me, school };
          })
        : { me: undefined, school: undefined };
      const visit = await this.#visit(c, at, found.me);
      return this.#refused(c, who, found.me, found.school) ?? (await work(visit));
    });
  }

  #member(method: 'GET' | 'POST', path: string, who: Who, work: (visit: MemberVisit) => Sent): void {
    this.#inBoard(method, path, who, async (c, at, { me, tx }) => {
      const refused = this.#refused(c, who, me, undefined);
      if (refused || !me) return refused ?? this.#options.refuse(c, 'not-yours');
      return await work({ ...(await this.#visit(c, at, me)), me, tx });
    });
  }

  #atSchool(method: 'GET' | 'POST', path: string, who: AtSchool, work: (visit: SchoolVisit) => Sent): void {
    this.#inBoard(method, path, who, async (c, at, { me, tx }) => {
      const school = me && (await this.#school(c, tx, { me, today: at.today }));
      const refused = this.#refused(c, who, me, school);
      if (refused || !me) return refused ?? this.#options.refuse(c, 'not-yours');
      if (!school) return this.#options.refuse(c, 'unknown-page');
      return await work({ ...(await this.#visit(c, at, me)), me, tx, school });
    });
  }

  /** The work under an address, inside a transaction of the visitor’s board where there is one. */
  #inBoard(
    method: 'GET' | 'POST',
    path: string,
    who: Who,
    work: (c: Context, at: At, inside: Inside) => Promise<Response>,
  ): void {
    const inside = async (c: Context, at: At, { me, tx }: Inside) => {
      await touch(tx, me, at.now);
      return await work(c, at, { me, tx });
    };
    const read = async (c: Context, at: At, token: SessionToken) =>
      await inSession(at.store, shownBy(token, at), (tx, me) => inside(c, at, { me, tx }));
    const once = async (c: Context, at: At, token: SessionToken) =>
      await at.store.inBoard(token.board, async (tx) => {
        const shown = shownBy(token, at);
        // a form that is sent twice at once is done twice in a row, so that the second finds what the first did
        await oneAtATime(tx, shown.hash);
        return await inside(c, at, { me: await whoIsIn(tx, shown), tx });
      });
    this.#route(method, path, who, async (c, at) => {
      const token = readSession(c);
      if (!token) return this.#refused(c, who, undefined, undefined) as Response;
      if (method === 'GET') return await read(c, at, token);
      try {
        return await once(c, at, token);
      } catch (error) {
        // somebody else was just before: with what they did in sight, the page says what it says of that
        if (!COLLIDED.has(faultOf(error)?.kind)) throw error;
        return await once(c, at, token);
      }
    });
  }

  #route(
    method: 'GET' | 'POST',
    path: string,
    who: Who,
    work: (c: Context, at: At) => Promise<Response>,
  ): void {
    this.routes.push({ method, path, who });
    const { opened, refuse, now } = this.#options;
    this.#app.on(method, path, async (c, next) => {
      await next();
      // also of a page that says otherwise: who comes after somebody who signed out sees nothing of theirs
      c.res.headers.set('cache-control', 'no-store');
    });
    this.#app.on(method, path, async (c) => {
      if (method === 'POST' && !isOwnForm(c)) return await refuse(c, 'other-site');
      // read before any transaction begins: nobody waits for what a browser still has to send
      if (method === 'POST' && hasNul(await formOf(c))) return await refuse(c, 'bad-request');
      const store = opened();
      if (!('store' in store)) return await refuse(c, 'no-data');
      const at = now();
      const today = at.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
      return await work(c, { store: store.store, now: at, today });
    });
  }

  /** The school that the address names; one they have nothing to do with is as good as none. */
  async #school(
    c: Context,
    tx: Tx,
    { me, today }: { readonly me: Member; readonly today: Temporal.PlainDate },
  ): Promise<School | undefined> {
    const name = c.req.param('school');
    if (name === undefined) return undefined;
    const isOfBoard = me.roles.some(({ school }) => school === undefined);
    return (
      me.schools.find(({ school }) => school === name) ??
      (isOfBoard ? (await schools(tx, today)).find(({ school }) => school === name) : undefined)
    );
  }

  async #visit(c: Context, at: At, me: Member | undefined): Promise<Visit> {
    const { library, proxies } = this.#options;
    const { reader } = readerOf(c, library.vocabulary);
    return {
      ...at,
      c,
      library,
      reader: me ? withMember(library.vocabulary, reader, me) : reader,
      me,
      form: c.req.method === 'POST' ? await formOf(c) : new URLSearchParams(),
      parameters: new URL(c.req.url).searchParams,
      cameFrom: () => networkAddress(c, proxies),
    };
  }

  /** What stands in the place of a page that is not for this visitor; undefined when it is. */
  #refused(c: Context, who: Who, me: Member | undefined, school: School | undefined): Sent | undefined {
    const { library, refuse } = this.#options;
    const standing = standingOf(library.vocabulary, who, { me, school: school?.school });
    return standing === 'in' ? undefined : answers[standing](c, refuse);
  }
}

interface At {
  readonly store: Store;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
}

/** What is known inside a transaction. */
interface Inside {
  readonly me: Member | undefined;
  readonly tx: Tx;
}

/** Writes down that a session is used, now and then. */
async function touch(tx: Tx, me: Member | undefined, now: Temporal.Instant): Promise<void> {
  if (me && isSeenLongAgo(me.seenAt, now)) await touchSession(tx, me.session, now);
}

const shownBy = ({ board, token }: SessionToken, { now }: At) => ({ board, hash: tokenDigest(token), now });

const answers: Readonly<Record<Exclude<Standing, 'in'>, (c: Context, refuse: Refuse) => Sent>> = {
  'sign-in': (c) => c.redirect(`/inloggen?${onTo(c)}`, 303),
  'second-factor': (c) => c.redirect(`/inloggen/tweede?${onTo(c)}`, 303),
  'not-theirs': (c, refuse) => refuse(c, 'not-yours'),
  'other-school': (c, refuse) => refuse(c, 'unknown-page'),
};

/** Where to go on after signing in: the page itself; a form that was sent is sent again by whoever sent it. */
function onTo(c: Context): string {
  const { pathname, search } = new URL(c.req.url);
  return c.req.method === 'GET' ? new URLSearchParams({ verder: pathname + search }).toString() : '';
}

/** What the database says when two did at once what only one can do. */
const COLLIDED = new Set<string | undefined>(['duplicate', 'no-such-row', 'conflict']);

/** The one character that the database takes in no text, and that nobody types. */
const hasNul = (form: URLSearchParams) => [...form].some((pair) => pair.join().includes('\0'));

const forms = new WeakMap<Request, URLSearchParams>();

/** The fields of a form as they were sent, also when a field comes more than once. */
async function formOf(c: Context): Promise<URLSearchParams> {
  const kept = forms.get(c.req.raw);
  if (kept) return kept;
  const type = c.req.header('content-type') ?? '';
  const form = type.startsWith('application/x-www-form-urlencoded')
    ? new URLSearchParams(await c.req.text())
    : new URLSearchParams();
  forms.set(c.req.raw, form);
  return form;
}
