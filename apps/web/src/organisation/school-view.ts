import { type Entry, wording } from '@netjes/norms';
import type { Delivery, SchoolCounts } from '@netjes/store';
import { html } from 'hono/html';
import { codePath, rulePath } from '../asking/address.ts';
import type { SchoolVisit } from '../members/visit.ts';
import type { Html } from '../parts/html.ts';
import { button } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { fullName } from '../parts/person-name.ts';
import { ORGANISATION } from '../words/organisation.ts';
import { ROLES } from '../words/roles.ts';
import { ROSTER } from '../words/roster.ts';
import { standingOf } from '../roster/roster-place.ts';
import { TIME_ZONE } from '../members/member-site.ts';
import { isKeeper, OF_BOARD, whyNotGive } from './may-give-role.ts';
import type { FilledRole } from './open-roles.ts';
import { count, dayText, pageHead, roleName } from './page-parts.ts';

interface SchoolData {
  readonly entry: Entry | undefined;
  readonly roles: readonly FilledRole[];
  readonly counts: SchoolCounts | undefined;
  /** the last list of people that was delivered */
  readonly last: Delivery | undefined;
}

/** A school for those who work there: first what is missing. */
export function schoolView(visit: SchoolVisit, { entry, roles, counts, last }: SchoolData): MemberPage {
  const { school, reader, library, me } = visit;
  const words = ORGANISATION[reader.language];
  const here = `/school/${school.school}`;
  const keeps = isKeeper(library.vocabulary, me, school.school);
  const open = roles.filter(({ holders }) => holders.length === 0);
  const { classes = 0, pupils = 0, parents = 0, staff = 0 } = counts ?? {};
  const main = html`<div class="stack">
    ${pageHead(visit, { title: school.name })} ${open.length === 0 ? '' : openNotice(visit, open)}
    <div class="cards">
      <section class="card tight">
        <h2 class="utrecht-heading-3">${words.code}</h2>
        ${entry ? codeLines(visit, entry) : html`<p>${words.noCode}</p>`}
      </section>
      <section class="card tight">
        <h2 class="utrecht-heading-3">${words.people}</h2>
        <p>
          ${count(classes, words.classWord)}, ${count(pupils, words.pupilWord)},
          ${count(parents, words.parentWord)}, ${count(staff, words.staffWord)}
        </p>
        <p><a class="go" href="${here}/klassen">${words.classes}</a></p>
        ${seesNames(visit) ? html`<p><a class="go" href="${here}/mensen">${words.people}</a></p>` : ''}
        ${keeps ? deliveryLines(visit, last) : ''}
      </section>
      <section class="card tight">
        <h2 class="utrecht-heading-3">${words.roles}</h2>
        <p>
          ${open.length === 0 ? (entry ? words.allFilled : words.noCode) : count(open.length, words.openWord)}
        </p>
        <p><a class="go" href="${here}/rollen">${words.roles}</a></p>
      </section>
    </div>
  </div>`;
  return { title: school.name, main };
}

function deliveryLines({ reader, school, now }: SchoolVisit, last: Delivery | undefined): Html {
  const words = ORGANISATION[reader.language];
  const when = last && dayText(last.madeAt.toZonedDateTimeISO(TIME_ZONE).toPlainDate(), reader.language);
  return html`<p class="muted">
      ${last ? `${words.lastDelivery}: ${when}, ${ROSTER[reader.language].state[standingOf(last, now)]}` : words.noDelivery}
    </p>
    <p><a class="go" href="/school/${school.school}/aanleveren">${words.delivery}</a></p>`;
}

/** The roles that nobody has, each with the way to appoint somebody. */
function openNotice(visit: SchoolVisit, open: readonly FilledRole[]): Html {
  const { reader, library } = visit;
  return html`<div class="notice tight">
    <p>${ORGANISATION[reader.language].nobodyYet}</p>
    <ul class="utrecht-unordered-list">
      ${open.map(({ role }) => {
        const name = roleName(library.vocabulary, role, reader);
        return html`<li class="utrecht-unordered-list__item">
          ${mayAppoint(visit, role) ? html`<a href="${appointAt(visit, role)}">${name}</a>` : name}
        </li>`;
      })}
    </ul>
  </div>`;
}

