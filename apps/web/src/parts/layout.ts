import type { Entry } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath, rulePath, withReader } from '../asking/address.ts';
import { ICON, STYLESHEET, TEXT_FONT } from '../assets/assets.ts';
import { SITE } from '../words/pages.ts';

/** A piece of a page, escaped. */
export type Html = ReturnType<typeof html>;

export interface Page {
  readonly title: string;
  readonly main: Html;
  /** The code the page is about, if any. */
  readonly entry?: Entry;
  readonly who?: string;
}

/** A whole page. */
export function layout({ title, main, entry, who = 'pupil' }: Page): Html {
  const code = entry?.decider.code;
  const fullTitle = [title, code?.name, SITE.name].filter((part) => part !== undefined).join(' · ');
  return html`<!doctype html>
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${fullTitle}</title>
        <link rel="preload" href="${TEXT_FONT}" as="font" type="font/woff2" crossorigin />
        <link rel="stylesheet" href="${STYLESHEET}" />
        <link rel="icon" href="${ICON}" type="image/svg+xml" />
      </head>
      <body class="utrecht-document utrecht-document--surface">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">${SITE.skip}</a>
        <header class="top">
          <div class="width">
            <a class="brand" href="/">${SITE.name}</a>
            ${
              code
                ? html`<a href="${withReader(codePath(code.id), who)}">${code.name}</a>
                    <nav aria-label="${SITE.navigation}">
                      <a href="${withReader(rulePath(code.id), who)}">${SITE.rules}</a>
                    </nav>`
                : ''
            }
          </div>
        </header>
        <main id="inhoud" tabindex="-1"><div class="width">${main}</div></main>
        <footer class="bottom">
          <div class="width">
            <p class="utrecht-paragraph">${SITE.footer}</p>
            <nav class="links" aria-label="${SITE.name}">
              ${link('/', SITE.home)} ${link('/over', SITE.about)}
              ${code ? link(codePath(code.id, 'controle'), SITE.check) : ''}
            </nav>
          </div>
        </footer>
      </body>
    </html>`;
}

export function link(href: string, text: string | Html): Html {
  return html`<a class="utrecht-link utrecht-link--html-a" href="${href}">${text}</a>`;
}

export function button(href: string, text: string, kind: 'primary' | 'secondary'): Html {
  return html`<a class="utrecht-button utrecht-button--${kind}-action" href="${href}">${text}</a>`;
}
