import { describeSituation, type Difference, type Entry, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { capital } from '../asking/answer-label.ts';
import type { Reader } from '../asking/reader.ts';
import { COMPARE_WORDS } from '../words/comparing.ts';
import { compareCell } from './compare-cell.ts';
import { inDutch } from './in-dutch.ts';
import type { Html } from './html.ts';

interface Two {
  readonly a: Entry;
  readonly b: Entry;
  readonly reader: Reader;
}

/** Questions to which two codes give different answers. */
export function differenceTable({ a, b, reader }: Two, differences: readonly Difference[]): Html {
  const words = COMPARE_WORDS[reader.language];
  return html`<table class="compare of-two" role="table">
    <thead role="rowgroup">
      <tr role="row">
        <th role="columnheader" scope="col">${words.situation}</th>
        <th role="columnheader" scope="col">${inDutch(a.decider.code.name, reader)}</th>
        <th role="columnheader" scope="col">${inDutch(b.decider.code.name, reader)}</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${differences.map(
        ({ a: ours, b: theirs, ...question }) =>
          html`<tr role="row">
            <th role="rowheader" scope="row">${situationOf(a, question, reader)}</th>
            ${compareCell({ entry: a, ...question, decision: ours }, reader)}
            ${compareCell({ entry: b, ...question, decision: theirs }, reader)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function situationOf(
  { decider: { vocabulary } }: Entry,
  { act, situation }: Pick<Difference, 'act' | 'situation'>,
  { language }: Reader,
): Html {
  const doing = vocabulary.acts.get(act);
  const circumstances = describeSituation(vocabulary, situation, language);
  return html`${capital(doing ? wording(doing.label, language) : act)}
    <span class="circumstances"
      >${circumstances.length === 0 ? COMPARE_WORDS[language].always : circumstances.join(' · ')}</span
    >`;
}
