import {
  beginDelivery,
  deliveries,
  type Delivery,
  deliveryContent,
  isOvertaken,
  oneDelivery,
  readAgain,
  settleDelivery,
  stageDelivery,
  keepColumnMapping,
} from '@netjes/store';
import type { ColumnMapping, GivenFile } from '@netjes/roster';
import type { MemberSite } from '../members/member-site.ts';
import { sendPage } from '../members/send-page.ts';
import type { MemberVisit, Visit } from '../members/visit.ts';
import { KEEPERS_AT_SCHOOL, KEEPERS_OF_BOARD, mayChange, whyNotGive } from '../organisation/may-give-role.ts';
import type { Wrong } from '../parts/form.ts';
import type { Refuse } from '../serving/respond.ts';
import { ROSTER } from '../words/roster.ts';
import { changesView } from './changes-view.ts';
import { confirmDelivery } from './confirm.ts';
import { deliverView } from './deliver-view.ts';
import { mappingView, readingView, refusedView } from './delivery-views.ts';
import { readDelivery, sourceFor } from './read-delivery.ts';
import { rosterPlace, type RosterPlace, standingOf } from './roster-place.ts';
import { namesInChanges } from './names-in-changes.ts';
import type { Staged } from './staged.ts';
import { typedMapping } from './typed-mapping.ts';
import { readUpload } from './upload.ts';
import { WaitingFiles } from './waiting-files.ts';

type Sent = Response | Promise<Response>;
type AtPlace = (visit: MemberVisit, place: RosterPlace) => Sent;
type Apart = (visit: Visit & Pick<MemberVisit, 'me'>, place: RosterPlace) => Sent;
type OfDelivery = (visit: MemberVisit, place: RosterPlace, delivery: Delivery) => Sent;

/** How many seconds a browser waits before it asks how far the reading is. */
const AGAIN_S = 2;

/** Lists of people from other systems: delivered, read, looked at, and then done or thrown away. */
export class RosterPages {
  readonly #refuse: Refuse;
  readonly #report: (fault: unknown) => void;
  readonly #waiting = new WaitingFiles();

  constructor(refuse: Refuse, report: (fault: unknown) => void) {
    this.#refuse = refuse;
    this.#report = report;
  }

  /** Puts the pages under their addresses. */
  on(site: MemberSite): void {
    this.#put(site, 'get', '', (visit, place) => this.#showAll(visit, place));
    this.#apart(site, '', (visit, place) => this.#deliver(visit, place));
    this.#ofDelivery(site, 'get', '', (visit, place, delivery) => this.#show(visit, place, delivery));
    this.#ofDelivery(site, 'post', '/doorvoeren', (...at) => this.#confirm(...at));
    this.#ofDelivery(site, 'post', '/weg', (...at) => this.#drop(...at));
    this.#apart(site, '/:delivery/kolommen', (visit, place) => this.#mapColumns(visit, place));
  }

