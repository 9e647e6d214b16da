import { html } from 'hono/html';
import type { Language } from '../words/language.ts';
import { FORM } from '../words/member.ts';
import type { Html } from './html.ts';

/** What is wrong with the fields of a form, by their names; a form that is shown again keeps what was typed. */
export type Wrong = Readonly<Record<string, string>>;

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly hint?: string;
  readonly type?: 'text' | 'email' | 'password' | 'date' | 'search' | 'url';
  readonly autocomplete?: string;
  readonly inputmode?: 'numeric' | 'email' | 'text';
  readonly optional?: true;
  readonly maxlength?: number;
}

/** A field with its label, its hint and what is wrong with it, tied together for whoever listens. */
export function field({ name, label, value = '', hint, type = 'text', ...more }: Field, at: At): Html {
  const { wrong, described } = around(name, hint, at);
  return html`<div class="field ${wrong === undefined ? '' : 'wrong'}">
    <label class="utrecht-form-label" for="${name}"
      >${label}${more.optional ? optional(at.language) : ''}</label
    >
    ${described.notes}
    <input
      class="utrecht-textbox utrecht-textbox--html-input"
      id="${name}"
      name="${name}"
      type="${type}"
      value="${type === 'password' ? '' : value}"
      maxlength="${more.maxlength ?? 200}"
      ${more.autocomplete === undefined ? html`autocomplete="off"` : html`autocomplete="${more.autocomplete}"`}
      ${more.inputmode === undefined ? '' : html`inputmode="${more.inputmode}"`}
      ${more.optional ? '' : html`required`}
      ${described.by}
      ${wrong === undefined ? '' : html`aria-invalid="true"`}
    />
  </div>`;
}

interface At {
  readonly language: Language;
  readonly wrong?: Wrong;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One of several, out of a list that opens. */
export function select(
  {
    name,
    label,
    value,
    hint,
    choices,
    optional: isOptional,
  }: Field & { readonly choices: readonly Choice[] },
  at: At,
): Html {
  const { wrong, described } = around(name, hint, at);
  return html`<div class="field ${wrong === undefined ? '' : 'wrong'}">
    <label class="utrecht-form-label" for="${name}">${label}${isOptional ? optional(at.language) : ''}</label>
    ${described.notes}
    <select class="select" id="${name}" name="${name}" ${described.by}>
      ${choices.map(
        (each) =>
          html`<option value="${each.value}" ${each.value === value ? html`selected` : ''}>
            ${each.label}
          </option>`,
      )}
    </select>
  </div>`;
}

/** One of a few, all in sight. */
export function radios(
  { name, label, value, hint, choices }: Field & { readonly choices: readonly Choice[] },
  at: At,
): Html {
  const { wrong, described } = around(name, hint, at);
  return html`<fieldset class="field ${wrong === undefined ? '' : 'wrong'}" ${described.by}>
    <legend class="utrecht-form-label">${label}</legend>
    ${described.notes}
    ${choices.map(
      (each, i) =>
        html`<label class="choice">
          <input
            type="radio"
            name="${name}"
            ${i === 0 ? html`id="${name}"` : ''}
            value="${each.value}"
            ${each.value === value ? html`checked` : ''}
          />
          <span
            >${each.label}${each.hint === undefined ? '' : html`<span class="muted">${each.hint}</span>`}</span
          >
        </label>`,
    )}
  </fieldset>`;
}

/** What is wrong with a form that was sent, each with a link to its field; it comes into focus when the page opens. */
export function wrongSummary(wrong: Wrong, language: Language): Html {
  const all = Object.entries(wrong);
  if (all.length === 0) return html``;
  return html`<div class="notice wrong-summary" role="alert" tabindex="-1">
    <h2 class="utrecht-heading-3">${FORM[language].wrong}</h2>
    <ul class="utrecht-unordered-list">
      ${all.map(
        ([name, text]) => html`<li class="utrecht-unordered-list__item"><a href="#${name}">${text}</a></li>`,
      )}
    </ul>
  </div>`;
}

/** The button that sends a form. */
export function submit(
  text: string,
  kind: 'primary' | 'secondary' = 'primary',
  name?: string,
  value?: string,
): Html {
  return html`<button
    class="utrecht-button utrecht-button--${kind}-action"
    type="submit"
    ${name === undefined ? '' : html`name="${name}" value="${value ?? ''}"`}
  >
    ${text}
  </button>`;
}

const optional = (language: Language) => html` <span class="muted">(${FORM[language].optional})</span>`;

function around(name: string, hint: string | undefined, { wrong: all = {} }: At) {
  const wrong = Object.hasOwn(all, name) ? all[name] : undefined;
  const ids = [hint === undefined ? '' : `${name}-hint`, wrong === undefined ? '' : `${name}-wrong`].filter(
    Boolean,
  );
  const notes = html`${hint === undefined ? '' : html`<p class="hint" id="${name}-hint">${hint}</p>`}
  ${wrong === undefined ? '' : html`<p class="what-is-wrong" id="${name}-wrong">${wrong}</p>`}`;
  const by = ids.length === 0 ? html`` : html`aria-describedby="${ids.join(' ')}"`;
  return { wrong, described: { notes, by } };
}
