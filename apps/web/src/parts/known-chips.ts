import { wording, voiceFor } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, codePath, withReader, withoutFact } from '../asking/address.ts';
import { factQuestion, knownLabel } from '../asking/answer-label.ts';
import type { Asking } from '../asking/asking.ts';
import { QUESTION_BACK } from '../words/answers.ts';
import { icon } from './icons.ts';
import type { Html } from './layout.ts';

/** What is known of a question, each part with a way to take it back. */
export function knownChips(asking: Asking): Html {
  const { decider } = asking.entry;
  const { vocabulary } = decider;
  const voice = voiceFor(vocabulary, asking.who, 'child');
  const act = vocabulary.acts.get(asking.act);
  const chip = (href: string, label: string) =>
    html`<li>
      <a class="chip" href="${href}"
        ><span class="unseen">${QUESTION_BACK.remove}</span>${label} ${icon('x')}</a
      >
    </li>`;
  return html`<nav class="known" aria-label="${QUESTION_BACK.known}">
    <ul class="chips">
      ${chip(withReader(codePath(decider.code.id, 'mag-ik'), asking.who), act ? wording(act.label, voice) : asking.act)}
      ${Object.entries(asking.situation).map(([fact, values]) =>
        chip(askPath(withoutFact(asking, fact)), knownLabel(vocabulary, fact, values, voice)),
      )}
      ${asking.skip.map((fact) =>
        chip(
          askPath(withoutFact(asking, fact)),
          QUESTION_BACK.dontKnowChip(factQuestion(vocabulary, fact, voice).toLowerCase()),
        ),
      )}
    </ul>
  </nav>`;
}
