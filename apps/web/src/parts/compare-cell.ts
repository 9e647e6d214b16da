import { addressAny, type Decision, type Entry, leadingNorm, PHRASES, type Situation } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath, rulePath } from '../asking/address.ts';
import { newAsking } from '../asking/asking.ts';
import type { Reader } from '../asking/reader.ts';
import { COMPARE_WORDS } from '../words/comparing.ts';
import { OUTCOME_LABELS, OUTCOME_LOOKS } from '../words/outcomes.ts';
import type { Html } from './html.ts';
import { link } from './layout.ts';

/** What one code says to one question. */
export interface Said {
  readonly entry: Entry;
  readonly who: string;
  readonly act: string;
  readonly situation: Situation;
  readonly decision: Decision;
  /** Where the answer is explained; the question itself when left out. */
  readonly href?: string;
}

/** One corner of a table, of which a page has hundreds: the outcome, whom to ask or tell, and the article. */
export function compareCell(said: Said, reader: Reader): Html {
  const { entry, who, act, situation, decision } = said;
  const { code } = entry.decider;
  const { language, carry } = reader;
  const norm = leadingNorm(entry.decider, decision);
  const people = peopleOf(said, reader);
  const href = said.href ?? askPath(newAsking({ entry, who, act, situation, exact: true, carry }));
  const article = norm && link(rulePath(code.id, reader, norm.id), PHRASES[language].article(norm.article));
  return html`<td role="cell" data-of="${code.name}">
    <a class="${OUTCOME_LOOKS[decision.outcome].look}" href="${href}">${labelOf(decision, language)}</a>
    ${people === '' ? '' : html`<small>${people}</small>`}
    ${article === undefined ? '' : html`<small>${article}</small>`}
  </td>`;
}

/** Whom to ask, or whom to tell. */
function peopleOf({ entry, who, decision }: Said, { language }: Reader): string {
  const words = COMPARE_WORDS[language];
  const name = (roles: readonly string[]) => addressAny(entry.decider.vocabulary, roles, who, language);
  if (decision.ask.length > 0) return words.askWhom(decision.ask.map(name).join(` ${words.andAlso} `));
  return decision.tell.length > 0 ? words.tell(name(decision.tell)) : '';
}

/** Short enough for a narrow column. */
function labelOf({ outcome }: Decision, language: Reader['language']): string {
  return outcome === 'silent' ? OUTCOME_LABELS[language].silent : PHRASES[language].short[outcome];
}
