import { type Act, type Entry, type Example, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, codePath, rulePath, withReader } from '../asking/address.ts';
import { newAsking } from '../asking/asking.ts';
import { capital } from '../asking/answer-label.ts';
import { examplePath } from '../asking/example-path.ts';
import type { Reader } from '../asking/reader.ts';
import { audiencesOf } from '../asking/spoken.ts';
import type { Topic } from '../asking/topics.ts';
import { classLinks } from '../parts/class-links.ts';
import { icon } from '../parts/icons.ts';
import type { Html } from '../parts/html.ts';
import { button, layout, link } from '../parts/layout.ts';
import { noticesList } from '../parts/notices.ts';
import { actIcon, pictogram } from '../parts/pictograms.ts';
import { readerMenu } from '../parts/reader-menu.ts';
import { searchForm } from '../parts/search-form.ts';
import type { Notice } from '../asking/notice.ts';
import { START } from '../words/pages.ts';

const MOST_CHIPS = 10;
const MOST_QUESTIONS = 6;

export interface Start {
  readonly entry: Entry;
  readonly reader: Reader;
  readonly notices: readonly Notice[];
  readonly topics: readonly Topic[];
}

/** Where a code begins: ask something, tell something, or read it all. */
export function startPage({ entry, reader, notices, topics }: Start): Html {
  const { code, vocabulary } = entry.decider;
  const { who, carry } = reader;
  const words = START[reader.language];
  const chips = topics.filter(({ act }) => act.name !== 'incident.report').slice(0, MOST_CHIPS);
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
      ${readerMenu(entry, reader)}
    </div>
    ${noticesList(notices, reader)}
    <div class="two stack">
      <div class="stack">
        ${searchForm(code.id, reader)}
        ${
          chips.length === 0
            ? ''
            : html`<section class="tight">
                <h2 class="utrecht-heading-3">${words.often}</h2>
                <ul class="chips">
                  ${chips.map(
                    ({ act }) =>
                      html`<li>
                        <a
                          class="chip"
                          href="${askPath(newAsking({ entry, who, act: act.name, situation: act.usually, carry }))}"
                          >${pictogram(actIcon(vocabulary, act.name))} ${everyday(act, reader)}</a
                        >
                      </li>`,
                  )}
                </ul>
              </section>`
        }
      </div>
      <div class="stack">
        <section class="card tight">
          <h2 class="utrecht-heading-2">${words.tellTitle}</h2>
          <p class="utrecht-paragraph">${words.tellText}</p>
          <p>${button(withReader(codePath(code.id, 'vertel-het'), reader), words.tellButton, 'secondary')}</p>
        </section>
        <p>${link(rulePath(code.id, reader), words.allRules(code.name))}</p>
        ${classLinks(code, reader)}
      </div>
    </div>
    ${questions(entry, reader, topics)}
  </div>`;
  return layout({ title: words.title, main, entry, reader });
}

/** The word by which people ask for an act. */
function everyday({ words, label }: Act, { language, voice }: Reader): string {
  return words[language][0] ?? wording(label, voice);
}

/** Questions others asked, with their answers one tap away; first of all about different things. */
function questions(entry: Entry, reader: Reader, topics: readonly Topic[]): Html | '' {
  const words = START[reader.language];
  const audiences = audiencesOf(entry, reader.who);
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
    <h2 class="utrecht-heading-2">${words.questions}</h2>
    <ul class="links-list">
      ${shown.map((each) => questionItem(entry, each, reader))}
    </ul>
    ${
      rest.length === 0
        ? ''
        : html`<details>
            <summary>
              <span class="open-link">${words.moreQuestions(rest.length)}</span>${icon('chevron-down')}
            </summary>
            <ul class="links-list">
              ${rest.map((each) => questionItem(entry, each, reader))}
            </ul>
          </details>`
    }
  </section>`;
}

function questionItem(entry: Entry, example: Example, reader: Reader): Html {
  const asked = capital(wording(example.asked, reader.voice));
  return html`<li>${link(examplePath(entry, example, reader), asked)}</li>`;
}
