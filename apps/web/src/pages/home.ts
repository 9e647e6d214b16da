import type { Code, Library } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath, inLanguage, readerParameters, rulePath, withReader } from '../asking/address.ts';
import { OWN_WORDS } from '../asking/own-words.ts';
import { comparePath } from '../comparing/compare-path.ts';
import type { Reader } from '../asking/reader.ts';
import { inDutch } from '../parts/in-dutch.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { readerChoice } from '../parts/reader-menu.ts';
import { hiddenFields, questionField } from '../parts/search-form.ts';
import { CLASS_LINKS } from '../words/class-links.ts';
import { HOME } from '../words/pages.ts';

/** What was filled in before, when something was missing. */
interface Filled {
  readonly typed: string;
  readonly schoolMissing: boolean;
}

const NOTHING: Filled = { typed: '', schoolMissing: false };

export function homePage(library: Library, reader: Reader, filled = NOTHING): Html {
  const words = HOME[reader.language];
  const codes = [...library.codes.values()].map(({ decider }) => decider.code);
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
    </div>
    ${readerChoice(reader)}
    <form class="stack" role="search" action="/mag-ik" method="get">
      <div class="tight narrow">
        <label class="utrecht-form-label" for="vraag">${words.field}</label>
        ${questionField(filled.typed, reader)}
      </div>
      <fieldset>
        <legend>${words.school}</legend>
        ${filled.schoolMissing ? html`<p class="notice" role="alert">${words.pickFirst}</p>` : ''}
        <div class="choices schools">${codes.map((code) => school(code, codes.length === 1, reader))}</div>
      </fieldset>
      ${hiddenFields(readerParameters(reader))}
      <button class="utrecht-button utrecht-button--primary-action" type="submit">${words.button}</button>
    </form>
    <section class="tight narrow">
      <h2 class="utrecht-heading-2">${words.browse}</h2>
      <p class="utrecht-paragraph narrow">${words.ours}</p>
      <ul class="pairs">
        ${codes.map(
          ({ id, name }) =>
            html`<li>
              ${link(withReader(codePath(id), reader), words.startOf(name))}${link(rulePath(id, reader), words.rulesOf(name))}
            </li>`,
        )}
      </ul>
      <p>${link(inLanguage(comparePath(), reader), CLASS_LINKS[reader.language].compareAll)}</p>
    </section>
  </div>`;
  return layout({ title: words.title, main, reader });
}

function school({ id, name, organisation, source }: Code, chosen: boolean, reader: Reader): Html {
  const about = [source.document, ...(name === organisation ? [] : [organisation])].join(', ');
  return html`<label class="choice">
    <input type="radio" name="${OWN_WORDS.school}" value="${id}" ${chosen ? 'checked' : ''} />
    <span><b>${inDutch(name, reader)}</b><span class="muted">${inDutch(about, reader)}</span></span>
  </label>`;
}
