import { type PresetName, PRESETS } from '@netjes/identity';
import type { KeptProvider } from '@netjes/store';
import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import { button } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { PROVIDERS } from '../words/providers.ts';
import { returnAddress } from './provider-pages.ts';
import { newProviderId, PRESET_NAMES, SETTINGS_OF } from './provider-settings.ts';

/** A provider as it stands in the form. */
export interface TypedProvider {
  /** undefined for a new one */
  readonly id: string | undefined;
  readonly preset: PresetName;
  readonly values: Readonly<Record<string, string>>;
}

interface Shown {
  readonly providers: readonly KeptProvider[];
  readonly notice?: string | undefined;
  readonly typed?: TypedProvider | undefined;
  readonly wrong?: Wrong;
}

/** The accounts of a school that people sign in with: which there are, and a form for one of them. */
export function providerSettingsPage(
  visit: MemberVisit,
  { providers, notice, typed, wrong = {} }: Shown,
): MemberPage {
  const { language } = visit.reader;
  const words = PROVIDERS[language];
  const main = html`<div class="stack">
    <h1 class="utrecht-heading-1">${words.title}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
    ${notice === undefined ? '' : html`<div class="notice" role="status"><p class="utrecht-paragraph">${notice}</p></div>`}
    ${wrongSummary(wrong, language)}
    ${typed ? form(visit, { ...typed, address: typed.id ?? newProviderId(typed.preset, providers) }, wrong) : ''}
    ${providers.length === 0 ? html`<p class="utrecht-paragraph">${words.none}</p>` : providers.map((each) => card(visit, each))}
    <section class="stack tight" aria-labelledby="koppel">
      <h2 class="utrecht-heading-2" id="koppel">${words.add}</h2>
      <div class="buttons">
        ${PRESET_NAMES.map((each) => button(`/bestuur/aanmelden?soort=${each}`, PRESETS[each].title, 'secondary'))}
      </div>
    </section>
  </div>`;
  return { title: words.title, main };
}

function card(visit: MemberVisit, { id, name, preset }: KeptProvider): Html {
  const words = PROVIDERS[visit.reader.language];
  const own = html`<input type="hidden" name="aanbieder" value="${id}" />`;
  return html`<section class="card stack tight" aria-labelledby="a-${id}">
    <h2 class="utrecht-heading-2" id="a-${id}">${name}</h2>
    <p class="utrecht-paragraph muted">${PRESETS[preset as PresetName].title}</p>
    <p class="utrecht-paragraph">
      ${words.returnAddress}: <span class="secret">${returnAddress(visit, visit.me.board, id)}</span>
    </p>
    <div class="buttons">
      <form action="/bestuur/aanmelden/proberen" method="post">${own}${submit(words.try, 'secondary')}</form>
      ${button(`/bestuur/aanmelden?aanbieder=${id}`, words.change, 'secondary')}
      <form action="/bestuur/aanmelden/weg" method="post">${own}${submit(words.remove, 'secondary')}</form>
    </div>
  </section>`;
}

function form(
  visit: MemberVisit,
  { id, preset, values, address }: TypedProvider & { readonly address: string },
  wrong: Wrong,
): Html {
  const { language } = visit.reader;
  const words = PROVIDERS[language];
  const at = { language, wrong };
  const one = (name: 'naam' | 'client' | 'tenant' | 'domains' | 'address' | 'brins') =>
    field(
      { name, label: words.fields[name], hint: words.hints[name], value: values[name], maxlength: 500 },
      at,
    );
  const secret = {
    name: 'geheim',
    label: words.fields.geheim,
    hint: id === undefined ? words.hints.geheim : words.hints.geheimKept,
    type: 'password',
    maxlength: 500,
    ...(id !== undefined && { optional: true as const }),
  } as const;
  return html`<form class="card form" action="/bestuur/aanmelden" method="post">
    <h2 class="utrecht-heading-2">${PRESETS[preset].title}</h2>
    ${preset === 'entree' ? html`<p class="utrecht-paragraph">${words.entreeNote}</p>` : ''}
    <p class="utrecht-paragraph">
      ${words.returnAddress}: <span class="secret">${returnAddress(visit, visit.me.board, address)}</span>
    </p>
    <input type="hidden" name="soort" value="${preset}" />
    ${id === undefined ? '' : html`<input type="hidden" name="aanbieder" value="${id}" />`} ${one('naam')}
    ${SETTINGS_OF[preset].map(one)} ${one('client')} ${field(secret, at)}
    <div class="buttons">${submit(words.save)}</div>
  </form>`;
}