  #put(site: MemberSite, method: 'get' | 'post', path: string, work: AtPlace): void {
    const ofSchool = { roles: KEEPERS_AT_SCHOOL, at: 'school' } as const;
    site[`${method}AtSchool`](`/school/:school/aanleveren${path}`, ofSchool, (visit) =>
      work(visit, { base: `/school/${visit.school.school}/aanleveren`, school: visit.school }),
    );
    site[method](`/bestuur/aanleveren${path}`, { roles: KEEPERS_OF_BOARD, at: 'board' }, (visit) =>
      work(visit, { base: '/bestuur/aanleveren', school: undefined }),
    );
  }

  /** What takes in files or reads them: outside any transaction. */
  #apart(site: MemberSite, path: string, work: Apart): void {
    const at = async (visit: Visit) => {
      const place = await rosterPlace(visit);
      if (!visit.me || !place) return await this.#refuse(visit.c, 'unknown-page');
      return await work({ ...visit, me: visit.me }, place);
    };
    site.apart('POST', `/school/:school/aanleveren${path}`, { roles: KEEPERS_AT_SCHOOL, at: 'school' }, at);
    site.apart('POST', `/bestuur/aanleveren${path}`, { roles: KEEPERS_OF_BOARD, at: 'board' }, at);
  }

  #ofDelivery(site: MemberSite, method: 'get' | 'post', path: string, work: OfDelivery): void {
    this.#put(site, method, `/:delivery${path}`, async (visit, place) => {
      const id = visit.c.req.param('delivery') ?? '';
      const delivery = await oneDelivery(visit.tx, id, { school: place.school?.school });
      return delivery ? await work(visit, place, delivery) : await this.#refuse(visit.c, 'unknown-page');
    });
  }

  async #showAll(visit: MemberVisit, place: RosterPlace, wrong: Wrong = {}): Promise<Response> {
    const all = await deliveries(visit.tx, { school: place.school?.school, count: 20 });
    return await sendPage(
      visit,
      deliverView(visit, place, { all, wrong }),
      wrong['bestanden'] || wrong['bron'] ? 422 : 200,
    );
  }

  async #deliver(visit: Parameters<Apart>[0], place: RosterPlace): Promise<Response> {
    const { c, store, me, reader } = visit;
    const words = ROSTER[reader.language];
    const { files, source } = await readUpload(c);
    if (files.length === 0 || source === '') {
      const wrong = {
        ...(source === '' && { bron: words.noSource }),
        ...(files.length === 0 && { bestanden: words.noFiles }),
      };
      return await store.inBoard(me.board, (tx) => this.#showAll({ ...visit, tx }, place, wrong));
    }
    const school = place.school?.school;
    const named = sourceFor(source, school);
    const id = await store.inBoard(me.board, (tx) =>
      beginDelivery(tx, me.board, { source: named, school, by: me.opaque, now: visit.now }),
    );
    this.#read(visit, place, { id, source: named, files });
    return c.redirect(`${place.base}/${id}`, 303);
  }

  /** Reads in the background; how it goes stands with the delivery. */
  #read(
    { store, me, today }: Parameters<Apart>[0],
    { school }: RosterPlace,
    more: {
      readonly id: string;
      readonly source: string;
      readonly files: readonly GivenFile[];
      readonly mapping?: ColumnMapping;
    },
  ): void {
    const { id, files } = more;
    const now = () => Temporal.Now.instant();
    const reading = async () => {
      try {
        const staged = await readDelivery({ store, board: me.board, school, now, today, ...more });
        if (staged.kind === 'mapping') this.#waiting.keep(id, files);
      } catch (fault) {
        this.#report(fault);
        const content: Staged = { kind: 'refused', refusal: { refused: 'fault' } };
        await store.inBoard(me.board, (tx) =>
          stageDelivery(
            { tx, board: me.board, keys: store.keys },
            { id, state: 'failed', format: 'unknown', counts: {}, content },
          ),
        );
      }
    };
    reading().catch(this.#report);
  }

  async #show(
    visit: MemberVisit,
    place: RosterPlace,
    delivery: Delivery,
    wrong: Wrong = {},
  ): Promise<Response> {
    const { c, tx, me, now, store } = visit;
    const standing = standingOf(delivery, now);
    const status = Object.keys(wrong).length > 0 ? 422 : 200;
    if (standing === 'reading') c.header('refresh', String(AGAIN_S));
    if (standing !== 'staged' && standing !== 'failed') {
      return await sendPage(visit, readingView(visit, place, { delivery, standing }), status);
    }
    const staged = (await deliveryContent({ tx, board: me.board, keys: store.keys }, delivery.id)) as Staged;
    if (staged.kind === 'refused')
      return await sendPage(visit, refusedView(visit, place, staged.refusal), status);
    if (staged.kind === 'mapping') {
      return await sendPage(
        visit,
        mappingView(visit, place, { delivery, needs: staged.needs, wrong }),
        status,
      );
    }
    const names = await namesInChanges(tx, staged);
    const mayGive = (role: string, key: string) =>
      whyNotGive(visit.library.vocabulary, me, {
        role,
        school: place.school?.school ?? staged.changes.ids.schools[key] ?? '-',
        to: '',
      }) === undefined;
    const overtaken = await isOvertaken(tx, delivery);
    const page = changesView(visit, place, { delivery, staged, names, mayGive, overtaken, wrong });
    return await sendPage(visit, page, status);
  }

  async #confirm(visit: MemberVisit, place: RosterPlace, delivery: Delivery): Promise<Response> {
    const { tx, me, store, form, now, today, c, library, reader } = visit;
    const { vocabulary } = library;
    const words = ROSTER[reader.language];
    const suggested = await this.#ticked(visit, place, delivery, form.getAll('rol'));
    const outcome = await confirmDelivery({
      tx,
      board: me.board,
      keys: store.keys,
      id: delivery.id,
      school: place.school?.school,
      suggested,
      by: me.opaque,
      now,
      today,
      mayChange: (roles) => mayChange(vocabulary, me, roles, place.school?.school),
    });
    if (outcome === 'done') return c.redirect(`${place.base}?gedaan=verwerkt`, 303);
    if (outcome === 'gone') return c.redirect(place.base, 303);
    const wrong = outcome === 'overtaken' ? words.overtaken : words.changedMeanwhile;
    return await this.#show(visit, place, delivery, { doorvoeren: wrong });
  }

  /** The suggested roles that were ticked, as far as the visitor may give them. */
  async #ticked(
    { tx, me, store, library }: MemberVisit,
    { school }: RosterPlace,
    { id }: Delivery,
    ticked: readonly string[],
  ): Promise<ReadonlySet<number>> {
    if (ticked.length === 0) return new Set();
    const staged = (await deliveryContent({ tx, board: me.board, keys: store.keys }, id)) as
      | Staged
      | undefined;
    if (staged?.kind !== 'changes') return new Set();
    return new Set(
      ticked.map(Number).filter((place) => {
        const role = staged.suggestions[place]?.role;
        if (!role) return false;
        const at = school?.school ?? staged.changes.ids.schools[role.school] ?? '-';
        return whyNotGive(library.vocabulary, me, { role: role.role, school: at, to: '' }) === undefined;
      }),
    );
  }

  async #drop({ tx, me, now, c }: MemberVisit, place: RosterPlace, delivery: Delivery): Promise<Response> {
    const { id, state, counts } = delivery;
    if (state !== 'confirmed' && state !== 'dropped') {
      this.#waiting.take(id);
      const { beat: _, ...kept } = counts;
      await settleDelivery(tx, { id, board: me.board, state: 'dropped', by: me.opaque, counts: kept, now });
    }
    return c.redirect(`${place.base}?gedaan=weg`, 303);
  }

  async #mapColumns(visit: Parameters<Apart>[0], place: RosterPlace): Promise<Response> {
    const { c, store, me, form, reader, now } = visit;
    const { board } = me;
    const words = ROSTER[reader.language];
    const id = c.req.param('delivery') ?? '';
    const at = { school: place.school?.school };
    const found = await store.inBoard(board, async (tx) => {
      const delivery = await oneDelivery(tx, id, at);
      const content = delivery && (await deliveryContent({ tx, board, keys: store.keys }, id));
      return { delivery, staged: content as Staged | undefined };
    });
    const { delivery, staged } = found;
    if (!delivery) return await this.#refuse(c, 'unknown-page');
    if (staged?.kind !== 'mapping') return c.redirect(place.base, 303);
    const again = async (wrong: Wrong) =>
      await store.inBoard(board, (tx) => this.#show({ ...visit, tx }, place, delivery, wrong));
    const mapping = typedMapping(form, staged.needs);
    if (!mapping) return await again({ 'kolom-name': words.wrongMapping });
    const files = this.#waiting.take(id);
    if (!files) {
      const { source } = delivery;
      await store.inBoard(board, (tx) => keepColumnMapping(tx, { board, source, mapping, now }));
      return await again({ 'kolom-name': words.mappingAgain });
    }
    await store.inBoard(board, (tx) => readAgain(tx, id, now));
    this.#read(visit, place, { id, source: delivery.source, files, mapping });
    return c.redirect(`${place.base}/${id}`, 303);
  }
}
