import { type Entry, type Example, wording, voiceFor } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, codePath, rulePath, withReader } from '../asking/address.ts';
import { capital } from '../asking/answer-label.ts';
import { examplePath } from '../asking/example-path.ts';
import { audiencesOf } from '../asking/spoken.ts';
import type { Topic } from '../asking/topics.ts';
import { icon } from '../parts/icons.ts';
import { button, type Html, layout, link } from '../parts/layout.ts';
import { noticesList } from '../parts/notices.ts';
import { readerMenu } from '../parts/reader-menu.ts';
import { searchForm } from '../parts/search-form.ts';
import type { Notice } from '../asking/read-asking.ts';
import { START } from '../words/pages.ts';

const MOST_CHIPS = 10;
const MOST_QUESTIONS = 6;

export interface Start {
  readonly entry: Entry;
  readonly who: string;
  readonly notices: readonly Notice[];
  readonly topics: readonly Topic[];
}

/** Where a code begins: ask something, tell something, or read it all. */
export function startPage({ entry, who, notices, topics }: Start): Html {
  const { code, vocabulary } = entry.decider;
  const blank = { entry, who, situation: {}, skip: [], exact: false, typed: '' };
  const chips = topics.filter(({ act }) => act.name !== 'incident.report').slice(0, MOST_CHIPS);
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${START.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${START.lead}</p>
      ${readerMenu(entry, who, (each) => withReader(codePath(code.id), each))}
    </div>
    ${noticesList(notices)}
    <div class="two stack">
      <div class="stack">
        ${searchForm(code.id, who)}
        ${
          chips.length === 0
            ? ''
            : html`<section class="tight">
                <h2 class="utrecht-heading-3">${START.often}</h2>
                <ul class="chips">
                  ${chips.map(
                    ({ act }) =>
                      html`<li>
                        <a class="chip" href="${askPath({ ...blank, act: act.name, situation: act.usually })}"
                          >${act.words.nl[0] ?? wording(act.label, voiceFor(vocabulary, who, 'child'))}</a
                        >
                      </li>`,
                  )}
                </ul>
              </section>`
        }
      </div>
      <div class="stack">
        <section class="card tight">
          <h2 class="utrecht-heading-2">${START.tellTitle}</h2>
          <p class="utrecht-paragraph">${START.tellText}</p>
          <p>${button(withReader(codePath(code.id, 'vertel-het'), who), START.tellButton, 'secondary')}</p>
        </section>
        <p>${link(withReader(rulePath(code.id), who), START.allRules(code.name))}</p>
      </div>
    </div>
    ${questions(entry, who, topics)}
  </div>`;
  return layout({ title: START.title, main, entry, who });
}

/** Questions others asked, with their answers one tap away; first of all about different things. */
function questions(entry: Entry, who: string, topics: readonly Topic[]): Html | '' {
  const audiences = audiencesOf(entry, who);
  const rank = new Map(topics.map(({ act }, i) => [act.name, i]));
  const rankOf = ({ question }: Example) => rank.get(question.act) ?? topics.length;
  const own = entry.examples
    .filter(({ question }) => audiences.has(question.who))
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const firsts = new Map(own.toReversed().map((each) => [each.question.act, each]));
  const shown = own.filter((each) => firsts.get(each.question.act) === each).slice(0, MOST_QUESTIONS);
  const rest = own.filter((each) => !shown.includes(each));
  if (shown.length === 0) return '';
  return html`<section class="tight">
    <h2 class="utrecht-heading-2">${START.questions}</h2>
    <ul class="links-list">
      ${shown.map((each) => questionItem(entry, each))}
    </ul>
    ${
      rest.length === 0
        ? ''
        : html`<details>
            <summary>
              <span class="open-link">${START.moreQuestions(rest.length)}</span>${icon('chevron-down')}
            </summary>
            <ul class="links-list">
              ${rest.map((each) => questionItem(entry, each))}
            </ul>
          </details>`
    }
  </section>`;
}

function questionItem(entry: Entry, example: Example): Html {
  return html`<li>${link(examplePath(entry, example), capital(wording(example.asked, 'nl')))}</li>`;
}
