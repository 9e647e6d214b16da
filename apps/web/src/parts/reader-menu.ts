import { type Entry, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { readersOf } from '../asking/spoken.ts';
import { READER } from '../words/pages.ts';
import { RULES_PAGE } from '../words/rules.ts';
import { icon } from './icons.ts';
import { type Html, link } from './layout.ts';

/** Says as whom the reader asks, and lets that change; `href` is the same page for another reader. */
export function readerMenu(entry: Entry, who: string, href: (who: string) => string): Html {
  return menu(READER.iAm(readerName(entry, who)), READER.change, readerLists(entry, who, href));
}

/** Says whose rules are shown, and lets that change; without a reader they are everybody's. */
export function rulesForMenu(entry: Entry, who: string | undefined, href: (who?: string) => string): Html {
  const name = who === undefined ? RULES_PAGE.everyone : readerName(entry, who);
  const everyone = html`<p>
    ${who === undefined ? html`<b>${RULES_PAGE.everyone}</b>` : link(href(), RULES_PAGE.everyone)}
  </p>`;
  const lists = html`${everyone}${readerLists(entry, who, href)}`;
  return menu(RULES_PAGE.forWhom(name), RULES_PAGE.choose, lists);
}

function menu(title: string, lead: string, lists: Html): Html {
  return html`<details class="reader">
    <summary><span class="open-link">${title}</span>${icon('chevron-down')}</summary>
    <div class="card tight">
      <p class="utrecht-paragraph">${lead}</p>
      ${lists}
    </div>
  </details>`;
}

function readerLists(entry: Entry, who: string | undefined, href: (who: string) => string): Html {
  const { people, bodies } = readersOf(entry);
  const list = (title: string, readers: readonly string[]) =>
    readers.length === 0
      ? ''
      : html`<p class="muted">${title}</p>
          <ul>
            ${readers.map((each) => {
              const name = readerName(entry, each);
              return html`<li>${each === who ? html`<b>${name}</b>` : link(href(each), name)}</li>`;
            })}
          </ul>`;
  return html`${list(READER.people, people)}${list(READER.bodies, bodies)}`;
}

function readerName({ decider: { vocabulary } }: Entry, who: string): string {
  const person = vocabulary.audiences.get(who);
  return person ? wording(person.one, 'nl') : who;
}
