import type { SetUp } from '@netjes/store';
import { html } from 'hono/html';
import type { Visit } from '../members/visit.ts';
import { typed } from '../organisation/typed.ts';
import { type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { SETUP } from '../words/setup.ts';

/** What the steps need to know of the server. */
export interface StepOptions {
  /** whether it is in reach of this computer alone */
  readonly isHere: boolean;
}

/** The page of a step, also when something that was sent is wrong. */
export type StepPage = (visit: Visit, options: StepOptions, wrong?: Wrong) => MemberPage;

/** What happens with what was sent; leads on, or shows the page again. */
export type Action = (visit: Visit, setUp: SetUp, options: StepOptions) => Promise<Response>;

/** How many steps there are after the choice to begin: school, administrator, code, people. */
const STEPS = 4;

export interface StepHead {
  /** from 1; none for what comes before the steps */
  readonly number?: number;
  readonly title: string;
  readonly lead?: string;
  readonly wrong?: Wrong | undefined;
}

/** A step: how far it is, what it is about, and its forms. */
export function stepPage(
  { reader, parameters }: Pick<Visit, 'reader' | 'parameters'>,
  { number, title, lead, wrong }: StepHead,
  forms: Html,
): MemberPage {
  const words = SETUP[reader.language];
  const main = html`<div class="stack narrow">
    <div class="tight">
      <p class="muted">${words.title}${number === undefined ? '' : ` · ${words.step(number, STEPS)}`}</p>
      <h1 class="utrecht-heading-1">${title}</h1>
      ${lead === undefined ? '' : html`<p class="utrecht-paragraph">${lead}</p>`}
    </div>
    ${parameters.get('gedaan') === 'eerder' ? html`<p class="notice" role="status">${words.other}</p>` : ''}
    ${wrong ? wrongSummary(wrong, reader.language) : ''} ${forms}
  </div>`;
  return { title, main };
}

/** The longest name of a board, a school or a person, as the database has it. */
const LONGEST_NAME = 120;

/** What is wrong with names that were typed, by their fields. */
export function wrongNames({ form, reader }: Pick<Visit, 'form' | 'reader'>, ...fields: string[]): Wrong {
  const words = SETUP[reader.language];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = typed(form, field);
      if (text === '') return [[field, words.missing]];
      return text.length > LONGEST_NAME ? [[field, words.tooLong(LONGEST_NAME)]] : [];
    }),
  );
}
