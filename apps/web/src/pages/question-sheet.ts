import { type Entry, type Example, explain, leadingNorm, PHRASES, type Voice, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { hereWith, rulePath } from '../asking/address.ts';
import { capital } from '../asking/answer-label.ts';
import type { Reader } from '../asking/reader.ts';
import { badge } from '../parts/badges.ts';
import { choiceLinks } from '../parts/choice-links.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { COUNTS, type Count, pickQuestions } from '../sheet/pick-questions.ts';
import { QUESTION_SHEET_WORDS } from '../words/question-sheet.ts';

/** Words in the address of a sheet: how many questions, and which series. */
export const SHEET_WORDS = { count: 'aantal', series: 'reeks' } as const;

/** As many series as there are weeks in a school year. */
export const MOST_SERIES = 40;

export const USUAL_COUNT: Count = 10;

export interface QuestionSheet {
  readonly entry: Entry;
  readonly count: Count;
  readonly series: number;
  readonly reader: Reader;
}

/** Questions for a class to think about, and the answers on a page of their own. */
export function questionSheetPage(sheet: QuestionSheet): Html {
  const { entry, count, series, reader } = sheet;
  const { code } = entry.decider;
  const words = QUESTION_SHEET_WORDS[reader.language];
  const questions = pickQuestions(entry, count, series);
  const main = html`<div class="stack">
    <div class="tight no-print">
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
      ${choices(sheet)}
    </div>
    <section class="sheet of-${count} card">
      <header>
        <h1 class="utrecht-heading-1">${words.title}</h1>
        <p>${words.of(code.name)}</p>
        <p class="fill-in"><span>${words.name}</span> <span>${words.group}</span></p>
        <p>${questions.length === 0 ? words.none : words.instruction}</p>
      </header>
      <ol>
        ${questions.map((example) => questionItem(example, LINES[count], reader))}
      </ol>
    </section>
    <section class="sheet answers card">
      <h2 class="utrecht-heading-2">${words.answers}</h2>
      <p class="notice"><b>${words.forTeacher}.</b> ${words.note(code.name, code.version)}</p>
      <ol>
        ${questions.map((example) => answerItem(entry, example, reader))}
      </ol>
    </section>
  </div>`;
  return layout({ title: words.link, main, entry, reader, isSheet: true });
}

function choices({ count, series, reader }: QuestionSheet): Html {
  const words = QUESTION_SHEET_WORDS[reader.language];
  const counts = COUNTS.map((each) => ({
    label: words.count(each),
    href: hereWith(reader, { [SHEET_WORDS.count]: each === USUAL_COUNT ? undefined : String(each) }),
    chosen: each === count,
  }));
  const next = (series % MOST_SERIES) + 1;
  const others = hereWith(reader, { [SHEET_WORDS.series]: next === 1 ? undefined : String(next) });
  const first = hereWith(reader, { [SHEET_WORDS.series]: undefined });
  return html`${choiceLinks(words.howMany, counts)}
    <p class="row">${link(others, words.others)} ${series === 1 ? '' : link(first, words.first)}</p>`;
}

/** How many lines there are to write on, so that the questions fill one side of a sheet. */
const LINES: Readonly<Record<Count, number>> = { 6: 3, 10: 1, 15: 1 };

function questionItem({ asked }: Example, lines: number, { language }: Reader): Html {
  const { tick, why } = QUESTION_SHEET_WORDS[language];
  return html`<li>
    <p class="sheet-question">${capital(wording(asked, language))}</p>
    <p class="ticks">${tick.map((each) => html`<span class="tick">${each}</span>`)}</p>
    <p class="write">${why}</p>
    ${Array.from({ length: lines - 1 }, () => html`<div class="write"></div>`)}
  </li>`;
}

function answerItem(entry: Entry, { question, asked }: Example, reader: Reader): Html {
  const { decider } = entry;
  const { language } = reader;
  const voice: Voice = language === 'en' ? 'en' : 'child';
  const decision = decider.decide(question);
  const norm = leadingNorm(decider, decision);
  const { action } = explain(decider, question, decision, voice);
  const article = norm && capital(PHRASES[language].article(norm.article));
  return html`<li>
    <p class="sheet-question">
      ${badge(decision.outcome, PHRASES[language].short[decision.outcome])}
      ${capital(wording(asked, language))}
    </p>
    <p>
      ${action}
      ${norm && article !== undefined ? html`${link(rulePath(decider.code.id, reader, norm.id), article)}: ${wording(norm.text, voice)}` : QUESTION_SHEET_WORDS[language].silent}
    </p>
  </li>`;
}
