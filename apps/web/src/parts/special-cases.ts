import { addressAny, type Case, describeAlternative, PHRASES } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath } from '../asking/address.ts';
import { capital } from '../asking/answer-label.ts';
import type { Asking } from '../asking/asking.ts';
import type { Reader } from '../asking/reader.ts';
import { OUTCOME_PAGE } from '../words/outcomes.ts';
import type { Html } from './html.ts';
import { icon } from './icons.ts';
import { leadBadge } from './lead-badge.ts';
import { link } from './layout.ts';

/** Cases beyond these are folded away. */
const CASES_SHOWN = 6;

/** When the answer is another: each case in words, with what it makes the answer, as a link to that answer. */
export function specialCases(asking: Asking, cases: readonly Case[], reader: Reader): Html | '' {
  if (cases.length === 0) return '';
  const words = OUTCOME_PAGE[reader.language];
  const [shown, folded] = [cases.slice(0, CASES_SHOWN), cases.slice(CASES_SHOWN)];
  const list = (some: readonly Case[]) =>
    html`<ul class="elsewhere">
      ${some.map((each) => row(asking, each, reader))}
    </ul>`;
  return html`<section class="card tight" aria-labelledby="anders">
    <h2 class="utrecht-heading-2" id="anders" data-said>${words.otherwise}</h2>
    ${list(shown)}
    ${
      folded.length === 0
        ? ''
        : html`<details>
            <summary>
              <span class="open-link">${words.moreCases(folded.length)}</span>${icon('chevron-down')}
            </summary>
            ${list(folded)}
          </details>`
    }
  </section>`;
}

function row(asking: Asking, { when, lead }: Case, reader: Reader): Html {
  const { decider } = asking.entry;
  const facts = Object.entries(when).map(([fact, values]) => ({ fact, values: values.slice(-1) }));
  const said = describeAlternative(decider, { facts, rules: [] }, asking.who, reader.voice);
  const whom = lead.ask.map((roles) => addressAny(decider.vocabulary, roles, asking.who, reader.voice));
  const toAsk = whom.join(` ${PHRASES[reader.voice].andAlso} `);
  const about = toAsk === '' ? '' : OUTCOME_PAGE[reader.language].toAsk(toAsk);
  return html`<li data-said>
    ${link(askPath({ ...asking, situation: { ...asking.situation, ...when } }), capital(said))}<span
      >${leadBadge(lead, reader, about)}</span
    >
  </li>`;
}
