import {
  addressAny,
  describeAlternative,
  describeCondition,
  type Entry,
  join,
  type Norm,
  PHRASES,
  type Voice,
  wording,
} from '@netjes/norms';
import { html } from 'hono/html';
import { askPath } from '../asking/address.ts';
import { newAsking } from '../asking/asking.ts';
import { capital } from '../asking/answer-label.ts';
import type { Reader } from '../asking/reader.ts';
import { examplePath } from '../asking/example-path.ts';
import { carriers, MODALITY_LABELS, MODALITY_OUTCOMES, TERM_WORDS } from '../words/rules.ts';
import { RULES_PAGE } from '../words/rules-page.ts';
import type { Language } from '../words/language.ts';
import { lightBadge, plainBadge } from './badges.ts';
import { factsList, type Row } from './facts-list.ts';
import type { Html } from './html.ts';
import { link } from './layout.ts';

/** A rule as a reader of the whole code meets it: what it says, and everything that hangs from it. */
export function normCard(entry: Entry, norm: Norm, reader: Reader): Html {
  const { vocabulary } = entry.decider;
  const { language } = reader;
  const voice = documentVoice(reader);
  const people = norm.who.map((who) => {
    const person = vocabulary.people.get(who);
    return person ? wording(person.one, voice) : who;
  });
  return html`<section class="norm card" id="${norm.id}">
    <p class="utrecht-badge-list">
      ${lightBadge(MODALITY_OUTCOMES[norm.modality], MODALITY_LABELS[language][norm.modality])}${people.map(plainBadge)}
    </p>
    <h3 class="utrecht-heading-3">${wording(norm.title, voice)}</h3>
    <p>${wording(norm.text, voice)}</p>
    ${otherWords(norm, voice, language)} ${factsList(rows(entry, norm, reader)) ?? ''}
    ${questions(entry, norm, reader)}
  </section>`;
}

/** A code is a document: only a child who said so reads it in a child's words first. */
export function documentVoice({ voice, age }: Reader): Voice {
  return voice === 'child' && age !== 'kind' ? 'nl' : voice;
}

/** A rule in Dutch has two wordings: the one that comes first is the reader's own. */
function otherWords({ text }: Norm, voice: Voice, language: Language): Html | '' {
  if (voice === 'en' || text.child === undefined) return '';
  const words = RULES_PAGE[language];
  const [label, other] = voice === 'child' ? [words.adult, text.nl] : [words.child, text.child];
  return html`<p class="child"><b>${label}</b> ${other}</p>`;
}

function rows(entry: Entry, norm: Norm, tells: Reader): Row[] {
  const { language } = tells;
  const voice = documentVoice(tells);
  const words = RULES_PAGE[language];
  const { vocabulary, code } = entry.decider;
  const reader = norm.who[0] ?? 'anyone';
  const people = (roles: readonly string[]) => addressAny(vocabulary, roles, reader, voice);
  const unless = norm.unless.map((way) => describeAlternative({ vocabulary, code }, way, reader, voice));
  const deadline = norm.deadline === undefined ? undefined : vocabulary.deadlines.get(norm.deadline);
  const measures = norm.measures.map((name) => {
    const text = vocabulary.measures.get(name);
    return text ? wording(text, voice) : name;
  });
  const source = [PHRASES[language].article(norm.article), norm.inferred ? words.inferred : undefined].filter(
    (part) => part !== undefined,
  );
  return [
    [words.when, norm.when.map((each) => describeCondition(vocabulary, each, voice)).join('; ')],
    [
      words.unless,
      unless.length === 0
        ? undefined
        : html`${unless.join(words.orElse)}
          ${norm.modality === 'forbid' ? html`· ${askLink(entry, norm, tells)}` : ''}`,
    ],
    [words.decides, people(norm.decidedBy)],
    [words.via, people(norm.via)],
    [words.lasts, norm.lasts && TERM_WORDS[language][norm.lasts]],
    [words.tell, people(norm.reportTo)],
    [words.deadline, deadline && wording(deadline, voice)],
    [words.measures, join(measures, PHRASES[voice].or)],
    [words.carried, capital(carriers(norm, language))],
    [words.from, source.join('; ')],
    [words.reading, norm.reading && wording(norm.reading, language)],
  ];
}

/** The question in which this rule comes up, as far as one value for each condition can say it. */
function askLink(entry: Entry, norm: Norm, { carry, language }: Reader): Html {
  const situation = Object.fromEntries(norm.when.map(({ fact, values }) => [fact, values.slice(0, 1)]));
  const who = norm.who.includes('anyone') ? 'pupil' : (norm.who[0] ?? 'pupil');
  const href = askPath(newAsking({ entry, who, act: norm.act, situation, carry }));
  return link(href, RULES_PAGE[language].ask);
}

function questions(entry: Entry, norm: Norm, reader: Reader): Html | '' {
  const about = entry.examples.filter(({ expect }) => expect.because.includes(norm.id));
  if (about.length === 0) return '';
  return html`<details class="no-print">
    <summary><span class="open-link">${RULES_PAGE[reader.language].questions(about.length)}</span></summary>
    <ul class="utrecht-unordered-list">
      ${about.map(
        (example) =>
          html`<li>
            ${link(examplePath(entry, example, reader), wording(example.asked, documentVoice(reader)))}
          </li>`,
      )}
    </ul>
  </details>`;
}
