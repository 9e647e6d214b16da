import { html } from 'hono/html';
import type { Visit } from '../members/visit.ts';
import { button } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { PROVIDER_SIGN_IN } from '../words/providers.ts';

/** Signing in with an account of the school did not succeed: why, and what to do. */
export function providerTroublePage(
  { reader }: Visit,
  { board, text }: { readonly board: string; readonly text: string },
): MemberPage {
  const words = PROVIDER_SIGN_IN[reader.language];
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.trouble}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead" role="status">${text}</p>
    <div class="buttons">${button(`/inloggen/${board}`, words.again, 'primary')}</div>
  </div>`;
  return { title: words.trouble, main };
}
