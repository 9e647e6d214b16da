import { type Entry, type Finding, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, rulePath } from '../asking/address.ts';
import { newAsking } from '../asking/asking.ts';
import type { Reader } from '../asking/reader.ts';
import { normById } from '../asking/spoken.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { message } from '../parts/message.ts';
import { CHECK_PAGE, FINDING_WORDS } from '../words/findings.ts';
import type { Language } from '../words/language.ts';

/** What the author of a code should know about it. */
export function checkPage(entry: Entry, findings: readonly Finding[], reader: Reader): Html {
  const { code } = entry.decider;
  const words = CHECK_PAGE[reader.language];
  const groups = [...Map.groupBy(findings, ({ kind }) => kind)];
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead(code.name)}</p>
    </div>
    ${groups.length === 0 ? html`<p class="utrecht-paragraph">${words.none}</p>` : ''}
    ${groups.map(([kind, own]) => {
      const { heading, advice } = FINDING_WORDS[reader.language][kind];
      return html`<section class="card tight" id="${kind}">
        <div class="row">
          <h2 class="utrecht-heading-2">${heading}</h2>
          <span class="utrecht-data-badge">${words.count(own.length)}</span>
        </div>
        <p class="utrecht-paragraph">${words.advice} ${advice}</p>
        ${own.map((finding) => findingItem(entry, finding, reader))}
      </section>`;
    })}
  </div>`;
  return layout({ title: words.title, main, entry, reader });
}

function findingItem(entry: Entry, finding: Finding, reader: Reader): Html {
  const { code } = entry.decider;
  const { norms, file, line, witness } = finding;
  const words = CHECK_PAGE[reader.language];
  const { carry, language } = reader;
  return html`<div class="finding tight">
    <p class="utrecht-paragraph">${message(wording(finding.message, language))}</p>
    ${witness ? html`<p class="utrecht-paragraph">${link(askPath(newAsking({ entry, ...witness, exact: true, carry })), words.witness)}</p>` : ''}
    <p class="place">
      ${norms.length === 0 ? '' : html`${words.rules} ${norms.map((id, i) => html`${i === 0 ? '' : ', '}${link(rulePath(code.id, reader, id), titleOf(entry, id, language))}`)} · `}${words.place(file, line)}
    </p>
  </div>`;
}

function titleOf({ decider: { code } }: Entry, id: string, language: Language): string {
  const norm = normById(code, id);
  return norm ? `${wording(norm.title, language)} (${id})` : id;
}
