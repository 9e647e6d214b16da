import { type Depends, wording, voiceFor } from '@netjes/norms';
import { html } from 'hono/html';
import { askingParameters, askPath, codePath, withAnswer } from '../asking/address.ts';
import { type Choice, choicesFor, factQuestion } from '../asking/answer-label.ts';
import { type Asking, decide } from '../asking/asking.ts';
import { outcomeBadge } from '../parts/badges.ts';
import type { Html } from '../parts/layout.ts';
import { button, link } from '../parts/layout.ts';
import { QUESTION_BACK } from '../words/answers.ts';
import { OUTCOME_PAGE, OUTCOME_WORDS } from '../words/outcomes.ts';
import { codeStart } from './answer.ts';

/** From here on buttons stand two in a row where there is room. */
const MANY = 6;

/** The question back: one thing is asked, with the answers as big buttons. */
export function questionBack(asking: Asking, { dependsOn }: Depends): Html {
  const { vocabulary } = asking.entry.decider;
  const voice = voiceFor(vocabulary, asking.who, 'child');
  const fact = vocabulary.facts.get(dependsOn.fact);
  if (fact === undefined) throw new Error(`fact \`${dependsOn.fact}\` is not in the vocabulary`);
  const choices = choicesFor(vocabulary, fact, dependsOn.answers, voice);
  const unknown: Asking = { ...asking, skip: [...asking.skip, fact.name] };
  return html`<h1 class="utrecht-heading-1">${wording(fact.question, voice)}</h1>
    ${fact.set ? severalForm(asking, fact.name, choices) : choiceLinks(asking, fact.name, choices)}
    <p>${link(askPath(unknown), QUESTION_BACK.dontKnow)}</p>`;
}

function choiceLinks(asking: Asking, fact: string, choices: readonly Choice[]): Html {
  return html`<ul class="choices ${choices.length >= MANY ? 'many' : ''}">
    ${choices.map(
      ({ values, label, hint }) =>
        html`<li>
          <a class="choice" href="${askPath(withAnswer(asking, fact, values))}"
            ><b>${label}</b>${hint === undefined ? '' : html`<span class="muted">${hint}</span>`}</a
          >
        </li>`,
    )}
  </ul>`;
}

/** Several answers may hold at once, so they are ticked; none ticked means none of them. */
function severalForm(asking: Asking, fact: string, choices: readonly Choice[]): Html {
  const { [fact]: _, ...situation } = asking.situation;
  const kept = askingParameters({ ...asking, situation, skip: asking.skip.filter((each) => each !== fact) });
  const action = codePath(asking.entry.decider.code.id, 'mag-ik', asking.act);
  const ticks = choices.filter(({ values }) => values.length > 0);
  return html`<form class="stack" action="${action}" method="get">
    <p class="utrecht-paragraph">${QUESTION_BACK.several} ${QUESTION_BACK.noneOfThese}</p>
    ${kept.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <input type="hidden" name="${fact}" value="" />
    <fieldset>
      <legend class="unseen">${QUESTION_BACK.several}</legend>
      <div class="choices ${ticks.length >= MANY ? 'many' : ''}">
        ${ticks.map(
          ({ values: [value], label, hint }) =>
            html`<label class="choice"
              ><input type="checkbox" name="${fact}" value="${value}" /><span
                ><b>${label}</b>${hint === undefined ? '' : html`<span class="muted">${hint}</span>`}</span
              ></label
            >`,
        )}
      </div>
    </fieldset>
    <button class="utrecht-button utrecht-button--primary-action" type="submit">${QUESTION_BACK.next}</button>
  </form>`;
}

/** Nothing is left to ask that the reader knows: what the answer would be, for each case. */
export function itDepends(asking: Asking, { dependsOn }: Depends): Html {
  const { vocabulary } = asking.entry.decider;
  const voice = voiceFor(vocabulary, asking.who, 'child');
  const fact = vocabulary.facts.get(dependsOn.fact);
  if (fact === undefined) throw new Error(`fact \`${dependsOn.fact}\` is not in the vocabulary`);
  const cases = choicesFor(vocabulary, fact, dependsOn.answers, voice).map(({ values, label, hint }) => {
    const chosen = withAnswer(asking, fact.name, values);
    return { chosen, label: fact.bool ? (hint ?? label) : label, outcome: decide(chosen).outcome };
  });
  return html`<div class="outcome is-silent tight">
      <h1 class="utrecht-heading-1">${OUTCOME_WORDS.depends.heading}</h1>
      <p class="utrecht-paragraph">
        ${factQuestion(vocabulary, fact.name, voice)} ${QUESTION_BACK.dependsLead}
      </p>
    </div>
    <ul class="elsewhere card">
      ${cases.map(
        ({ chosen, label, outcome }) =>
          html`<li>${link(askPath(chosen), label)}${outcomeBadge(outcome)}</li>`,
      )}
    </ul>
    <p>${button(codeStart(asking), OUTCOME_PAGE.again, 'secondary')}</p>`;
}
