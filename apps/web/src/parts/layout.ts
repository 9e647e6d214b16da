import type { Entry } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath, inLanguage, rulePath, withReader } from '../asking/address.ts';
import type { Reader } from '../asking/reader.ts';
import { ICON, KEEP_SCRIPT, SHEETS_STYLESHEET, STYLESHEET, TEXT_FONT } from '../assets/assets.ts';
import { SITE } from '../words/pages.ts';
import type { Html } from './html.ts';
import { inDutch } from './in-dutch.ts';
import { languageSwitch } from './language-switch.ts';
import { onDevice } from './on-device.ts';

export interface Page {
  readonly title: string;
  readonly main: Html;
  readonly reader: Reader;
  /** The code the page is about, if any. */
  readonly entry?: Entry;
  /** Whether it lays out a whole code, or several, and has the style of the sheets. */
  readonly isSheet?: true;
  /** For whoever is signed in: the style of their pages, what stands in the top instead of the rules of a code, and above the page. */
  readonly member?: { readonly style: string; readonly top: Html; readonly above?: Html };
}

/** A whole page. */
export function layout({ title, main, reader, entry, isSheet, member }: Page): Html {
  const words = SITE[reader.language];
  const code = entry?.decider.code;
  // beside the name of a code there is no room for it on a phone
  const toHome = link(inLanguage('/thuis', reader), reader.isIn ? words.ownHome : words.signIn);
  const fullTitle = [title, code?.name, words.name].filter((part) => part !== undefined).join(' · ');
  return html`<!doctype html>
    <html lang="${reader.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${fullTitle}</title>
        <link rel="preload" href="${TEXT_FONT}" as="font" type="font/woff2" crossorigin />
        <link rel="stylesheet" href="${STYLESHEET}" />
        ${isSheet ? html`<link rel="stylesheet" href="${SHEETS_STYLESHEET}" />` : ''}
        ${member ? html`<link rel="stylesheet" href="${member.style}" />` : ''}
        <link rel="icon" href="${ICON}" type="image/svg+xml" />
        ${code ? html`<script type="module" src="${KEEP_SCRIPT}"></script>` : ''}
      </head>
      <body class="utrecht-document utrecht-document--surface">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">${words.skip}</a>
        <header class="top">
          <div class="width">
            <a class="brand" href="${withReader('/', reader)}">${words.name}</a>
            ${code ? html`<a href="${withReader(codePath(code.id), reader)}">${inDutch(code.name, reader)}</a>` : ''}
            <div class="top-end">
              ${
                code
                  ? html`<nav aria-label="${words.navigation}">
                      <a href="${rulePath(code.id, reader)}">${words.rules}</a>
                    </nav>`
                  : (member?.top ?? '')
              }
              ${member || code ? '' : toHome} ${languageSwitch(reader)}
            </div>
          </div>
        </header>
        ${member?.above ?? ''}
        <main id="inhoud" tabindex="-1"><div class="width">${main}</div></main>
        <footer class="bottom">
          <div class="width">
            <p class="utrecht-paragraph">${words.footer}</p>
            <nav class="links" aria-label="${words.name}">
              ${link(withReader('/', reader), words.home)} ${link(inLanguage('/over', reader), words.about)}
              ${code ? html`${link(inLanguage(codePath(code.id, 'controle'), reader), words.check)} ${toHome}` : ''}
            </nav>
            ${code ? onDevice(code, reader) : ''}
          </div>
        </footer>
      </body>
    </html>`;
}

export function link(href: string, text: string | Html): Html {
  return html`<a href="${href}">${text}</a>`;
}

export function button(href: string, text: string, kind: 'primary' | 'secondary'): Html {
  return html`<a class="utrecht-button utrecht-button--${kind}-action" href="${href}">${text}</a>`;
}
