import {
  addressAny,
  type Case,
  type Decision,
  leadingNorm,
  type Library,
  type Norm,
  type Reason,
  PHRASES,
  whenInDoubt,
} from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, codePath, withReader } from '../asking/address.ts';
import { type Asking, questionOf } from '../asking/asking.ts';
import type { Reader } from '../asking/reader.ts';
import { normById } from '../asking/spoken.ts';
import { actionLines } from '../parts/action.ts';
import { icon } from '../parts/icons.ts';
import type { Html } from '../parts/html.ts';
import { button, link } from '../parts/layout.ts';
import { readAloud } from '../parts/read-aloud.ts';
import { ruleCard } from '../parts/rule-card.ts';
import { specialCases } from '../parts/special-cases.ts';
import { OUTCOME_HEADINGS, OUTCOME_LOOKS, OUTCOME_PAGE } from '../words/outcomes.ts';
import { otherSchools } from './other-schools.ts';

/** Rules beyond these are folded away. */
const RULES_SHOWN = 2;

export interface Asked {
  readonly library: Library;
  readonly asking: Asking;
  readonly reader: Reader;
}

/** The answer: the outcome, what to do, when it is another, and the rules it rests on. */
export function answer(
  { library, asking, reader }: Asked,
  decision: Decision,
  cases: readonly Case[] = [],
): Html {
  const words = OUTCOME_PAGE[reader.language];
  const rules = rulesOf(asking, decision);
  const [shown, folded] = [rules.slice(0, RULES_SHOWN), rules.slice(RULES_SHOWN)];
  const cards = (list: typeof rules) =>
    list.map(({ norm, reason }) => ruleCard({ asking, norm, reason, reader, said: norm === rules[0]?.norm }));
  return html`<div class="two stack">
    <div class="stack">
      ${outcomeCard(asking, decision, reader, cases.length > 0)} ${specialCases(asking, cases, reader)}
      ${asking.exact ? exactNote(asking, reader) : ''}
      ${
        rules.length === 0
          ? ''
          : html`<section class="stack">
              <h2 class="utrecht-heading-2">${rules.length === 1 ? words.rule : words.rules}</h2>
              ${cards(shown)}
              ${
                folded.length === 0
                  ? ''
                  : html`<details>
                      <summary>
                        <span class="open-link">${words.moreRules(folded.length)}</span
                        >${icon('chevron-down')}
                      </summary>
                      <div class="stack">${cards(folded)}</div>
                    </details>`
              }
            </section>`
      }
    </div>
    <div class="stack no-print">
      <p>${button(codeStart(asking, reader), words.again, 'secondary')}</p>
      ${otherSchools(library, asking, reader)}
    </div>
  </div>`;
}

export function codeStart({ entry }: Asking, reader: Reader): string {
  return withReader(codePath(entry.decider.code.id), reader);
}

function outcomeCard(asking: Asking, decision: Decision, reader: Reader, hasCases: boolean): Html {
  const { look, sign } = OUTCOME_LOOKS[decision.outcome];
  const heading = OUTCOME_HEADINGS[reader.voice][decision.outcome];
  const words = OUTCOME_PAGE[reader.language];
  const lines =
    decision.outcome === 'silent'
      ? [inDoubt(asking, reader) ?? (hasCases ? words.neither : words.nothingSaid)]
      : actionLines(asking, decision, reader);
  return html`<div class="outcome ${look} tight">
    <h1 class="utrecht-heading-1" data-said><span class="sign">${icon(sign)}</span>${heading}</h1>
    ${lines.map((line) => html`<p class="utrecht-paragraph action" data-said>${line}</p>`)}
    ${hasCases ? html`<p class="utrecht-paragraph" data-said>${words.usually}</p>` : ''} ${readAloud(reader)}
  </div>`;
}

/** What the code says to somebody in doubt, if it does. */
function inDoubt(asking: Asking, { voice, language }: Reader): string | undefined {
  const { decider } = asking.entry;
  const question = questionOf(asking);
  const doubt = whenInDoubt(decider, question);
  if (doubt === undefined) return undefined;
  const whom = doubt.ask.map((roles) => addressAny(decider.vocabulary, roles, asking.who, voice));
  return OUTCOME_PAGE[language].inDoubt(whom.join(` ${PHRASES[voice].andAlso} `));
}

function exactNote(asking: Asking, { language }: Reader): Html {
  const words = OUTCOME_PAGE[language];
  return html`<p class="utrecht-paragraph muted">
    ${words.onlyThis} ${link(askPath({ ...asking, exact: false }), words.askFurther)}
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
