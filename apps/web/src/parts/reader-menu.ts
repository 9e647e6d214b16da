import { type Entry, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { hereWith } from '../asking/address.ts';
import { OWN_WORDS, USUAL_READER } from '../asking/own-words.ts';
import { KINDS_OF_READER, type Reader } from '../asking/reader.ts';
import { readersOf } from '../asking/spoken.ts';
import { READER, READER_NAMES, type ReaderKind } from '../words/readers.ts';
import { RULES_PAGE } from '../words/rules-page.ts';
import { icon } from './icons.ts';
import type { Html } from './html.ts';
import { link } from './layout.ts';
import { pictogram, READER_ICONS } from './pictograms.ts';

const KINDS = Object.keys(KINDS_OF_READER) as ReaderKind[];

/** "Wie ben jij?" where no code is chosen yet. */
export function readerChoice(reader: Reader): Html {
  const words = READER[reader.language];
  const kind = KINDS.find((each) => isNow(reader, each));
  const title = kind ? words.iAm(READER_NAMES[reader.language][kind]) : words.question;
  return menu(title, words.change, readerChips(reader));
}

/** The kinds of reader, chosen by a link and remembered by the browser. */
function readerChips(reader: Reader): Html {
  const words = READER[reader.language];
  return html`<nav aria-label="${words.question}">
    <ul class="chips">
      ${KINDS.map((kind) => {
        const current = isNow(reader, kind);
        return html`<li>
          <a
            class="chip"
            href="${choosing(reader, kind)}"
            ${current ? html`aria-current="true"` : ''}
            rel="nofollow"
            >${current ? icon('check') : pictogram(READER_ICONS[kind])}
            ${READER_NAMES[reader.language][kind]}</a
          >
        </li>`;
      })}
    </ul>
  </nav>`;
}

/** Says as whom the reader asks, and lets that change on the same page; everybody whom the code names can ask. */
export function readerMenu(entry: Entry, reader: Reader): Html {
  const words = READER[reader.language];
  const kinds = new Set(KINDS.map((kind) => KINDS_OF_READER[kind].who));
  const { people, bodies } = readersOf(entry);
  const href = (who: string) => hereWith(reader, { [OWN_WORDS.reader]: who, [OWN_WORDS.age]: undefined });
  const others = people.filter((who) => !kinds.has(who));
  return menu(
    words.iAm(nameOfReader(entry, reader)),
    words.change,
    html`${readerChips(reader)} ${list(entry, reader, { title: words.others, readers: others, href })}
    ${list(entry, reader, { title: words.bodies, readers: bodies, href })}`,
  );
}

/** Says whose rules are shown, and lets that change; without a reader they are everybody's. */
export function rulesForMenu(entry: Entry, reader: Reader, who: string | undefined): Html {
  const words = RULES_PAGE[reader.language];
  const href = (each?: string) => hereWith(reader, { [OWN_WORDS.reader]: each });
  const name = who === undefined ? words.everyone : audienceName(entry, who, reader);
  const { people, bodies } = readersOf(entry);
  const readers = { ...reader, who: who ?? '' };
  const lists = html`<p>
      ${who === undefined ? html`<b>${words.everyone}</b>` : link(href(), words.everyone)}
    </p>
    ${list(entry, readers, { title: '', readers: people, href })}
    ${list(entry, readers, { title: READER[reader.language].bodies, readers: bodies, href })}`;
  return menu(words.forWhom(name), words.choose, lists);
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

interface Listed {
  readonly title: string;
  readonly readers: readonly string[];
  readonly href: (who: string) => string;
}

function list(entry: Entry, reader: Reader, { title, readers, href }: Listed): Html | '' {
  if (readers.length === 0) return '';
  return html`${title === '' ? '' : html`<p class="muted">${title}</p>`}
    <ul>
      ${readers.map((who) => {
        const name = audienceName(entry, who, reader);
        return html`<li>${who === reader.who ? html`<b>${name}</b>` : link(href(who), name)}</li>`;
      })}
    </ul>`;
}

/** The same page for a kind of reader, to be remembered. */
function choosing(reader: Reader, kind: ReaderKind): string {
  const { who, age } = KINDS_OF_READER[kind];
  return hereWith(reader, {
    [OWN_WORDS.reader]: who,
    [OWN_WORDS.age]: age,
    [OWN_WORDS.remember]: 'ja',
  });
}

/** A pupil is young or older only when they said so. */
function isNow(reader: Reader, kind: ReaderKind): boolean {
  const { who, age } = KINDS_OF_READER[kind];
  return reader.who === who && (age === undefined || reader.age === age);
}

function nameOfReader(entry: Entry, reader: Reader): string {
  const kind = KINDS.find((each) => isNow(reader, each));
  return kind && reader.who === USUAL_READER
    ? READER_NAMES[reader.language][kind]
    : audienceName(entry, reader.who, reader);
}

function audienceName({ decider: { vocabulary } }: Entry, who: string, { language }: Reader): string {
  const person = vocabulary.audiences.get(who);
  return person ? wording(person.one, language) : who;
}
