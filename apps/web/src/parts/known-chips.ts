import { wording } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, topicsPath, withoutFact } from '../asking/address.ts';
import { factQuestion, knownLabel } from '../asking/answer-label.ts';
import type { Asking } from '../asking/asking.ts';
import type { Reader } from '../asking/reader.ts';
import { QUESTION_BACK } from '../words/answers.ts';
import { icon } from './icons.ts';
import type { Html } from './html.ts';

/** What is known of a question, each part with a way to take it back. */
export function knownChips(asking: Asking, reader: Reader): Html {
  const { decider } = asking.entry;
  const { vocabulary } = decider;
  const { voice } = reader;
  const words = QUESTION_BACK[reader.language];
  const act = vocabulary.acts.get(asking.act);
  const chip = (href: string, label: string) =>
    html`<li>
      <a class="chip" href="${href}"><span class="unseen">${words.remove}</span>${label} ${icon('x')}</a>
    </li>`;
  return html`<nav class="known" aria-label="${words.known}">
    <ul class="chips">
      ${chip(topicsPath(decider.code.id, reader), act ? wording(act.label, voice) : asking.act)}
      ${Object.entries(asking.situation).map(([fact, values]) =>
        chip(askPath(withoutFact(asking, fact)), knownLabel(vocabulary, fact, values, reader)),
      )}
      ${asking.skip.map((fact) =>
        chip(
          askPath(withoutFact(asking, fact)),
          words.dontKnowChip(factQuestion(vocabulary, fact, voice).toLowerCase()),
        ),
      )}
    </ul>
  </nav>`;
}
