import type { Code, Library } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath, OWN_WORDS, rulePath } from '../asking/address.ts';
import { type Html, layout, link } from '../parts/layout.ts';
import { questionField } from '../parts/search-form.ts';
import { HOME } from '../words/pages.ts';

/** What was filled in before, when something was missing. */
interface Filled {
  readonly typed: string;
  readonly schoolMissing: boolean;
}

export function homePage(library: Library, filled: Filled = { typed: '', schoolMissing: false }): Html {
  const codes = [...library.codes.values()].map(({ decider }) => decider.code);
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${HOME.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${HOME.lead}</p>
    </div>
    <form class="stack" role="search" action="/mag-ik" method="get">
      <div class="tight narrow">
        <label class="utrecht-form-label" for="vraag">${HOME.field}</label>
        ${questionField(filled.typed)}
      </div>
      <fieldset>
        <legend>${HOME.school}</legend>
        ${filled.schoolMissing ? html`<p class="notice" role="alert">${HOME.pickFirst}</p>` : ''}
        <div class="choices schools">${codes.map((code) => school(code, codes.length === 1))}</div>
      </fieldset>
      <button class="utrecht-button utrecht-button--primary-action" type="submit">${HOME.button}</button>
    </form>
    <section class="tight narrow">
      <h2 class="utrecht-heading-2">${HOME.browse}</h2>
      <p class="utrecht-paragraph narrow">${HOME.ours}</p>
      <ul class="pairs">
        ${codes.map(
          ({ id, name }) =>
            html`<li>${link(codePath(id), HOME.startOf(name))}${link(rulePath(id), HOME.rulesOf(name))}</li>`,
        )}
      </ul>
    </section>
  </div>`;
  return layout({ title: HOME.title, main });
}

function school({ id, name, organisation, source }: Code, chosen: boolean): Html {
  const about = [source.document, ...(name === organisation ? [] : [organisation])];
  return html`<label class="choice">
    <input type="radio" name="${OWN_WORDS.school}" value="${id}" ${chosen ? 'checked' : ''} />
    <span><b>${name}</b><span class="muted">${about.join(', ')}</span></span>
  </label>`;
}
