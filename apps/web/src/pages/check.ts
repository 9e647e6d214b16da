import { type Entry, type Finding, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, rulePath } from '../asking/address.ts';
import { newAsking } from '../asking/asking.ts';
import { normById } from '../asking/spoken.ts';
import { type Html, layout, link } from '../parts/layout.ts';
import { message } from '../parts/message.ts';
import { CHECK_PAGE, FINDING_WORDS } from '../words/findings.ts';

/** What the author of a code should know about it. */
export function checkPage(entry: Entry): Html {
  const { code } = entry.decider;
  const groups = [...Map.groupBy(entry.findings, ({ kind }) => kind)];
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${CHECK_PAGE.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${CHECK_PAGE.lead(code.name)}</p>
    </div>
    ${groups.length === 0 ? html`<p class="utrecht-paragraph">${CHECK_PAGE.none}</p>` : ''}
    ${groups.map(([kind, findings]) => {
      const { heading, advice } = FINDING_WORDS[kind];
      return html`<section class="card tight" id="${kind}">
        <div class="row">
          <h2 class="utrecht-heading-2">${heading}</h2>
          <span class="utrecht-data-badge">${CHECK_PAGE.count(findings.length)}</span>
        </div>
        <p class="utrecht-paragraph">${CHECK_PAGE.advice} ${advice}</p>
        ${findings.map((finding) => findingItem(entry, finding))}
      </section>`;
    })}
  </div>`;
  return layout({ title: CHECK_PAGE.title, main, entry });
}

function findingItem(entry: Entry, { message: { nl }, norms, file, line, witness }: Finding): Html {
  const { code } = entry.decider;
  return html`<div class="finding tight">
    <p class="utrecht-paragraph">${message(nl)}</p>
    ${witness ? html`<p class="utrecht-paragraph">${link(askPath(newAsking({ entry, ...witness, exact: true })), CHECK_PAGE.witness)}</p>` : ''}
    <p class="place">
      ${norms.length === 0 ? '' : html`${CHECK_PAGE.rules} ${norms.map((id, i) => html`${i === 0 ? '' : ', '}${link(rulePath(code.id, id), titleOf(entry, id))}`)} · `}${CHECK_PAGE.place(file, line)}
    </p>
  </div>`;
}

function titleOf({ decider: { code } }: Entry, id: string): string {
  const norm = normById(code, id);
  return norm ? `${wording(norm.title, 'nl')} (${id})` : id;
}
