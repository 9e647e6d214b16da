import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { field, select, type Wrong } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import { ORGANISATION } from '../words/organisation.ts';

/** The fields in which a code is chosen, and the day from which it holds. */
export function codeFields({ reader, library, form, today }: MemberVisit, wrong: Wrong, now = ''): Html {
  const words = ORGANISATION[reader.language];
  const at = { language: reader.language, wrong };
  const codes = [...library.codes.values()].map(({ decider: { code } }) => code);
  const choices = [
    { value: '', label: words.chooseCode },
    ...codes.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return html`${select(
    { name: 'code', label: words.code, value: form.get('code') ?? now, hint: words.otherCodeHint, choices },
    at,
  )}
  ${field(
    { name: 'vanaf', label: words.fromDay, type: 'date', value: form.get('vanaf') ?? today.toString() },
    at,
  )}`;
}
