import {
  addressAny,
  describeCondition,
  type Entry,
  join,
  type Norm,
  permissionRoutes,
  reportRoutes,
  valueLabel,
  wording,
} from '@netjes/norms';
import { html } from 'hono/html';
import { capital } from '../asking/answer-label.ts';
import { normById } from '../asking/spoken.ts';
import { factsList } from '../parts/facts-list.ts';
import { type Html, link } from '../parts/layout.ts';
import { BLANK_WORDS, MODE_WORDS, READING_WORDS, RULES_PAGE, TERM_WORDS } from '../words/rules.ts';

/** A part of the document with a place of its own. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** What stands behind the rules; only what has to do with the rules that are shown. */
export function sectionsBehind(entry: Entry, shown: ReadonlySet<string>, who: string): Section[] {
  const sections: [string, string, Html | undefined][] = [
    ['stappen', RULES_PAGE.procedures, procedures(entry, shown)],
    ['maatregelen', RULES_PAGE.ladders, ladders(entry, shown)],
    ['melden', RULES_PAGE.reportRoutes, reports(entry, shown, who)],
    ['toestemming', RULES_PAGE.permissionRoutes, permissions(entry, shown, who)],
    ['waarvoor', RULES_PAGE.consent, consents(entry, shown)],
    ['invullen', RULES_PAGE.blanks, blanks(entry, shown)],
    ['lezing', RULES_PAGE.readings, readings(entry, shown)],
    ['vaststellen', RULES_PAGE.adoption, adoption(entry)],
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

function procedures(entry: Entry, shown: ReadonlySet<string>): Html | undefined {
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
        <h3 class="utrecht-heading-3">${wording(title, 'nl')}</h3>
        ${startsWhen.length === 0 ? '' : html`<p class="muted">${RULES_PAGE.startsWhen} ${startsWhen.map((each) => describeCondition(vocabulary, each, 'nl')).join('; ')}</p>`}
        <ol class="utrecht-ordered-list">
          ${steps.map(
            ({ norm, optional }) =>
              html`<li class="utrecht-ordered-list__item">
                ${ruleLink(entry, norm)}${optional ? html` <span class="muted">(${RULES_PAGE.optional})</span>` : ''}
              </li>`,
          )}
        </ol>
      </section>`,
  );
}

function ladders(entry: Entry, shown: ReadonlySet<string>): Html | undefined {
  return items(
    entry.decider.code.ladders,
    ({ first, steps }) => some([...first, ...steps], shown),
    ({ title, first, steps }) =>
      html`<section class="card tight">
        <h3 class="utrecht-heading-3">${wording(title, 'nl')}</h3>
        ${first.length === 0 ? '' : html`<p>${RULES_PAGE.first} ${ruleLinks(entry, first)}</p>`}
        <ol class="utrecht-ordered-list">
          ${steps.map((norm) => html`<li class="utrecht-ordered-list__item">${ruleLink(entry, norm)}</li>`)}
        </ol>
      </section>`,
  );
}

function reports(entry: Entry, shown: ReadonlySet<string>, who: string): Html | undefined {
  const { vocabulary, code } = entry.decider;
  const routes = reportRoutes(code).filter(({ norm }) => shown.has(norm.id));
  if (routes.length === 0) return undefined;
  return html`<div class="card">
    ${factsList(
      routes.map(({ norm, incidents, to }) => [
        incidents.length === 0
          ? capital(RULES_PAGE.anyIncident)
          : capital(
              join(
                incidents.map((each) => valueLabel(vocabulary, 'incident', each, 'nl')),
                'of',
              ),
            ),
        html`${to.length === 0 ? RULES_PAGE.noReceiver : addressAny(vocabulary, to, who, 'nl')}${by(entry, norm)}
        · ${ruleLink(entry, norm.id)}`,
      ]),
    )}
  </div>`;
}

function by({ decider: { vocabulary } }: Entry, { deadline }: Norm): string {
  const text = deadline === undefined ? undefined : vocabulary.deadlines.get(deadline);
  return text ? `, ${wording(text, 'nl')}` : '';
}

function permissions(entry: Entry, shown: ReadonlySet<string>, who: string): Html | undefined {
  const { vocabulary, code } = entry.decider;
  const routes = permissionRoutes(code).filter(({ norm }) => shown.has(norm.id));
  if (routes.length === 0) return undefined;
  return html`<div class="card">
    ${factsList(
      routes.map(({ norm, from, when }) => {
        const more = [
          ...when.map((each) => describeCondition(vocabulary, each, 'nl')),
          ...(norm.via.length > 0 ? [`via ${addressAny(vocabulary, norm.via, who, 'nl')}`] : []),
          ...(norm.lasts ? [TERM_WORDS[norm.lasts]] : []),
        ];
        return [
          wording(norm.title, 'nl'),
          html`${addressAny(vocabulary, from, who, 'nl')}${more.length === 0 ? '' : ` (${more.join('; ')})`} ·
          ${link(`#${norm.id}`, RULES_PAGE.rules.toLowerCase().slice(0, -1))}`,
        ];
      }),
    )}
  </div>`;
}

function consents(entry: Entry, shown: ReadonlySet<string>): Html | undefined {
  const { vocabulary, code } = entry.decider;
  return items(
    code.consentPurposes,
    ({ norms }) => some(norms, shown),
    ({ title, norms, givenBy, mode, renewed }) =>
      html`<section class="card tight">
        <h3 class="utrecht-heading-3">${wording(title, 'nl')}</h3>
        <p>
          ${capital(MODE_WORDS[mode])}; ${RULES_PAGE.givenBy}
          ${addressAny(vocabulary, givenBy, 'anyone', 'nl')}${
            renewed === undefined ? '' : `; ${RULES_PAGE.renewed} ${deadlineName(entry, renewed)}`
          }.
          ${ruleLinks(entry, norms)}
        </p>
      </section>`,
  );
}

function deadlineName({ decider: { vocabulary } }: Entry, name: string): string {
  const text = vocabulary.deadlines.get(name);
  return text ? wording(text, 'nl') : name;
}

function blanks(entry: Entry, shown: ReadonlySet<string>): Html | undefined {
  const { placeholders } = entry.decider.code;
  const own = placeholders.filter(({ norms }) => norms.length === 0 || some(norms, shown));
  if (own.length === 0) return undefined;
  return html`<div class="card">
    ${factsList(
      own.map(({ title, kind, value, norms }) => [
        wording(title, 'nl'),
        html`${BLANK_WORDS[kind]}, ${value === undefined ? RULES_PAGE.open : `${RULES_PAGE.filled} ${value}`}
        · ${ruleLinks(entry, norms)}`,
      ]),
    )}
  </div>`;
}

function readings(entry: Entry, shown: ReadonlySet<string>): Html | undefined {
  const list = items(
    entry.decider.code.readings,
    ({ norms }) => norms.length === 0 || some(norms, shown),
    ({ id, kind, text, norms }) =>
      html`<section class="card tight" id="lezing-${id}">
        <p class="muted">De bron ${READING_WORDS[kind]}.</p>
        <p>${wording(text, 'nl')}</p>
        <p>${ruleLinks(entry, norms)}</p>
      </section>`,
  );
  return (
    list &&
    html`<p class="muted">${RULES_PAGE.readingsLead}</p>
      ${list}`
  );
}

function adoption(entry: Entry): Html | undefined {
  const { vocabulary, code } = entry.decider;
  if (code.adoption === undefined) return undefined;
  const { decidedBy, consentOf, norms } = code.adoption;
  const list = factsList([
    [RULES_PAGE.adoptedBy, addressAny(vocabulary, decidedBy, 'anyone', 'nl')],
    [RULES_PAGE.consentOf, addressAny(vocabulary, consentOf, 'anyone', 'nl')],
    [RULES_PAGE.rules, norms.length === 0 ? undefined : ruleLinks(entry, norms)],
  ]);
  return list && html`<div class="card">${list}</div>`;
}

function ruleLink({ decider: { code } }: Entry, id: string): Html {
  const norm = normById(code, id);
  return link(`#${id}`, norm ? wording(norm.title, 'nl') : id);
}

function ruleLinks(entry: Entry, ids: readonly string[]): Html {
  return html`${ids.map((id, i) => html`${i === 0 ? '' : ', '}${ruleLink(entry, id)}`)}`;
}
