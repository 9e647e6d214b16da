import { type Depends, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { askingParameters, askPath, codePath, withAnswer } from '../asking/address.ts';
import { type Choice, choicesFor, factQuestion } from '../asking/answer-label.ts';
import type { Asking } from '../asking/asking.ts';
import type { Reader } from '../asking/reader.ts';
import type { Html } from '../parts/html.ts';
import { icon } from '../parts/icons.ts';
import { leadBadge } from '../parts/lead-badge.ts';
import { button, link } from '../parts/layout.ts';
import { pictogram, valueIcon } from '../parts/pictograms.ts';
import { readAloud } from '../parts/read-aloud.ts';
import { hiddenFields } from '../parts/search-form.ts';
import { QUESTION_BACK } from '../words/answers.ts';
import { OUTCOME_HEADINGS, OUTCOME_PAGE } from '../words/outcomes.ts';
import { codeStart } from './answer.ts';

/** From here on buttons stand two in a row where there is room. */
const MANY = 6;

/** The question back: one thing is asked, with the answers as big buttons that show where they lead. */
export function questionBack(asking: Asking, { dependsOn }: Depends, reader: Reader): Html {
  const { vocabulary } = asking.entry.decider;
  const { voice, language } = reader;
  const fact = vocabulary.facts.get(dependsOn.fact);
  if (fact === undefined) throw new Error(`fact \`${dependsOn.fact}\` is not in the vocabulary`);
  const choices = choicesFor(vocabulary, fact, dependsOn.answers, reader);
  const unknown: Asking = { ...asking, skip: [...asking.skip, fact.name] };
  return html`<div class="asked">
      <h1 class="utrecht-heading-1" data-said>${wording(fact.question, voice)}</h1>
      ${readAloud(reader)}
    </div>
    ${choiceLinks(asking, fact.name, choices, reader)}
    ${fact.set && choices.length > 2 ? severalForm(asking, fact.name, choices, reader) : ''}
    <p>${link(askPath(unknown), QUESTION_BACK[language].dontKnow)}</p>`;
}

function choiceLinks(asking: Asking, fact: string, choices: readonly Choice[], reader: Reader): Html {
  return html`<ul class="choices ${choices.length >= MANY ? 'many' : ''}">
    ${choices.map(
      ({ values, label, hint, lead }) =>
        html`<li>
          <a class="choice pictured" href="${askPath(withAnswer(asking, fact, values))}" data-said
            >${pictogram(valueIcon(fact, values))}<span class="led"
              ><span
                ><b>${label}</b>${hint === undefined ? '' : html` <span class="muted">${hint}</span>`}</span
              >${lead.outcome === 'depends' ? '' : html` <span>${leadBadge(lead, reader)}</span>`}</span
            ></a
          >
        </li>`,
    )}
  </ul>`;
}

/** Several answers may hold at once: whoever has more than one ticks them. */
function severalForm(asking: Asking, fact: string, choices: readonly Choice[], reader: Reader): Html {
  const words = QUESTION_BACK[reader.language];
  const { [fact]: _, ...situation } = asking.situation;
  const kept = askingParameters({ ...asking, situation, skip: asking.skip.filter((each) => each !== fact) });
  const action = codePath(asking.entry.decider.code.id, 'mag-ik', asking.act);
  const ticks = choices.filter(({ values }) => values.length > 0);
  // what is known already stays beside whatever is ticked
  const stay = [...new Set(ticks.flatMap(({ values }) => values.slice(0, -1)))];
  return html`<details>
    <summary><span class="open-link">${words.several}</span>${icon('chevron-down')}</summary>
    <form class="stack" action="${action}" method="get">
      ${hiddenFields(kept)}
      <input type="hidden" name="${fact}" value="" />
      ${hiddenFields(stay.map((value) => [fact, value]))}
      <fieldset>
        <legend>${words.tick}</legend>
        <div class="choices ${ticks.length >= MANY ? 'many' : ''}">
          ${ticks.map(
            ({ values, label }) =>
              html`<label class="choice"
                ><input type="checkbox" name="${fact}" value="${values.at(-1)}" /><b>${label}</b></label
              >`,
          )}
        </div>
      </fieldset>
      <button class="utrecht-button utrecht-button--primary-action" type="submit">${words.next}</button>
    </form>
  </details>`;
}

/** Nothing is left to ask that the reader knows: what the answer would be, for each case. */
export function itDepends(asking: Asking, { dependsOn }: Depends, reader: Reader): Html {
  const { vocabulary } = asking.entry.decider;
  const { voice, language } = reader;
  const fact = vocabulary.facts.get(dependsOn.fact);
  if (fact === undefined) throw new Error(`fact \`${dependsOn.fact}\` is not in the vocabulary`);
  const cases = choicesFor(vocabulary, fact, dependsOn.answers, reader);
  return html`<div class="outcome is-silent tight">
      <h1 class="utrecht-heading-1" data-said>${OUTCOME_HEADINGS[voice].depends}</h1>
      <p class="utrecht-paragraph" data-said>
        ${factQuestion(vocabulary, fact.name, voice)} ${QUESTION_BACK[language].dependsLead}
      </p>
    </div>
    <ul class="elsewhere card">
      ${cases.map(
        ({ values, label, hint, lead }) =>
          html`<li data-said>
            ${link(askPath(withAnswer(asking, fact.name, values)), fact.bool ? (hint ?? label) : label)}<span
              >${leadBadge(lead, reader)}</span
            >
          </li>`,
      )}
    </ul>
    <p>${button(codeStart(asking, reader), OUTCOME_PAGE[language].again, 'secondary')}</p>`;
}
