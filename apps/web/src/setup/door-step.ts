import { html } from 'hono/html';
import type { Visit } from '../members/visit.ts';
import { typed } from '../organisation/typed.ts';
import { field, submit, type Wrong } from '../parts/form.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { sendVisitorPage } from '../signing-in/send-visitor-page.ts';
import { SETUP } from '../words/setup.ts';
import { keepPass } from './setup-cookie.ts';
import type { SetupDoor } from './setup-door.ts';
import { stepPage } from './step.ts';

/** Asks for the code that stands in the terminal. */
export function doorPage(visit: Visit, wrong: Wrong = {}): MemberPage {
  const { language } = visit.reader;
  const { title, lead, field: label, hint, again, button } = SETUP[language].code;
  return stepPage(
    visit,
    { title, lead, wrong },
    html`<form class="form" method="post" action="/setup">
        <input type="hidden" name="stap" value="code" />
        ${field({ name: 'code', label, hint, value: typed(visit.form, 'code'), maxlength: 40 }, { language, wrong })}
        <p>${submit(button)}</p>
      </form>
      <p class="muted">${again}</p>`,
  );
}

/** Somebody typed the code. */
export async function knockAtDoor(visit: Visit, door: SetupDoor): Promise<Response> {
  const { c, cameFrom, form, now, reader } = visit;
  const knocked = door.knock(form.get('code') ?? '', cameFrom(), now);
  if (knocked.ok) {
    keepPass(c, knocked.pass);
    return c.redirect('/setup', 303);
  }
  const words = SETUP[reader.language].code;
  const isWait = knocked.kind === 'wait';
  const code = isWait ? words.wait(minutesUntil(knocked.again, now)) : words[knocked.kind];
  return await sendVisitorPage(visit, doorPage(visit, { code }), isWait ? 429 : 422);
}

const minutesUntil = (then: Temporal.Instant, now: Temporal.Instant) =>
  Math.max(1, Math.ceil(now.until(then).total('minutes')));
