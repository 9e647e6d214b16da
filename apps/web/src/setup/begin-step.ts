import { foundBoard, nameInAddress } from '@netjes/store';
import { html } from 'hono/html';
import { seedDemo } from '../demo/data/seed-demo.ts';
import type { Visit } from '../members/visit.ts';
import { typed } from '../organisation/typed.ts';
import { field, submit } from '../parts/form.ts';
import { isAtComputer } from '../serving/at-computer.ts';
import { sendVisitorPage } from '../signing-in/send-visitor-page.ts';
import { SETUP } from '../words/setup.ts';
import { dropPass } from './setup-cookie.ts';
import { type Action, type StepOptions, stepPage, type StepPage, wrongNames } from './step.ts';

/** The choice to begin with: made-up schools to look around in, or a board of one’s own. */
export const beginPage: StepPage = (visit, options, wrong = {}) => {
  const { language } = visit.reader;
  const { title, demo, own } = SETUP[language].begin;
  return stepPage(
    visit,
    { title, wrong },
    html`<section class="card stack">
        <h2 class="utrecht-heading-2">${demo.title}</h2>
        <p class="utrecht-paragraph">${demo.text}</p>
        ${
          isDemoHere(visit, options)
            ? html`<form class="tight" method="post" action="/setup">
                <input type="hidden" name="stap" value="demo" />
                <p>${submit(demo.button, 'secondary')}</p>
                <p class="muted">${demo.wait}</p>
              </form>`
            : html`<p class="muted">${demo.notHere}</p>`
        }
      </section>
      <section class="card stack">
        <h2 class="utrecht-heading-2">${own.title}</h2>
        <p class="utrecht-paragraph">${own.text}</p>
        <form class="form" method="post" action="/setup">
          <input type="hidden" name="stap" value="bestuur" />
          ${field(
            {
              name: 'bestuur',
              label: own.field,
              hint: own.hint,
              value: typed(visit.form, 'bestuur'),
              autocomplete: 'organization',
              maxlength: 120,
            },
            { language, wrong },
          )}
          <p>${submit(own.button)}</p>
        </form>
      </section>`,
  );
};

/** Nobody could get into a demo from elsewhere, so none is made there. */
const isDemoHere = ({ c }: Visit, { isHere }: StepOptions) => isHere && isAtComputer(c);

export const makeDemo: Action = async (visit, _setUp, options) => {
  const { c, store, library, now, today } = visit;
  if (!isDemoHere(visit, options)) return c.redirect('/setup', 303);
  if ((await seedDemo(store, { library, now, today })) === 'real')
    return c.redirect('/setup?gedaan=eerder', 303);
  dropPass(c);
  return c.redirect('/demo', 303);
};

export const foundOwnBoard: Action = async (visit, _setUp, options) => {
  const { c, form, store, now } = visit;
  const wrong = wrongNames(visit, 'bestuur');
  if (Object.keys(wrong).length > 0)
    return await sendVisitorPage(visit, beginPage(visit, options, wrong), 422);
  const name = typed(form, 'bestuur');
  const made = await foundBoard(store, { board: nameInAddress(name, new Set()), name, demo: false, now });
  return c.redirect(made === 'made' ? '/setup' : '/setup?gedaan=eerder', 303);
};
