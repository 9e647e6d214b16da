import {
  addressAny,
  describeAlternative,
  describeCondition,
  type Entry,
  join,
  type Norm,
  PHRASES,
  wording,
} from '@netjes/norms';
import { html } from 'hono/html';
import { askPath } from '../asking/address.ts';
import { newAsking } from '../asking/asking.ts';
import { capital } from '../asking/answer-label.ts';
import { examplePath } from '../asking/example-path.ts';
import { carriers, MODALITY_WORDS, RULES_PAGE, TERM_WORDS } from '../words/rules.ts';
import { lightBadge, plainBadge } from './badges.ts';
import { factsList, type Row } from './facts-list.ts';
import { type Html, link } from './layout.ts';

/** A rule as a reader of the whole code meets it: what it says, and everything that hangs from it. */
export function normCard(entry: Entry, norm: Norm): Html {
  const { vocabulary } = entry.decider;
  const { label, outcome } = MODALITY_WORDS[norm.modality];
  const child = norm.text.child;
  const people = norm.who.map((who) => {
    const person = vocabulary.people.get(who);
    return person ? wording(person.one, 'nl') : who;
  });
  return html`<section class="norm card" id="${norm.id}">
    <p class="utrecht-badge-list">${lightBadge(outcome, label)}${people.map(plainBadge)}</p>
    <h3 class="utrecht-heading-3">${wording(norm.title, 'nl')}</h3>
    <p>${wording(norm.text, 'nl')}</p>
    ${child === undefined ? '' : html`<p class="child"><b>${RULES_PAGE.child}</b> ${child}</p>`}
    ${factsList(rows(entry, norm)) ?? ''} ${questions(entry, norm)}
  </section>`;
}

function rows(entry: Entry, norm: Norm): Row[] {
  const { vocabulary, code } = entry.decider;
  const reader = norm.who[0] ?? 'anyone';
  const people = (roles: readonly string[]) => addressAny(vocabulary, roles, reader, 'nl');
  const unless = norm.unless.map((way) => describeAlternative({ vocabulary, code }, way, reader, 'nl'));
  const deadline = norm.deadline === undefined ? undefined : vocabulary.deadlines.get(norm.deadline);
  const measures = norm.measures.map((name) => {
    const text = vocabulary.measures.get(name);
    return text ? wording(text, 'nl') : name;
  });
  const source = [PHRASES.nl.article(norm.article), norm.inferred ? RULES_PAGE.inferred : undefined].filter(
    (part) => part !== undefined,
  );
  return [
    [RULES_PAGE.when, norm.when.map((each) => describeCondition(vocabulary, each, 'nl')).join('; ')],
    [
      RULES_PAGE.unless,
      unless.length === 0
        ? undefined
        : html`${unless.join('; of ')} ${norm.modality === 'forbid' ? html`· ${askLink(entry, norm)}` : ''}`,
    ],
    [RULES_PAGE.decides, people(norm.decidedBy)],
    [RULES_PAGE.via, people(norm.via)],
    [RULES_PAGE.lasts, norm.lasts && TERM_WORDS[norm.lasts]],
    [RULES_PAGE.tell, people(norm.reportTo)],
    [RULES_PAGE.deadline, deadline && wording(deadline, 'nl')],
    [RULES_PAGE.measures, join(measures, PHRASES.nl.or)],
    [RULES_PAGE.carried, capital(carriers(norm))],
    [RULES_PAGE.source1, source.join('; ')],
    [RULES_PAGE.reading, norm.reading && wording(norm.reading, 'nl')],
  ];
}

/** The question in which this rule comes up, as far as one value for each condition can say it. */
function askLink(entry: Entry, norm: Norm): Html {
  const situation = Object.fromEntries(norm.when.map(({ fact, values }) => [fact, values.slice(0, 1)]));
  const who = norm.who.includes('anyone') ? 'pupil' : (norm.who[0] ?? 'pupil');
  const href = askPath(newAsking({ entry, who, act: norm.act, situation }));
  return link(href, RULES_PAGE.ask);
}

function questions(entry: Entry, norm: Norm): Html | '' {
  const about = entry.examples.filter(({ expect }) => expect.because.includes(norm.id));
  if (about.length === 0) return '';
  return html`<details class="no-print">
    <summary><span class="open-link">${RULES_PAGE.questions(about.length)}</span></summary>
    <ul class="utrecht-unordered-list">
      ${about.map(
        (example) => html`<li>${link(examplePath(entry, example), wording(example.asked, 'nl'))}</li>`,
      )}
    </ul>
  </details>`;
}
