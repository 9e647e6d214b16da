import { type Library, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { searchPath } from '../asking/address.ts';
import { OWN_WORDS } from '../asking/own-words.ts';
import { factQuestion } from '../asking/answer-label.ts';
import { type Asking, decide } from '../asking/asking.ts';
import type { Notice } from '../asking/notice.ts';
import type { Reader } from '../asking/reader.ts';
import { knownChips } from '../parts/known-chips.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { noticesList } from '../parts/notices.ts';
import { readerMenu } from '../parts/reader-menu.ts';
import { QUESTION_BACK } from '../words/answers.ts';
import { OUTCOME_HEADINGS } from '../words/outcomes.ts';
import { SEARCH } from '../words/pages.ts';
import { answer } from './answer.ts';
import { itDepends, questionBack } from './question-back.ts';

export interface Step {
  readonly library: Library;
  readonly asking: Asking;
  readonly reader: Reader;
  readonly notices: readonly Notice[];
}

/** One step of a question: asked back, or answered. */
export function askPage({ library, asking, reader, notices }: Step): Html {
  const { vocabulary, code } = asking.entry.decider;
  const act = vocabulary.acts.get(asking.act);
  const question = SEARCH[reader.language].mayI(act ? wording(act.mayI, reader.voice) : asking.act);
  const { title, body, wide } = step(library, asking, reader);
  const other = `${searchPath(code.id, asking.typed, reader)}&${OWN_WORDS.choose}=ja`;
  const main = html`<div class="stack ${wide ? '' : 'narrow'}">
    <div class="tight">
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        ${question} ${asking.typed === '' ? '' : link(other, QUESTION_BACK[reader.language].other)}
      </p>
      ${knownChips(asking, reader)}
    </div>
    ${noticesList(notices, reader)} ${body} ${readerMenu(asking.entry, reader)}
  </div>`;
  return layout({ title: `${question} ${title}`, main, entry: asking.entry, reader });
}

interface Shown {
  readonly title: string;
  readonly body: Html;
  readonly wide: boolean;
}

function step(library: Library, asking: Asking, reader: Reader): Shown {
  const decision = decide(asking);
  const headings = OUTCOME_HEADINGS[reader.voice];
  if (decision.outcome === 'by-cases') {
    const { usually, cases } = decision;
    const body = answer({ library, asking, reader }, usually, cases);
    return { title: headings[usually.outcome], body, wide: true };
  }
  const heading = headings[decision.outcome];
  if (decision.outcome !== 'depends')
    return { title: heading, body: answer({ library, asking, reader }, decision), wide: true };
  const { fact } = decision.dependsOn;
  if (asking.skip.includes(fact))
    return { title: heading, body: itDepends(asking, decision, reader), wide: false };
  const { vocabulary } = asking.entry.decider;
  const title = factQuestion(vocabulary, fact, reader.voice);
  return { title, body: questionBack(asking, decision, reader), wide: false };
}
