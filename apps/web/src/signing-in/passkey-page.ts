import { html } from 'hono/html';
import { PASSKEY_SCRIPT } from '../assets/assets.ts';
import type { Visit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import { link } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { PASSKEY } from '../words/second-step.ts';

export interface AskPasskey {
  /** a new one, or one that there is */
  readonly kind: 'create' | 'get';
  readonly options: unknown;
  /** where the answer of the device goes */
  readonly action: string;
  /** another way */
  readonly back: string;
  /** what a new one is called */
  readonly label?: string;
  readonly wrong?: Wrong;
}

/** Where the device is asked for a passkey; without its script there is only the way back. */
export function passkeyPage({ reader }: Pick<Visit, 'reader'>, asked: AskPasskey): MemberPage {
  const { language } = reader;
  const words = PASSKEY[language];
  const isNew = asked.kind === 'create';
  const title = isNew ? words.makeTitle : words.useTitle;
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${title}</h1>
    <p class="utrecht-paragraph">${words.how}</p>
    ${wrongSummary(asked.wrong ?? {}, language)}
    <form
      class="card form"
      action="${asked.action}"
      method="post"
      data-passkey="${asked.kind}"
      data-options="${JSON.stringify(asked.options)}"
      data-stopped="${words.stopped}"
    >
      ${isNew ? labelField(asked, language) : ''}
      <input type="hidden" name="antwoord" value="" />
      <div class="needs-passkey" id="antwoord">${submit(isNew ? words.make : words.use)}</div>
      <p class="utrecht-paragraph" role="status"></p>
    </form>
    <p class="utrecht-paragraph">${words.cannot}</p>
    <p class="utrecht-paragraph">${link(asked.back, words.back)}</p>
    <script type="module" src="${PASSKEY_SCRIPT}"></script>
  </div>`;
  return { title, main };
}

function labelField({ label, wrong = {} }: AskPasskey, language: 'nl' | 'en'): Html {
  const words = PASSKEY[language];
  return field(
    {
      name: 'label',
      label: words.label,
      hint: words.labelHint,
      value: label || words.labelUsual,
      maxlength: 60,
    },
    { language, wrong },
  );
}
