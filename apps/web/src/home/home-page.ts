import { type Entry, lineage } from '@netjes/norms';
import type { News, School } from '@netjes/store';
import { html } from 'hono/html';
import { codePath, rulePath, withReader } from '../asking/address.ts';
import { toldByMember } from '../asking/member-reader.ts';
import type { SignedInVisit } from '../members/visit.ts';
import { plainBadge } from '../parts/badges.ts';
import type { Html } from '../parts/html.ts';
import { link } from '../parts/layout.ts';
import { memberLayout } from '../parts/member-layout.ts';
import { moment } from '../parts/moment.ts';
import { hiddenFields, searchForm } from '../parts/search-form.ts';
import { HOME_OF_MEMBER } from '../words/home.ts';

export interface Home {
  /** the schools they have a role at, and all of them with a role of the board */
  readonly schools: readonly School[];
  readonly news: readonly News[];
}

/** Where somebody begins: what waits, a question to the code of their own school, and the pages of their roles. */
export function homePage(visit: SignedInVisit, { schools, news }: Home): Html {
  const { me, reader } = visit;
  const words = HOME_OF_MEMBER[reader.language];
  const title = words.title(me.given);
  const ask = html`${schools.length > MOST_SCHOOLS ? chooseSchool(visit, schools) : schools.map((school) => askSchool(visit, school))}
  ${schools.length === 0 ? html`<p class="utrecht-paragraph">${words.noSchool}</p>` : ''}`;
  // what waits stands first; when nothing does, what most people come for
  const waits = news.some(({ isRead }) => !isRead);
  const main = html`<div class="stack">
    <h1 class="utrecht-heading-1">${title}</h1>
    <div class="two stack">
      <div class="stack">${waits ? [newsList(visit, news), ask] : [ask, newsList(visit, news)]}</div>
      <div>${pagesOf(visit)}</div>
    </div>
  </div>`;
  return memberLayout(visit, { title, main });
}

/** Who has a role at more schools than these chooses one first. */
const MOST_SCHOOLS = 2;

function chooseSchool({ library, reader }: SignedInVisit, schools: readonly School[]): Html {
  const words = HOME_OF_MEMBER[reader.language];
  const known = schools.filter(({ code }) => code !== undefined && library.codes.has(code));
  return html`<section class="card tight">
    <h2 class="utrecht-heading-2">${words.mayIWhere}</h2>
    <ul class="links-list">
      ${known.map(({ name, code = '' }) => html`<li>${link(withReader(codePath(code), reader), name)}</li>`)}
    </ul>
  </section>`;
}

function askSchool({ library, reader, me, today }: SignedInVisit, { name, code }: School): Html {
  const words = HOME_OF_MEMBER[reader.language];
  const entry: Entry | undefined = code === undefined ? undefined : library.codes.get(code);
  if (!entry)
    return html`<section class="card tight">
      <h2 class="utrecht-heading-2">${name}</h2>
      <p class="utrecht-paragraph">${words.noCode}</p>
    </section>`;
  const { id, name: codeName } = entry.decider.code;
  return html`<section class="card tight">
    <h2 class="utrecht-heading-2">${words.mayI(name)}</h2>
    ${searchForm(id, reader, { known: toldByMember(library.vocabulary, me, today) })}
    <p class="links">
      ${link(rulePath(id, reader), words.rules(codeName))}
      ${link(withReader(codePath(id, 'vertel-het'), reader), words.tell)}
    </p>
  </section>`;
}

function newsList({ reader }: SignedInVisit, news: readonly News[]): Html {
  const words = HOME_OF_MEMBER[reader.language];
  const fresh = news.filter(({ isRead }) => !isRead);
  const old = news.filter(({ isRead }) => isRead);
  const item = (each: News) =>
    html`<li class="news">
      <div>
        ${words.kinds[each.process] ?? words.otherKind} ${words.told[each.tell]}.
        <span class="muted">${moment(each.at, reader.language)}</span>
        ${each.isRead ? '' : plainBadge(words.isNew)}
      </div>
      ${
        each.isRead
          ? ''
          : html`<form action="/thuis/gelezen" method="post">
              ${hiddenFields([
                ['dossier', each.file],
                ['bericht', each.key],
              ])}
              <button class="small" type="submit">${words.read}</button>
            </form>`
      }
    </li>`;
  return html`<section class="card tight" id="wacht">
    <h2 class="utrecht-heading-2">${words.waits}</h2>
    ${
      fresh.length === 0
        ? html`<p class="utrecht-paragraph">${words.nothing}</p>`
        : html`<ul class="plain-list">
            ${fresh.map(item)}
          </ul>`
    }
    ${
      old.length === 0
        ? ''
        : html`<details>
            <summary><span class="open-link">${words.news}</span></summary>
            <ul class="plain-list">
              ${old.map(item)}
            </ul>
          </details>`
    }
  </section>`;
}

/** The pages that somebody’s roles open, by the place where they have them. */
function pagesOf({ me, reader, library }: SignedInVisit): Html {
  const words = HOME_OF_MEMBER[reader.language];
  const is = (role: string, kinds: readonly string[]) =>
    lineage(library.vocabulary.audiences, role).some((each) => kinds.includes(each));
  const school = me.roles.find((held) => held.school !== undefined && is(held.role, ['staff']))?.school;
  const keeps = me.roles.some(({ role }) => is(role, KEEPERS));
  const board = me.roles.some((held) => held.school === undefined);
  const at = (page: string) => `/school/${school}${page}`;
  const links: (readonly [string, string])[] = [];
  if (school !== undefined) {
    links.push([at(''), words.pages.school], [at('/klassen'), words.pages.classes]);
    if (keeps) links.push([at('/mensen'), words.pages.people], [at('/rollen'), words.pages.needed]);
    if (keeps) links.push([at('/aanleveren'), words.pages.delivery]);
    const teaches = me.roles.some(({ role }) => is(role, ['teacher', 'substitute']));
    if (keeps || teaches) links.push([at('/kaarten'), words.pages.cards]);
  }
  if (board) links.push(['/bestuur', words.pages.board], ['/bestuur/bewaren', words.pages.terms]);
  const looksAfter = me.roles.some(
    (held) => held.school === undefined && is(held.role, ['sysadmin', 'ict-admin']),
  );
  if (looksAfter)
    links.push(
      ['/bestuur/aanmelden', words.pages.providers],
      ['/bestuur/brieven', words.pages.failedLetters],
    );
  links.push(['/ik', words.pages.own], ['/ik/inloggen', words.pages.ways]);
  return html`<ul class="links-list">
    ${links.map(([href, text]) => html`<li>${link(href, text)}</li>`)}
  </ul>`;
}

const KEEPERS = ['sysadmin', 'ict-admin', 'ict-coordinator', 'management'];
