import {
  addressAny,
  type Decision,
  leadingNorm,
  type Library,
  type Norm,
  type Reason,
  whenInDoubt,
  voiceFor,
} from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, codePath, withReader } from '../asking/address.ts';
import { type Asking, questionOf } from '../asking/asking.ts';
import { normById } from '../asking/spoken.ts';
import { actionLines } from '../parts/action.ts';
import { icon } from '../parts/icons.ts';
import { button, type Html, link } from '../parts/layout.ts';
import { ruleCard } from '../parts/rule-card.ts';
import { OUTCOME_PAGE, OUTCOME_WORDS } from '../words/outcomes.ts';
import { otherSchools } from './other-schools.ts';

/** Rules beyond these are folded away. */
const RULES_SHOWN = 2;

/** The answer: the outcome, what to do, and the rules it rests on. */
export function answer(library: Library, asking: Asking, decision: Decision): Html {
  const rules = rulesOf(asking, decision);
  const [shown, folded] = [rules.slice(0, RULES_SHOWN), rules.slice(RULES_SHOWN)];
  const cards = (list: typeof rules) => list.map(({ norm, reason }) => ruleCard(asking, norm, reason));
  return html`<div class="two stack">
    <div class="stack">
      ${outcomeCard(asking, decision)} ${asking.exact ? exactNote(asking) : ''}
      ${
        rules.length === 0
          ? ''
          : html`<section class="stack">
              <h2 class="utrecht-heading-2">
                ${rules.length === 1 ? OUTCOME_PAGE.rule : OUTCOME_PAGE.rules}
              </h2>
              ${cards(shown)}
              ${
                folded.length === 0
                  ? ''
                  : html`<details>
                      <summary>
                        <span class="open-link">${OUTCOME_PAGE.moreRules(folded.length)}</span
                        >${icon('chevron-down')}
                      </summary>
                      <div class="stack">${cards(folded)}</div>
                    </details>`
              }
            </section>`
      }
    </div>
    <div class="stack no-print">
      <p>${button(codeStart(asking), OUTCOME_PAGE.again, 'secondary')}</p>
      ${otherSchools(library, asking)}
    </div>
  </div>`;
}

export function codeStart({ entry, who }: Asking): string {
  return withReader(codePath(entry.decider.code.id), who);
}

function outcomeCard(asking: Asking, decision: Decision): Html {
  const { heading, look, sign } = OUTCOME_WORDS[decision.outcome];
  const lines = decision.outcome === 'silent' ? [inDoubt(asking)] : actionLines(asking, decision);
  return html`<div class="outcome ${look} tight">
    <h1 class="utrecht-heading-1"><span class="sign">${icon(sign)}</span>${heading}</h1>
    ${lines.map((line) => html`<p class="utrecht-paragraph action">${line}</p>`)}
  </div>`;
}

/** What the code says to somebody in doubt; without such a rule, that silence is no answer. */
function inDoubt(asking: Asking): string {
  const { decider } = asking.entry;
  const voice = voiceFor(decider.vocabulary, asking.who, 'child');
  const question = questionOf(asking);
  const doubt = whenInDoubt(decider, question);
  if (doubt === undefined) return OUTCOME_PAGE.nothingSaid;
  const whom = doubt.ask.map((roles) => addressAny(decider.vocabulary, roles, asking.who, voice));
  return OUTCOME_PAGE.inDoubt(whom.join(' en ook aan '));
}

function exactNote(asking: Asking): Html {
  return html`<p class="utrecht-paragraph muted">
    ${OUTCOME_PAGE.onlyThis} ${link(askPath({ ...asking, exact: false }), OUTCOME_PAGE.askFurther)}
  </p>`;
}

/** The rules behind a decision, the one to quote first in front. */
function rulesOf(asking: Asking, decision: Decision): { norm: Norm; reason: Reason }[] {
  const { decider } = asking.entry;
  const first = leadingNorm(decider, decision)?.id;
  return decision.because
    .flatMap((reason) => {
      const norm = normById(decider.code, reason.norm);
      return norm ? [{ norm, reason }] : [];
    })
    .toSorted((a, b) => Number(b.norm.id === first) - Number(a.norm.id === first));
}
