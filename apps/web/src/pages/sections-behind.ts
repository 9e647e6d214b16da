import {
  addressAny,
  describeCondition,
  type Entry,
  join,
  type Norm,
  permissionRoutes,
  PHRASES,
  reportRoutes,
  valueLabel,
  type Voice,
  wording,
} from '@netjes/norms';
import { html } from 'hono/html';
import { capital } from '../asking/answer-label.ts';
import type { Reader } from '../asking/reader.ts';
import { normById } from '../asking/spoken.ts';
import { factsList } from '../parts/facts-list.ts';
import type { Html } from '../parts/html.ts';
import { link } from '../parts/layout.ts';
import { documentVoice } from '../parts/norm-card.ts';
import { BLANK_WORDS, MODE_WORDS, READING_WORDS, TERM_WORDS } from '../words/rules.ts';
import { BEHIND } from '../words/rules-page.ts';
import type { Language } from '../words/language.ts';

/** A part of the document with a place of its own. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** What every section is made from. */
interface Told {
  readonly entry: Entry;
  readonly shown: ReadonlySet<string>;
  readonly reader: Reader;
  readonly voice: Voice;
  readonly words: (typeof BEHIND)[Language];
}

/** What stands behind the rules; only what has to do with the rules that are shown. */
export function sectionsBehind(entry: Entry, shown: ReadonlySet<string>, reader: Reader): Section[] {
  const words = BEHIND[reader.language];
  const told: Told = { entry, shown, reader, voice: documentVoice(reader), words };
  const sections: [string, string, Html | undefined][] = [
    ['stappen', words.procedures, procedures(told)],
    ['maatregelen', words.ladders, ladders(told)],
    ['melden', words.reportRoutes, reports(told)],
    ['toestemming', words.permissionRoutes, permissions(told)],
    ['waarvoor', words.consent, consents(told)],
    ['invullen', words.blanks, blanks(told)],
    ['lezing', words.readings, readings(told)],
    ['vaststellen', words.adoption, adoption(told)],
  ];
  return sections.flatMap(([id, title, body]) => (body === undefined ? [] : [{ id, title, body }]));
}

/** A list of things that the shown rules give rise to; undefined when there are none. */
function items<T>(
  all: readonly T[],
  isShown: (each: T) => boolean,
  show: (each: T) => Html,
): Html | undefined {
  const own = all.filter(isShown);
  return own.length === 0 ? undefined : html`${own.map(show)}`;
}

const some = (norms: readonly string[], shown: ReadonlySet<string>) => norms.some((id) => shown.has(id));

function procedures({ entry, shown, voice, words }: Told): Html | undefined {
  const { vocabulary, code } = entry.decider;
  return items(
    code.procedures,
    ({ steps }) =>
      some(
        steps.map(({ norm }) => norm),
        shown,
      ),
    ({ title, startsWhen, steps }) =>
      html`<section class="card tight">
        <h3 class="utrecht-heading-3">${wording(title, voice)}</h3>
        ${startsWhen.length === 0 ? '' : html`<p class="muted">${words.startsWhen} ${startsWhen.map((each) => describeCondition(vocabulary, each, voice)).join('; ')}</p>`}
        <ol class="utrecht-ordered-list">
          ${steps.map(
            ({ norm, optional }) =>
              html`<li class="utrecht-ordered-list__item">
                ${ruleLink(entry, norm, voice)}${optional ? html` <span class="muted">(${words.optional})</span>` : ''}
              </li>`,
          )}
        </ol>
      </section>`,
  );
}

function ladders({ entry, shown, voice, words }: Told): Html | undefined {
  return items(
    entry.decider.code.ladders,
    ({ first, steps }) => some([...first, ...steps], shown),
    ({ title, first, steps }) =>
      html`<section class="card tight">
        <h3 class="utrecht-heading-3">${wording(title, voice)}</h3>
        ${first.length === 0 ? '' : html`<p>${words.first} ${ruleLinks(entry, first, voice)}</p>`}
        <ol class="utrecht-ordered-list">
          ${steps.map((norm) => html`<li class="utrecht-ordered-list__item">${ruleLink(entry, norm, voice)}</li>`)}
        </ol>
      </section>`,
  );
}

function reports({ entry, shown, reader: { who }, voice, words }: Told): Html | undefined {
  const { vocabulary, code } = entry.decider;
  const routes = reportRoutes(code).filter(({ norm }) => shown.has(norm.id));
  if (routes.length === 0) return undefined;
  return html`<div class="card">
    ${factsList(
      routes.map(({ norm, incidents, to }) => [
        incidents.length === 0
          ? capital(words.anyIncident)
          : capital(
              join(
                incidents.map((each) => valueLabel(vocabulary, 'incident', each, voice)),
                PHRASES[voice].or,
              ),
            ),
        html`${to.length === 0 ? words.noReceiver : addressAny(vocabulary, to, who, voice)}${by(entry, norm, voice)}
        · ${ruleLink(entry, norm.id, voice)}`,
      ]),
    )}
  </div>`;
}

