import type { SetUp } from '@netjes/store';
import { html } from 'hono/html';
import type { Visit } from '../members/visit.ts';
import { button } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { SETUP } from '../words/setup.ts';

/** Stands at `/setup` once there is an administrator, or a demo: there is nothing left to set up here. */
export function closedPage({ reader, me }: Visit, setUp: SetUp): MemberPage {
  const { title, text, demo, toDemo, signIn, home } = SETUP[reader.language].closed;
  const isDemo = setUp.open !== 'board' && setUp.board.demo;
  const way = isDemo
    ? button('/demo', toDemo, 'primary')
    : me
      ? button('/thuis', home, 'primary')
      : button('/inloggen?verder=%2Fsetup', signIn, 'primary');
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${title}</h1>
    <p class="utrecht-paragraph">${isDemo ? demo : text}</p>
    <p>${way}</p>
  </div>`;
  return { title, main };
}
