import type { KeptLetter } from '@netjes/mail';
import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import type { Html } from '../parts/html.ts';
import { visitorLayout } from '../parts/member-layout.ts';
import { message } from '../parts/message.ts';
import { moment } from '../parts/moment.ts';
import { MAILBOX } from '../words/mailbox.ts';

/** The letters that would have been posted, the last one first. */
export function mailboxPage(letters: readonly KeptLetter[], reader: Reader): Html {
  const words = MAILBOX[reader.language];
  const main = html`<div class="stack narrow">
    <div class="tight">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
      <p class="utrecht-paragraph muted">${message(words.setUp)}</p>
    </div>
    ${letters.length === 0 ? html`<p class="utrecht-paragraph">${words.none}</p>` : letters.map((letter) => card(letter, reader))}
  </div>`;
  return visitorLayout({ reader }, { title: words.title, main });
}

function card({ subject, text, to, at, language }: KeptLetter, reader: Reader): Html {
  return html`<article class="card tight">
    <h2 class="utrecht-heading-3" lang="${language}">${subject}</h2>
    <p class="utrecht-paragraph muted">${MAILBOX[reader.language].to(to, moment(at, reader.language))}</p>
    <div lang="${language}">
      ${text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph) => html`<p class="utrecht-paragraph">${withLinks(paragraph)}</p>`)}
    </div>
  </article>`;
}

const ADDRESS = /(https?:\/\/[^\s<>"]+[\w/])/;

/** Addresses in a text, made to be followed. */
function withLinks(text: string): Html {
  const parts = text.split(ADDRESS);
  return html`${parts.map((part, i) => (i % 2 === 1 ? html`<a href="${part}">${part}</a>` : part))}`;
}
