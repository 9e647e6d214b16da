import { type Decider, type Decision, type Entry, leadingNorm, type Library, PHRASES } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath } from '../asking/address.ts';
import { factQuestion } from '../asking/answer-label.ts';
import { type Asking, decide } from '../asking/asking.ts';
import { outcomeBadge } from '../parts/badges.ts';
import { type Html, link } from '../parts/layout.ts';
import { OUTCOME_PAGE } from '../words/outcomes.ts';

/** The same question, answered by the other codes. */
export function otherSchools(library: Library, asking: Asking): Html | '' {
  const others = [...library.codes.values()].filter((entry) => entry !== asking.entry);
  if (others.length === 0) return '';
  return html`<section class="card tight">
    <h2 class="utrecht-heading-3">${OUTCOME_PAGE.elsewhere}</h2>
    <p class="utrecht-paragraph muted">${OUTCOME_PAGE.elsewhereLead}</p>
    <ul class="elsewhere">
      ${others.map((entry) => row(entry, { ...asking, entry, typed: '' }))}
    </ul>
  </section>`;
}

function row({ decider }: Entry, asking: Asking): Html {
  const decision = decide(asking);
  const grounds =
    decision.outcome === 'depends'
      ? factQuestion(decider.vocabulary, decision.dependsOn.fact, 'nl')
      : articleOf(decider, decision);
  return html`<li>
    ${link(askPath(asking), decider.code.name)}<span
      >${outcomeBadge(decision.outcome)} <span class="muted">${grounds}</span></span
    >
  </li>`;
}

function articleOf(decider: Decider, decision: Decision): string {
  const norm = leadingNorm(decider, decision);
  return norm ? PHRASES.nl.article(norm.article) : '';
}
