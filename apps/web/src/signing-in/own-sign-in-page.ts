import type { KeptPasskey, OwnSession, SignInLine } from '@netjes/store';
import { html } from 'hono/html';
import { TIME_ZONE } from '../members/member-site.ts';
import type { MemberVisit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import { button } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import type { Language } from '../words/language.ts';
import { OWN_SIGN_IN } from '../words/own-sign-in.ts';
import { said } from './said.ts';
import { passkeyButton } from './sign-in-page.ts';

export interface OwnWays {
  /** whether this session may change ways of signing in; others only look */
  readonly maySet: boolean;
  readonly hasPassword: boolean;
  readonly passkeys: readonly KeptPasskey[];
  readonly hasApp: boolean;
  readonly codesLeft: number;
  /** whether the last second factor has to stay */
  readonly isNeeded: boolean;
  readonly sessions: readonly OwnSession[];
  readonly history: readonly SignInLine[];
  readonly notice?: string | undefined;
  readonly wrong?: Wrong;
}

/** All about how somebody signs in, for themselves. */
export function ownSignInPage(visit: MemberVisit, ways: OwnWays): MemberPage {
  const { language } = visit.reader;
  const words = OWN_SIGN_IN[language];
  const { notice, wrong = {}, maySet } = ways;
  const main = html`<div class="stack narrow">
    <p><a href="/ik">← ${words.up}</a></p>
    <h1 class="utrecht-heading-1">${words.title}</h1>
    ${notice === undefined ? '' : html`<div class="notice" role="status"><p class="utrecht-paragraph">${notice}</p></div>`}
    ${wrongSummary(wrong, language)}
    ${maySet ? html`${passwordPart(ways, language)} ${passkeysPart(ways, language)} ${appPart(ways, language)}` : ''}
    ${sessionsPart(visit, ways.sessions)} ${historyPart(ways.history, language)}
  </div>`;
  return { title: words.title, main };
}

function section(id: string, title: string, inside: Html): Html {
  return html`<section class="card stack tight" aria-labelledby="${id}">
    <h2 class="utrecht-heading-2" id="${id}">${title}</h2>
    ${inside}
  </section>`;
}

function passwordPart({ hasPassword, wrong = {} }: OwnWays, language: Language): Html {
  const words = OWN_SIGN_IN[language];
  const at = { language, wrong };
  const one = { type: 'password', maxlength: 1000 } as const;
  return section(
    'p',
    words.password,
    hasPassword
      ? html`<form class="form" action="/ik/inloggen/wachtwoord" method="post">
          ${field({ ...one, name: 'oud', label: words.oldPassword, autocomplete: 'current-password' }, at)}
          ${field({ ...one, name: 'nieuw', label: words.newPassword, hint: words.newHint, autocomplete: 'new-password' }, at)}
          <div class="buttons">${submit(words.changePassword)}</div>
          <p class="utrecht-paragraph muted">${words.changeHint}</p>
        </form>`
      : html`<p class="utrecht-paragraph">${words.noPassword}</p>`,
  );
}

function passkeysPart({ passkeys, hasApp, isNeeded }: OwnWays, language: Language): Html {
  const words = OWN_SIGN_IN[language];
  const mayRemove = !isNeeded || hasApp || passkeys.length > 1;
  return section(
    'k',
    words.passkeys,
    html`<p class="utrecht-paragraph">
        ${passkeys.length === 0 ? words.noPasskeys : ''} ${words.passkeyWhat}
      </p>
      <ul class="plain-list stack tight">
        ${passkeys.map(
          ({ id, label, madeAt }) =>
            html`<li class="row">
              <span><b>${label}</b> <span class="muted">${words.madeOn(dayOf(madeAt, language))}</span></span>
              ${mayRemove ? idForm('/ik/inloggen/passkey/weg', id, { text: words.remove, of: words.of(label) }) : ''}
            </li>`,
        )}
      </ul>
      ${mayRemove || passkeys.length === 0 ? '' : html`<p class="utrecht-paragraph muted">${words.needed}</p>`}
      ${passkeyButton('/ik/inloggen/passkey', words.makePasskey)}`,
  );
}

function appPart({ hasApp, codesLeft, isNeeded, passkeys }: OwnWays, language: Language): Html {
  const words = OWN_SIGN_IN[language];
  const mayRemove = hasApp && (!isNeeded || passkeys.length > 0);
  return section(
    'a',
    words.app,
    html`<p class="utrecht-paragraph">
        ${hasApp ? `${words.hasApp} ${words.codesLeft(codesLeft)}` : words.noApp}
      </p>
      <div class="buttons">
        ${button('/inloggen/tweede/app?verder=%2Fik%2Finloggen', hasApp ? words.replaceApp : words.setUpApp, 'secondary')}
        ${mayRemove ? html`<form action="/ik/inloggen/app/weg" method="post">${submit(words.remove, 'secondary')}</form>` : ''}
      </div>
      ${hasApp && !mayRemove ? html`<p class="utrecht-paragraph muted">${words.needed}</p>` : ''}`,
  );
}

function sessionsPart({ me, reader }: MemberVisit, sessions: readonly OwnSession[]): Html {
  const { language } = reader;
  const words = OWN_SIGN_IN[language];
  return section(
    's',
    words.sessions,
    html`<ul class="plain-list stack tight">
        ${sessions.map(({ id, device, how, seenAt }) => {
          const name = device === '' ? words.unknownDevice : device;
          return html`<li class="row">
            <span
              ><b>${name}</b>${id === me.session ? html` (${words.thisOne})` : ''}
              <span class="muted"
                >${said(words.ways, how)}, ${words.lastSeen(momentOf(seenAt, language))}</span
              ></span
            >
            ${id === me.session ? '' : idForm('/ik/inloggen/sessie', id, { text: words.end, of: words.of(name) })}
          </li>`;
        })}
      </ul>
      <form action="/uitloggen/overal" method="post">${submit(words.endAll, 'secondary')}</form>`,
  );
}

function historyPart(history: readonly SignInLine[], language: Language): Html {
  const words = OWN_SIGN_IN[language];
  return section(
    'h',
    words.history,
    html`<p class="utrecht-paragraph">${words.historyWhat}</p>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">${words.moment}</th>
            <th scope="col">${words.outcome}</th>
            <th scope="col">${words.how}</th>
            <th scope="col">${words.device}</th>
          </tr>
        </thead>
        <tbody>
          ${history.map(
            ({ at, how, outcome, device }) =>
              html`<tr>
                <th scope="row">${momentOf(at, language)}</th>
                <td data-label="${words.outcome}">${said(words.outcomes, outcome)}</td>
                <td data-label="${words.how}">${said(words.ways, how)}</td>
                <td data-label="${words.device}">${device === '' ? '–' : device}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
}

function idForm(
  action: string,
  id: string,
  { text, of }: { readonly text: string; readonly of: string },
): Html {
  return html`<form action="${action}" method="post">
    <input type="hidden" name="id" value="${id}" />
    <button class="utrecht-button utrecht-button--secondary-action" type="submit">
      <span>${text}<span class="unseen">${of}</span></span>
    </button>
  </form>`;
}

const localeOf = (language: Language) => (language === 'nl' ? 'nl-NL' : 'en-GB');

const dayOf = (at: Temporal.Instant, language: Language) =>
  at.toLocaleString(localeOf(language), { dateStyle: 'long', timeZone: TIME_ZONE });

const momentOf = (at: Temporal.Instant, language: Language) =>
  at.toLocaleString(localeOf(language), {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: TIME_ZONE,
  });
