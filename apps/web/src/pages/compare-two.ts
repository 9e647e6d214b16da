import { type Difference, type Entry, lineage, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { hereWith, inLanguage } from '../asking/address.ts';
import { capital } from '../asking/answer-label.ts';
import type { Reader } from '../asking/reader.ts';
import { comparePath, PAIR_WORDS } from '../comparing/compare-path.ts';
import type { Audience } from '../comparing/everyday.ts';
import { audienceLinks } from '../parts/audience-links.ts';
import { differenceTable } from '../parts/difference-table.ts';
import type { Html } from '../parts/html.ts';
import { layout, link } from '../parts/layout.ts';
import { COMPARE_WORDS } from '../words/comparing.ts';

/** So many of a topic stand on the page of all topics. */
const FIRST = 3;
const ON_A_PAGE = 40;

export interface CompareTwo {
  readonly a: Entry;
  readonly b: Entry;
  readonly audience: Audience;
  readonly differences: readonly Difference[];
  /** Only this topic: the name of an act that is a kind of no other. */
  readonly topic: string | undefined;
  /** The number of the first difference shown of a topic, from 0. */
  readonly from: number;
  readonly reader: Reader;
}

/** Where two codes differ for one audience: a few differences of every topic, or all of one. */
export function compareTwoPage(page: CompareTwo): Html {
  const { a, b, audience, differences, topic, reader } = page;
  const words = COMPARE_WORDS[reader.language];
  const names = [a.decider.code.name, b.decider.code.name] as const;
  const { acts } = a.decider.vocabulary;
  const byTopic = Map.groupBy(differences, ({ act }) => lineage(acts, act).at(-1) ?? act);
  const chosen = topic === undefined ? undefined : byTopic.get(topic);
  const title = words.pair(...names);
  const lead =
    differences.length === 0 ? words.none(...names) : words.pairLead(differences.length, byTopic.size);
  const main = html`<div class="stack">
    <div class="tight">
      <h1 class="utrecht-heading-1">${title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead">${lead}</p>
      <p class="utrecht-paragraph muted narrow">${differences.length === 0 ? '' : words.smallestFirst}</p>
    </div>
    ${audienceLinks(reader, { chosen: audience, withEveryone: false, forget: Object.values(PAIR_WORDS) })}
    ${
      topic !== undefined && chosen
        ? oneTopic(page, topic, chosen)
        : [...byTopic].map(([name, own]) => shortTopic(page, name, own))
    }
    <p>${link(inLanguage(comparePath(), reader), words.title)}</p>
  </div>`;
  return layout({ title, main, reader, isSheet: true });
}

function shortTopic(page: CompareTwo, topic: string, differences: readonly Difference[]): Html {
  const { reader } = page;
  const words = COMPARE_WORDS[reader.language];
  const name = topicName(page, topic);
  const all = hereWith(reader, { [PAIR_WORDS.topic]: topic, [PAIR_WORDS.from]: undefined });
  return html`<section class="tight" id="${topic}">
    ${head(name, words.count(differences.length))} ${differenceTable(page, differences.slice(0, FIRST))}
    ${differences.length > FIRST ? html`<p class="no-print">${link(all, words.more(differences.length, name))}</p>` : ''}
  </section>`;
}

function oneTopic(page: CompareTwo, topic: string, differences: readonly Difference[]): Html {
  const { reader } = page;
  const words = COMPARE_WORDS[reader.language];
  const from = page.from < differences.length ? page.from : 0;
  const to = Math.min(from + ON_A_PAGE, differences.length);
  const at = (start: number) =>
    hereWith(reader, { [PAIR_WORDS.from]: start === 0 ? undefined : String(start) });
  const allTopics = hereWith(reader, { [PAIR_WORDS.topic]: undefined, [PAIR_WORDS.from]: undefined });
  return html`<section class="tight" id="${topic}">
    ${head(topicName(page, topic), words.page(from + 1, to, differences.length))}
    ${differenceTable(page, differences.slice(from, to))}
    <p class="row no-print">
      ${from > 0 ? link(at(Math.max(0, from - ON_A_PAGE)), words.previous) : ''}
      ${to < differences.length ? link(at(to), words.next) : ''} ${link(allTopics, words.allTopics)}
    </p>
  </section>`;
}

function head(name: string, count: string): Html {
  return html`<div class="row">
    <h2 class="utrecht-heading-2">${name}</h2>
    <span class="utrecht-data-badge">${count}</span>
  </div>`;
}

function topicName({ a, reader }: CompareTwo, topic: string): string {
  const act = a.decider.vocabulary.acts.get(topic);
  return capital(act ? wording(act.label, reader.language) : topic);
}
