import type { OpenLink } from '@netjes/store';
import { html } from 'hono/html';
import type { Visit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import { button } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { ASK_LINK, LINK } from '../words/links.ts';

interface LinkShown {
  readonly action: string;
  readonly link: OpenLink;
  readonly wrong?: Wrong;
}

/** What a link is for, with the one button that uses it. */
export function linkPage(visit: Visit, shown: LinkShown): MemberPage {
  const words = LINK[visit.reader.language];
  const { given, purpose } = shown.link;
  switch (purpose) {
    case 'invitation':
      return passwordPage(visit, shown, { title: words.invitationTitle(given), text: words.invitation });
    case 'reset-password':
      return passwordPage(visit, shown, { title: words.resetTitle, text: words.reset });
    default:
      return buttonPage(shown, { title: words.parentTitle(given), text: words.parent, label: words.open });
  }
}

function buttonPage(
  { action }: LinkShown,
  { title, text, label }: { readonly title: string; readonly text: string; readonly label: string },
): MemberPage {
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${title}</h1>
    <p class="utrecht-paragraph">${text}</p>
    <form action="${action}" method="post">${submit(label)}</form>
  </div>`;
  return { title, main };
}

function passwordPage(
  { reader }: Visit,
  { action, wrong = {}, link }: LinkShown,
  { title, text }: { readonly title: string; readonly text: string },
): MemberPage {
  const { language } = reader;
  const words = LINK[language];
  const typed = {
    name: 'wachtwoord',
    type: 'password',
    autocomplete: 'new-password',
    maxlength: 1000,
  } as const;
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${title}</h1>
    <p class="utrecht-paragraph">${text}</p>
    ${wrongSummary(wrong, language)}
    <form class="card form" action="${action}" method="post">
      <input
        class="unseen"
        type="text"
        name="naam"
        value="${link.email ?? ''}"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        readonly
      />
      ${field({ ...typed, label: words.password, hint: words.passwordHint }, { language, wrong })}
      <div class="buttons">${submit(words.usePassword)}</div>
    </form>
  </div>`;
  return { title, main };
}

/** A link that opens nothing any more, and the ways to another one. */
export function goneLinkPage({ reader }: Visit, board: string): MemberPage {
  const words = LINK[reader.language];
  const ask = ASK_LINK[reader.language];
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.goneTitle}</h1>
    <p class="utrecht-paragraph">${words.gone}</p>
    <div class="buttons">
      ${button(`/inloggen/${board}/ouders`, ask.parentsTitle, 'secondary')}
      ${button(`/inloggen/${board}/vergeten`, ask.forgottenTitle, 'secondary')}
    </div>
  </div>`;
  return { title: words.goneTitle, main };
}
