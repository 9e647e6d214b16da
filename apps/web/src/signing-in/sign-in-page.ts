import type { Board, KeptProvider } from '@netjes/store';
import { html } from 'hono/html';
import { PASSKEY_SCRIPT } from '../assets/assets.ts';
import type { Visit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import { button, link } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { DEMO } from '../words/demo.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { withWayOn } from './way-on.ts';

/** Which ways into a board there are. */
export interface WaysIn {
  readonly board: Board;
  readonly providers: readonly KeptProvider[];
  /** whether a school of it has class cards */
  readonly cards: boolean;
}

interface Shown {
  readonly wanted: string | null;
  readonly name?: string;
  readonly wrong?: Wrong;
  /** what stands above it: to wait, or that something was done */
  readonly notice?: string | undefined;
}

/** Where somebody shows who they are. */
export function signInPage(visit: Visit, { board, providers, cards }: WaysIn, shown: Shown): MemberPage {
  const { language } = visit.reader;
  const words = SIGN_IN[language];
  const { wanted, name = '', wrong = {}, notice } = shown;
  const at = { language, wrong };
  const base = `/inloggen/${board.board}`;
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.at(board.name)}</h1>
    ${board.demo ? html`<p>${button('/demo', DEMO[language].choose, 'primary')}</p>` : ''}
    ${notice === undefined ? '' : html`<div class="notice" role="status"><p class="utrecht-paragraph">${notice}</p></div>`}
    ${wrongSummary(wrong, language)}
    <form class="card form" action="${withWayOn(base, wanted)}" method="post">
      ${field({ name: 'naam', label: words.name, value: name, autocomplete: 'username' }, at)}
      ${field({ name: 'wachtwoord', label: words.password, type: 'password', autocomplete: 'current-password', maxlength: 1000 }, at)}
      <div class="buttons">${submit(words.submit)}</div>
      <p class="utrecht-paragraph">${link(`${base}/vergeten`, words.forgotten)}</p>
    </form>
    <section class="stack tight" aria-labelledby="anders">
      <h2 class="utrecht-heading-2" id="anders">${words.otherWays}</h2>
      <div class="buttons">
        ${providers.map((each) => button(withWayOn(`${base}/met/${each.id}`, wanted), words.withProvider(each.name), 'secondary'))}
        ${cards ? button(`${base}/kaart`, words.withCard, 'secondary') : ''}
        ${passkeyButton(withWayOn(`${base}/passkey`, wanted), words.withPasskey)}
        ${button(`${base}/ouders`, words.parents, 'secondary')}
      </div>
    </section>
  </div>`;
  return { title: words.at(board.name), main };
}

/** A button that only a browser with passkeys shows. */
export function passkeyButton(action: string, text: string): Html {
  return html`<form class="needs-passkey" action="${action}" method="post">${submit(text, 'secondary')}</form>
    <script type="module" src="${PASSKEY_SCRIPT}"></script>`;
}

/** Where somebody says to which board they belong; without any board, where to begin. */
export function boardsPage({ reader }: Visit, boards: readonly Board[], wanted: string | null): MemberPage {
  const words = SIGN_IN[reader.language];
  const main =
    boards.length === 0
      ? html`<div class="stack narrow">
          <h1 class="utrecht-heading-1">${words.title}</h1>
          <p class="utrecht-paragraph">${words.none}</p>
          <div class="buttons">
            ${button('/setup', words.setUp, 'primary')} ${button('/', words.publicPages, 'secondary')}
          </div>
        </div>`
      : html`<div class="stack narrow">
          <h1 class="utrecht-heading-1">${words.which}</h1>
          <ul class="plain-list stack tight">
            ${boards.map((each) => html`<li>${button(withWayOn(`/inloggen/${each.board}`, wanted), each.name, 'secondary')}</li>`)}
          </ul>
        </div>`;
  return { title: words.title, main };
}
