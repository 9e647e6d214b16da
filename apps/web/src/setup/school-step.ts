import { addSchool, nameInAddress, schools } from '@netjes/store';
import { html } from 'hono/html';
import { typed } from '../organisation/typed.ts';
import { field, submit } from '../parts/form.ts';
import { sendVisitorPage } from '../signing-in/send-visitor-page.ts';
import { SETUP } from '../words/setup.ts';
import { type Action, stepPage, type StepPage, wrongNames } from './step.ts';

export const schoolPage: StepPage = (visit, _options, wrong = {}) => {
  const { language } = visit.reader;
  const { title, lead, field: label, button } = SETUP[language].school;
  const value = typed(visit.form, 'naam');
  return stepPage(
    visit,
    { number: 1, title, lead, wrong },
    html`<form class="form" method="post" action="/setup">
      <input type="hidden" name="stap" value="school" />
      ${field({ name: 'naam', label, value, maxlength: 120 }, { language, wrong })}
      <p>${submit(button)}</p>
    </form>`,
  );
};

/** The first school of the board; of two who add one, one does. */
export const addFirstSchool: Action = async (visit, setUp, options) => {
  const { c, form, store, now, today } = visit;
  const wrong = wrongNames(visit, 'naam');
  if (Object.keys(wrong).length > 0)
    return await sendVisitorPage(visit, schoolPage(visit, options, wrong), 422);
  if (setUp.open === 'board') return c.redirect('/setup', 303);
  const { board } = setUp.board;
  const name = typed(form, 'naam');
  const isFirst = await store.inBoard(
    board,
    async (tx) => {
      if ((await schools(tx, today)).length > 0) return false;
      await addSchool(tx, { board, school: nameInAddress(name, new Set()), name, now });
      return true;
    },
    { isolation: 'serializable', repeatable: true },
  );
  return c.redirect(isFirst ? '/setup' : '/setup?gedaan=eerder', 303);
};