function codeLines({ reader }: SchoolVisit, { decider: { code } }: Entry): Html {
  const words = ORGANISATION[reader.language];
  return html`<p>${words.codeNow(code.name)}</p>
    <p><a class="go" href="${rulePath(code.id, reader)}">${words.readRules}</a></p>
    <p><a class="go" href="${codePath(code.id)}">${words.mayI}</a></p>`;
}

/** Names are for who keeps them, and for teachers. */
function seesNames({ me, library, school }: SchoolVisit): boolean {
  return (
    isKeeper(library.vocabulary, me, school.school) ||
    me.roles.some(({ role }) => role === 'teacher' || role === 'mentor')
  );
}

/** The roles that the code needs, those that nobody fills first. */
export function rolesView(
  visit: SchoolVisit,
  { entry, roles }: Pick<SchoolData, 'entry' | 'roles'>,
): MemberPage {
  const { school, reader } = visit;
  const words = ROLES[reader.language];
  const main = html`<div class="stack">
    ${pageHead(visit, { title: words.title, up: [`/school/${school.school}`, school.name] })}
    <p>${entry ? words.lead(entry.decider.code.name) : words.noCode}</p>
    <div class="cards">${entry ? roles.map((each) => roleCard(visit, entry, each)) : ''}</div>
  </div>`;
  return { title: words.title, main };
}

function roleCard(visit: SchoolVisit, entry: Entry, { role, holders, rules }: FilledRole): Html {
  const { reader, library } = visit;
  const words = ROLES[reader.language];
  const { code } = entry.decider;
  const voice = reader.language;
  const shown = holders.slice(0, MOST_SHOWN);
  return html`<section class="card tight">
    <h2 class="utrecht-heading-3">${roleName(library.vocabulary, role, reader)}</h2>
    ${
      holders.length === 0
        ? html`<p class="notice">${words.nobody}</p>
            ${FROM_ROSTER.has(role) ? html`<p class="muted">${words.inRoster}</p>` : ''}
            ${mayAppoint(visit, role) ? html`<p>${button(appointAt(visit, role), words.appoint, 'primary')}</p>` : ''}`
        : html`<ul class="plain-list">
            ${shown.map(
              (each) =>
                html`<li>
                  ${fullName(each)}${each.school === undefined ? html` <span class="muted">(${words.ofBoard})</span>` : ''}${each.insteadOf ? html` <span class="muted">(${words.standsIn(fullName(each.insteadOf))})</span>` : ''}
                </li>`,
            )}
            ${holders.length > shown.length ? html`<li class="muted">+ ${holders.length - shown.length}</li>` : ''}
          </ul>`
    }
    <details>
      <summary class="open-link">${words.rules(rules.length)}</summary>
      <ul class="utrecht-unordered-list">
        ${rules.map(
          ({ norm, as }) =>
            html`<li class="utrecht-unordered-list__item">
              <a href="${rulePath(code.id, reader, norm.id)}">${wording(norm.title, voice)}</a>
              <span class="muted">(${words.as[as]})</span>
            </li>`,
        )}
      </ul>
    </details>
  </section>`;
}

const MOST_SHOWN = 8;
const FROM_ROSTER: ReadonlySet<string> = new Set(['teacher', 'mentor']);

/** Whether they could give this role to somebody. */
function mayAppoint({ library, me, school }: SchoolVisit, role: string): boolean {
  const at = OF_BOARD.includes(role) ? undefined : school.school;
  return whyNotGive(library.vocabulary, me, { role, school: at, to: '' }) === undefined;
}

/** Where somebody is appointed: among the people, with the role chosen already. */
function appointAt({ school }: SchoolVisit, role: string): string {
  const base = OF_BOARD.includes(role) ? '/bestuur' : `/school/${school.school}`;
  return `${base}/mensen?geef=${encodeURIComponent(role)}`;
}
