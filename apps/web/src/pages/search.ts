import { type Entry, lineage, type Situation, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { askPath } from '../asking/address.ts';
import { newAsking } from '../asking/asking.ts';
import { capital, knownLabel } from '../asking/answer-label.ts';
import { type Found, isRecognised } from '../asking/find.ts';
import type { Reader } from '../asking/reader.ts';
import type { Topic } from '../asking/topics.ts';
import { icon } from '../parts/icons.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { actIcon, pictogram } from '../parts/pictograms.ts';
import { searchForm } from '../parts/search-form.ts';
import { SEARCH } from '../words/pages.ts';

export interface Search {
  readonly entry: Entry;
  readonly reader: Reader;
  readonly typed: string;
  /** what need not be said, and goes along with the next search */
  readonly known?: Situation;
  readonly found: readonly Found[];
  /** Typed words that no code and no question knows. */
  readonly unknown?: readonly string[];
  readonly topics: readonly Topic[];
  /** Set when an address named an act that is not known: what it named. */
  readonly unknownAct?: string;
}

/** More words would be a list of everything that was typed. */
const MOST_WORDS = 3;

/** What was found for the typed words, or the nearest to it, and all that can be asked. */
export function searchPage(search: Search): Html {
  const { entry, reader, typed, known = {}, found, topics, unknownAct } = search;
  const words = SEARCH[reader.language];
  const { code } = entry.decider;
  const looked = unknownAct ?? typed;
  const title = looked === '' ? words.emptyTitle : words.title;
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${title}</h1>
    ${unknownWords(search)}
    ${looked === '' || isRecognised(found) ? '' : html`<p class="utrecht-paragraph">${notFound(search)} ${words.nearest}</p>`}
    ${
      found.length === 0
        ? ''
        : html`<ul class="choices">
            ${found.map((hit) => hitLink(search, hit))}
          </ul>`
    }
    ${searchForm(code.id, reader, { typed, known })} ${topicList(entry, reader, topics, looked === '')}
  </div>`;
  return layout({ title, main, entry, reader });
}

/** Somebody who sees which word got lost can say it in another way; where nothing was found that says enough. */
function unknownWords({ found, unknown = [], reader }: Search): Html | '' {
  if (unknown.length === 0 || !isRecognised(found)) return '';
  const { unknownWord, unknownWords: several } = SEARCH[reader.language];
  const quoted = unknown.slice(0, MOST_WORDS).map((word) => `“${short(word)}”`);
  const told = quoted.length === 1 ? unknownWord(quoted.join('')) : several(quoted.join(', '));
  return html`<p class="utrecht-paragraph muted">${told}</p>`;
}

function notFound({ typed, unknownAct, reader }: Search): string {
  const words = SEARCH[reader.language];
  return unknownAct === undefined ? words.nothing(short(typed)) : words.unknownAct(short(unknownAct));
}

function hitLink({ entry, reader, typed }: Search, { act, situation }: Found): Html {
  const { vocabulary } = entry.decider;
  const { who, voice, carry, language } = reader;
  const circumstances = Object.entries(situation).map(([fact, values]) =>
    knownLabel(vocabulary, fact, values, reader),
  );
  const href = askPath(newAsking({ entry, who, act: act.name, situation, typed, carry }));
  return html`<li>
    <a class="choice with-arrow" href="${href}"
      >${pictogram(actIcon(vocabulary, act.name))}<span
        ><b>${SEARCH[language].mayI(wording(act.mayI, voice))}</b>${
          circumstances.length === 0 ? '' : html`<span class="muted">${circumstances.join(', ')}</span>`
        }</span
      >${icon('arrow-right')}</a
    >
  </li>`;
}

function topicList(entry: Entry, reader: Reader, topics: readonly Topic[], open: boolean): Html {
  const { vocabulary } = entry.decider;
  const { who, voice, carry } = reader;
  const words = SEARCH[reader.language];
  const kind = (name: string) => lineage(vocabulary.acts, name).at(-1) ?? name;
  const groups = [...Map.groupBy(topics, ({ act }) => kind(act.name))].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return html`<details ${open ? 'open' : ''}>
    <summary><span class="open-link">${words.topics}</span>${icon('chevron-down')}</summary>
    <div class="tight">
      <p class="utrecht-paragraph">${words.topicsLead}</p>
      ${groups.map(
        ([name, members]) =>
          html`<h2 class="utrecht-heading-3 with-pictogram">
              ${pictogram(actIcon(vocabulary, name))}${groupName(entry, name, reader)}
            </h2>
            <ul class="links-list wide">
              ${members.map(
                ({ act }) =>
                  html`<li>
                    ${link(
                      askPath(newAsking({ entry, who, act: act.name, carry })),
                      capital(wording(act.label, voice)),
                    )}
                  </li>`,
              )}
            </ul>`,
      )}
    </div>
  </details>`;
}

function groupName(entry: Entry, name: string, { voice }: Reader): string {
  const label = entry.decider.vocabulary.acts.get(name)?.label;
  const text = label ? wording(label, voice) : name;
  return capital(text);
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
