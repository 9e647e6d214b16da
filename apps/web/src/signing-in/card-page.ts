import { PICTURES, PIN_LENGTH } from '@netjes/identity';
import { html } from 'hono/html';
import { CLASS_CARD_SCRIPT } from '../assets/assets.ts';
import type { Visit } from '../members/visit.ts';
import { field, submit, type Wrong, wrongSummary } from '../parts/form.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { CARD_SIGN_IN } from '../words/class-cards.ts';
import { pictureOf } from './pictures.ts';

interface CardAsked {
  readonly board: string;
  readonly wrong?: Wrong;
  readonly notice?: string;
}

/** Where a pupil shows their card. */
export function cardPage({ reader }: Visit, { board, wrong = {}, notice }: CardAsked): MemberPage {
  const { language } = reader;
  const words = CARD_SIGN_IN[language];
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.title}</h1>
    ${notice === undefined ? '' : html`<div class="notice" role="status"><p class="utrecht-paragraph">${notice}</p></div>`}
    ${wrongSummary(wrong, language)}
    <form class="card form" action="/inloggen/${board}/kaart" method="post">
      ${field({ name: 'code', label: words.code, hint: words.how, maxlength: 60 }, { language, wrong })}
      <div class="buttons">${submit(words.submit)}</div>
    </form>
    <script type="module" src="${CLASS_CARD_SCRIPT}"></script>
  </div>`;
  return { title: words.title, main };
}

/** What a pupil is asked to do with the pictures. */
type PicturesAsked = 'choose' | 'again' | 'show';

interface PicturesShown {
  readonly board: string;
  readonly given: string;
  readonly asked: PicturesAsked;
  readonly chosen: number;
  readonly problem?: string | undefined;
}

/** Twelve pictures to press. Which were pressed is not shown: somebody may look over a shoulder. */
export function picturesPage({ reader }: Visit, shown: PicturesShown): MemberPage {
  const { language } = reader;
  const { board, given, asked, chosen, problem } = shown;
  const words = CARD_SIGN_IN[language];
  const action = `/inloggen/${board}/plaatjes`;
  const main = html`<div class="stack narrow">
    <h1 class="utrecht-heading-1">${words.hello(given)}</h1>
    ${problem === undefined ? '' : html`<div class="notice" role="alert"><p class="utrecht-paragraph">${problem}</p></div>`}
    <p class="utrecht-paragraph utrecht-paragraph--lead">${words[asked]}</p>
    <p class="chosen" role="status">
      <b class="unseen">${words.chosen(chosen)}</b>
      ${Array.from({ length: PIN_LENGTH }, (_, i) => html`<span class="${i < chosen ? 'is-full' : ''}"></span>`)}
    </p>
    <form action="${action}" method="post">
      <input type="hidden" name="stap" value="${chosen}" />
      <div class="pictures">
        ${PICTURES.map(
          (each) =>
            html`<button class="picture" name="plaatje" value="${each.id}">
              ${pictureOf(each.id)}<span>${each[language]}</span>
            </button>`,
        )}
      </div>
    </form>
    ${
      chosen === 0
        ? ''
        : html`<form action="${action}" method="post">
            ${submit(words.startOver, 'secondary', 'opnieuw', 'ja')}
          </form>`
    }
  </div>`;
  return { title: words.hello(given), main };
}