function by({ decider: { vocabulary } }: Entry, { deadline }: Norm, voice: Voice): string {
  const text = deadline === undefined ? undefined : vocabulary.deadlines.get(deadline);
  return text ? `, ${wording(text, voice)}` : '';
}

function permissions({ entry, shown, reader, voice, words }: Told): Html | undefined {
  const { vocabulary, code } = entry.decider;
  const { who, language } = reader;
  const routes = permissionRoutes(code).filter(({ norm }) => shown.has(norm.id));
  if (routes.length === 0) return undefined;
  return html`<div class="card">
    ${factsList(
      routes.map(({ norm, from, when }) => {
        const more = [
          ...when.map((each) => describeCondition(vocabulary, each, voice)),
          ...(norm.via.length > 0 ? [words.via(addressAny(vocabulary, norm.via, who, voice))] : []),
          ...(norm.lasts ? [TERM_WORDS[language][norm.lasts]] : []),
        ];
        return [
          wording(norm.title, voice),
          html`${addressAny(vocabulary, from, who, voice)}${more.length === 0 ? '' : ` (${more.join('; ')})`}
          · ${link(`#${norm.id}`, words.rule)}`,
        ];
      }),
    )}
  </div>`;
}

function consents({ entry, shown, reader: { language }, voice, words }: Told): Html | undefined {
  const { vocabulary, code } = entry.decider;
  return items(
    code.consentPurposes,
    ({ norms }) => some(norms, shown),
    ({ title, norms, givenBy, mode, renewed }) =>
      html`<section class="card tight">
        <h3 class="utrecht-heading-3">${wording(title, voice)}</h3>
        <p>
          ${capital(MODE_WORDS[language][mode])};
          ${words.givenBy(addressAny(vocabulary, givenBy, 'anyone', voice))}${
            renewed === undefined ? '' : `; ${words.renewed(deadlineName(entry, renewed, voice))}`
          }.
          ${ruleLinks(entry, norms, voice)}
        </p>
      </section>`,
  );
}

function deadlineName({ decider: { vocabulary } }: Entry, name: string, voice: Voice): string {
  const text = vocabulary.deadlines.get(name);
  return text ? wording(text, voice) : name;
}

function blanks({ entry, shown, reader: { language }, voice, words }: Told): Html | undefined {
  const { placeholders } = entry.decider.code;
  const own = placeholders.filter(({ norms }) => norms.length === 0 || some(norms, shown));
  if (own.length === 0) return undefined;
  return html`<div class="card">
    ${factsList(
      own.map(({ title, kind, value, norms }) => [
        wording(title, voice),
        html`${BLANK_WORDS[language][kind]}, ${value === undefined ? words.open : `${words.filled} ${value}`}
        · ${ruleLinks(entry, norms, voice)}`,
      ]),
    )}
  </div>`;
}

function readings({ entry, shown, reader: { language }, voice, words }: Told): Html | undefined {
  const list = items(
    entry.decider.code.readings,
    ({ norms }) => norms.length === 0 || some(norms, shown),
    ({ id, kind, text, norms }) =>
      html`<section class="card tight" id="lezing-${id}">
        <p class="muted">${READING_WORDS[language][kind]}</p>
        <p>${wording(text, voice)}</p>
        <p>${ruleLinks(entry, norms, voice)}</p>
      </section>`,
  );
  return (
    list &&
    html`<p class="muted">${words.readingsLead}</p>
      ${list}`
  );
}

function adoption({ entry, voice, words }: Told): Html | undefined {
  const { vocabulary, code } = entry.decider;
  if (code.adoption === undefined) return undefined;
  const { decidedBy, consentOf, norms } = code.adoption;
  const list = factsList([
    [words.adoptedBy, addressAny(vocabulary, decidedBy, 'anyone', voice)],
    [words.consentOf, addressAny(vocabulary, consentOf, 'anyone', voice)],
    [words.rules, norms.length === 0 ? undefined : ruleLinks(entry, norms, voice)],
  ]);
  return list && html`<div class="card">${list}</div>`;
}

function ruleLink({ decider: { code } }: Entry, id: string, voice: Voice): Html {
  const norm = normById(code, id);
  return link(`#${id}`, norm ? wording(norm.title, voice) : id);
}

function ruleLinks(entry: Entry, ids: readonly string[], voice: Voice): Html {
  return html`${ids.map((id, i) => html`${i === 0 ? '' : ', '}${ruleLink(entry, id, voice)}`)}`;
}
