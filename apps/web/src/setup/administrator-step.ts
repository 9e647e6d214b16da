import { hashPassword, IDENTITY_WORDS, judgePassword } from '@netjes/identity';
import { addPerson, appoint, hasKeeper, schools, setPassword } from '@netjes/store';
import { html } from 'hono/html';
import type { Visit } from '../members/visit.ts';
import { isAddress, typed } from '../organisation/typed.ts';
import { field, submit, type Wrong } from '../parts/form.ts';
import { sendVisitorPage } from '../signing-in/send-visitor-page.ts';
import { orBusy } from '../signing-in/sign-in-by-password.ts';
import { startSession } from '../signing-in/start-session.ts';
import { SETUP } from '../words/setup.ts';
import { SIGN_IN } from '../words/signing-in.ts';
import { dropPass } from './setup-cookie.ts';
import { type Action, stepPage, type StepPage, wrongNames } from './step.ts';

export const administratorPage: StepPage = (visit, _options, wrong = {}) => {
  const { reader, form } = visit;
  const { language } = reader;
  const words = SETUP[language].administrator;
  const at = { language, wrong };
  const value = (name: string) => ({ name, value: typed(form, name) });
  return stepPage(
    visit,
    { number: 2, title: words.title, lead: words.lead, wrong },
    html`<form class="form" method="post" action="/setup">
      <input type="hidden" name="stap" value="beheerder" />
      ${field({ ...value('voornaam'), label: words.given, autocomplete: 'given-name' }, at)}
      ${field({ ...value('tussenvoegsel'), label: words.prefix, optional: true, maxlength: 30 }, at)}
      ${field({ ...value('achternaam'), label: words.family, autocomplete: 'family-name' }, at)}
      ${field({ ...value('email'), label: words.email, type: 'email', autocomplete: 'username', maxlength: 254 }, at)}
      ${field(
        {
          name: 'wachtwoord',
          label: words.password,
          hint: words.passwordHint,
          type: 'password',
          autocomplete: 'new-password',
        },
        at,
      )}
      <p>${submit(words.button)}</p>
    </form>`,
  );
};

/** Whoever sets up becomes the administrator of the whole board, and is signed in; of two who do so, one does. */
export const addAdministrator: Action = async (visit, setUp, options) => {
  const { c, form, store, reader } = visit;
  if (setUp.open === 'board') return c.redirect('/setup', 303);
  const { board } = setUp.board;
  const wrong = await wrongAdministrator(visit, board);
  if (Object.keys(wrong).length > 0) {
    return await sendVisitorPage(visit, administratorPage(visit, options, wrong), 422);
  }
  const hash = await orBusy(() => hashPassword(form.get('wachtwoord') ?? ''));
  if (hash === 'busy') {
    const wait = { wachtwoord: SIGN_IN[reader.language].busy };
    return await sendVisitorPage(visit, administratorPage(visit, options, wait), 503);
  }
  const person = await makeAdministrator(visit, board, hash);
  if (person === undefined) return c.redirect('/setup?gedaan=eerder', 303);
  dropPass(c);
  const signIn = { board, person, how: 'password', strong: false } as const;
  await store.inBoard(board, (tx) => startSession(visit, tx, signIn));
  return c.redirect('/setup', 303);
};

async function wrongAdministrator(visit: Visit, board: string): Promise<Wrong> {
  const { form, store, reader, today } = visit;
  const words = SETUP[reader.language].administrator;
  const email = typed(form, 'email');
  const school = await store.inBoard(board, async (tx) => (await schools(tx, today))[0]?.name ?? '');
  const name = `${typed(form, 'voornaam')} ${typed(form, 'achternaam')}`;
  const problem = await judgePassword(form.get('wachtwoord') ?? '', { name, email, school });
  return {
    ...wrongNames(visit, 'voornaam', 'achternaam'),
    ...(!isAddress(email) && { email: words.badEmail }),
    ...(problem && { wachtwoord: IDENTITY_WORDS[reader.language].password[problem] }),
  };
}

async function makeAdministrator(
  { form, store, now, today, reader }: Visit,
  board: string,
  hash: string,
): Promise<string | undefined> {
  return await store.inBoard(
    board,
    async (tx) => {
      if (await hasKeeper(tx)) return undefined;
      const person = await addPerson(tx, {
        board,
        given: typed(form, 'voornaam'),
        prefix: typed(form, 'tussenvoegsel').slice(0, 30) || undefined,
        family: typed(form, 'achternaam'),
        email: typed(form, 'email'),
        language: reader.language,
        now,
      });
      await setPassword(tx, { board, person, hash, now });
      const role = { person, role: 'sysadmin', from: today, origin: 'set-up' } as const;
      await appoint(tx, role, { board, by: 'netjes', now });
      return person;
    },
    { isolation: 'serializable', repeatable: true },
  );
}
