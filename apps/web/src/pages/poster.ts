import { type Entry, type Norm, type Outcome, wording } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath, hereWith } from '../asking/address.ts';
import type { Reader } from '../asking/reader.ts';
import { icon } from '../parts/icons.ts';
import { choiceLinks } from '../parts/choice-links.ts';
import type { Html } from '../parts/html.ts';
import { layout } from '../parts/layout.ts';
import { qrCode } from '../parts/qr-code.ts';
import { chooseRules } from '../poster/choose-rules.ts';
import { type PosterKind, posterKind } from '../poster/poster-kind.ts';
import { OUTCOME_LOOKS } from '../words/outcomes.ts';
import { POSTER_WORDS } from '../words/poster.ts';

export const SIZES = ['a4', 'a3'] as const;
type Size = (typeof SIZES)[number];

/** What the address says of the size. */
export const SIZE_WORD = 'maat';

export interface Poster {
  readonly entry: Entry;
  readonly size: Size;
  /** Where Netjes is found, without a path: "https://netjes.example". */
  readonly origin: string;
  readonly reader: Reader;
}

/** The rules that pupils most need, on one sheet to hang up. */
export function posterPage({ entry, size, origin, reader }: Poster): Html {
  const { code } = entry.decider;
  const words = POSTER_WORDS[reader.language];
  const rules = chooseRules(entry);
  const title = words.title(rules.length);
  const address = origin + codePath(code.id);
  const sizes = SIZES.map((each) => ({
    label: words.size(each.toUpperCase()),
    href: hereWith(reader, { [SIZE_WORD]: each === 'a4' ? undefined : each }),
    chosen: each === size,
  }));
  const main = html`<div class="stack">
    <div class="tight no-print">
      <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
      ${choiceLinks(words.link, sizes)}
      <p class="utrecht-paragraph muted">${words.print}</p>
    </div>
    <article class="poster is-${size}">
      <header>
        <h1>${rules.length === 0 ? words.none : title}</h1>
        <p>${words.of(code.name)}</p>
      </header>
      <ol>
        ${rules.map((norm) => ruleItem(norm, reader))}
      </ol>
      <footer>
        ${qrCode(address, words.code(address))}
        <div>
          <p class="poster-ask">${words.scan}</p>
          <p class="poster-scan">${words.scanLead}</p>
          <p class="poster-address">${address.replace(/^https?:\/\//, '')}</p>
          <p class="poster-source">
            ${(code.official ? words.official : words.ours)(code.source.document, code.version)}
          </p>
        </div>
      </footer>
    </article>
  </div>`;
  return layout({ title: words.link, main, entry, reader, isSheet: true });
}

const LOOKS: Readonly<Record<PosterKind, Outcome>> = {
  forbid: 'forbidden',
  ask: 'ask',
  require: 'required',
  permit: 'allowed',
};

function ruleItem(norm: Norm, { language }: Reader): Html {
  const kind = posterKind(norm);
  const { look, sign } = OUTCOME_LOOKS[LOOKS[kind]];
  const said = wording(norm.text, language === 'en' ? 'en' : 'child');
  const end = /[.?](?= )/.exec(said);
  const [first, rest] = end ? [said.slice(0, end.index + 1), said.slice(end.index + 1)] : [said, ''];
  return html`<li class="${look}">
    <span class="sign">${icon(sign)}</span>
    <p><span class="kind">${POSTER_WORDS[language].kinds[kind]}</span><b>${first}</b>${rest}</p>
  </li>`;
}
