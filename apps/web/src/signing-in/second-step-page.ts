import { html } from 'hono/html';
import type { MemberVisit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { qrCode } from '../parts/qr-code.ts';
import { SECOND_STEP } from '../words/second-step.ts';
import { passkeyButton } from './sign-in-page.ts';
import { withWayOn } from './way-on.ts';

interface Asked {
  readonly wanted: string | null;
  readonly hasApp: boolean;
  readonly wrong?: Wrong;
  readonly notice?: string;
}

const CODE = { name: 'code', inputmode: 'text', autocomplete: 'one-time-code', maxlength: 40 } as const;

/** Asks for the code of the app, or the passkey. */
export function secondStepPage(
  { reader, me }: MemberVisit,
  { wanted, hasApp, wrong = {}, notice }: Asked,
): MemberPage {
  const { language } = reader;
  const words = SECOND_STEP[language];
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.title}</h1>
    <p class="utrecht-paragraph">${words.why}</p>
    ${notice === undefined ? '' : html`<div class="notice" role="status"><p class="utrecht-paragraph">${notice}</p></div>`}
    ${wrongSummary(wrong, language)}
    ${
      hasApp
        ? html`<form class="card form" action="${withWayOn('/inloggen/tweede', wanted)}" method="post">
            ${field({ ...CODE, label: words.code, hint: words.codeHint }, { language, wrong })}
            <div class="buttons">${submit(words.submit)}</div>
          </form>`
        : html`<p class="utrecht-paragraph">${words.onlyPasskey}</p>`
    }
    ${passkeyButton(withWayOn(`/inloggen/${me.board}/passkey`, wanted), words.withPasskey)}
  </div>`;
  return { title: words.title, main };
}

interface SetUp {
  readonly wanted: string | null;
  readonly secret: string;
  readonly uri: string;
  readonly replaces: boolean;
  readonly wrong?: Wrong;
}

/** Sets up the app on a phone: by camera, by a link on the phone itself, or by typing. */
export function setUpAppPage(
  { reader }: MemberVisit,
  { wanted, secret, uri, replaces, wrong = {} }: SetUp,
): MemberPage {
  const { language } = reader;
  const words = SECOND_STEP[language];
  const grouped = secret.match(/.{1,4}/g)?.join(' ') ?? '';
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.setUpTitle}</h1>
    <p class="utrecht-paragraph">${replaces ? words.replaceWhy : words.setUpWhy}</p>
    ${wrongSummary(wrong, language)}
    <ol class="utrecht-ordered-list">
      <li class="utrecht-ordered-list__item">${words.install}</li>
      <li class="utrecht-ordered-list__item">${words.scan}</li>
      <li class="utrecht-ordered-list__item">${words.typeCode}</li>
    </ol>
    <div class="card stack tight">
      ${qrCode(uri, words.qr)}
      <p class="utrecht-paragraph"><a href="${uri}">${words.openApp}</a></p>
      <p class="utrecht-paragraph">${words.bySecret} <span class="secret">${grouped}</span></p>
    </div>
    <form class="card form" action="${withWayOn('/inloggen/tweede/app', wanted)}" method="post">
      ${field({ ...CODE, label: words.code, inputmode: 'numeric' }, { language, wrong })}
      <div class="buttons">${submit(words.submit)}</div>
    </form>
    <div class="needs-passkey">
      <p class="utrecht-paragraph">${words.orPasskey}</p>
    </div>
    ${passkeyButton(withWayOn('/ik/inloggen/passkey', wanted), words.makePasskey)}
  </div>`;
  return { title: words.setUpTitle, main };
}

/** The codes on paper, which are shown now and never again. */
export function recoveryCodesPage(
  { reader }: MemberVisit,
  { wanted, codes }: { readonly wanted: string | null; readonly codes: readonly string[] },
): MemberPage {
  const words = SECOND_STEP[reader.language];
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.codesTitle}</h1>
    <p class="utrecht-paragraph">${words.codesWhy}</p>
    <ul class="codes card">
      ${codes.map((code) => html`<li>${code}</li>`)}
    </ul>
    <p class="utrecht-paragraph">${words.codesHow}</p>
    <form action="${withWayOn('/inloggen/tweede/codes', wanted)}" method="post">
      ${submit(words.codesDone)}
    </form>
  </div>`;
  return { title: words.codesTitle, main };
}
