import { type Library, wording, voiceFor } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, OWN_WORDS, searchPath } from '../asking/address.ts';
import { factQuestion } from '../asking/answer-label.ts';
import { type Asking, decide } from '../asking/asking.ts';
import type { Notice } from '../asking/read-asking.ts';
import { knownChips } from '../parts/known-chips.ts';
import { type Html, layout, link } from '../parts/layout.ts';
import { noticesList } from '../parts/notices.ts';
import { readerMenu } from '../parts/reader-menu.ts';
import { QUESTION_BACK } from '../words/answers.ts';
import { OUTCOME_WORDS } from '../words/outcomes.ts';
import { SEARCH } from '../words/pages.ts';
import { answer } from './answer.ts';
import { itDepends, questionBack } from './question-back.ts';

/** One step of a question: asked back, or answered. */
export function askPage(library: Library, asking: Asking, notices: readonly Notice[]): Html {
  const { vocabulary, code } = asking.entry.decider;
  const act = vocabulary.acts.get(asking.act);
  const question = SEARCH.mayI(
    act ? wording(act.mayI, voiceFor(vocabulary, asking.who, 'child')) : asking.act,
  );
  const { title, body, wide } = step(library, asking);
  const other = `${searchPath(code.id, asking.typed, asking.who)}&${OWN_WORDS.choose}=ja`;
  const main = html`<div class="stack ${wide ? '' : 'narrow'}">
    <div class="tight">
      <p class="utrecht-paragraph utrecht-paragraph--lead">
        ${question} ${asking.typed === '' ? '' : link(other, QUESTION_BACK.other)}
      </p>
      ${knownChips(asking)}
    </div>
    ${noticesList(notices)} ${body}
    ${readerMenu(asking.entry, asking.who, (who) => askPath({ ...asking, who }))}
  </div>`;
  return layout({ title: `${question} ${title}`, main, entry: asking.entry, who: asking.who });
}

interface Step {
  readonly title: string;
  readonly body: Html;
  readonly wide: boolean;
}

function step(library: Library, asking: Asking): Step {
  const decision = decide(asking);
  const { heading } = OUTCOME_WORDS[decision.outcome];
  if (decision.outcome !== 'depends') {
    return { title: heading, body: answer(library, asking, decision), wide: true };
  }
  const { fact } = decision.dependsOn;
  if (asking.skip.includes(fact)) return { title: heading, body: itDepends(asking, decision), wide: false };
  const { vocabulary } = asking.entry.decider;
  const title = factQuestion(vocabulary, fact, voiceFor(vocabulary, asking.who, 'child'));
  return { title, body: questionBack(asking, decision), wide: false };
}
