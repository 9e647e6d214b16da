import type { CardOfPupil, ClassCards, ListedClass } from '@netjes/store';
import { html } from 'hono/html';
import type { SchoolVisit } from '../members/visit.ts';
import { radios, submit } from '../parts/form.ts';
import type { Html } from '../parts/html.ts';
import { button, link } from '../parts/layout.ts';
import type { MemberPage } from '../parts/member-layout.ts';
import { fullName } from '../parts/person-name.ts';
import { qrCode } from '../parts/qr-code.ts';
import { CLASS_CARDS } from '../words/class-cards.ts';
import type { Language } from '../words/language.ts';

const SETTINGS: readonly ClassCards[] = ['off', 'card', 'card-and-pictures'];

export interface CardsShown {
  /** whether they may choose how pupils of the school sign in */
  readonly mayChoose: boolean;
  readonly classes: readonly ListedClass[];
  readonly chosen: { readonly of: ListedClass; readonly pupils: readonly CardOfPupil[] } | undefined;
  readonly notice: string | undefined;
  /** makes two presses of one button one deed */
  readonly once: string;
}

/** The cards of a school: how pupils sign in, the classes, and the cards of the one that was chosen. */
export function classCardsPage({ reader, school }: SchoolVisit, shown: CardsShown): MemberPage {
  const { language } = reader;
  const words = CLASS_CARDS[language];
  const { mayChoose, classes, chosen, notice, once } = shown;
  const base = `/school/${school.school}/kaarten`;
  const isOff = school.classCards === 'off';
  const main = html`<div class="stack">
    <h1 class="utrecht-heading-1">${words.title}</h1>
    <p class="utrecht-paragraph utrecht-paragraph--lead">${words.lead}</p>
    ${notice === undefined ? '' : html`<div class="notice" role="status"><p class="utrecht-paragraph">${notice}</p></div>`}
    ${mayChoose ? settingForm(base, school.classCards, language) : isOff ? html`<p class="utrecht-paragraph">${words.off}</p>` : ''}
    ${isOff ? '' : chosen ? cardsOf(base, { ...chosen, once, withPictures: school.classCards === 'card-and-pictures' }, language) : classLinks(base, classes, language)}
  </div>`;
  return { title: words.title, main };
}

function settingForm(base: string, value: ClassCards, language: Language): Html {
  const words = CLASS_CARDS[language];
  const choices = SETTINGS.map((each) => ({
    value: each,
    label: words.settings[each],
    hint: words.settingHints[each],
  }));
  return html`<form class="card form" action="${base}" method="post">
    ${radios({ name: 'kaarten', label: words.setting, value, choices }, { language })}
    <div class="buttons">${submit(words.save, 'secondary', 'doe', 'kiezen')}</div>
  </form>`;
}

function classLinks(base: string, classes: readonly ListedClass[], language: Language): Html {
  const words = CLASS_CARDS[language];
  return html`<section class="stack tight" aria-labelledby="klassen">
    <h2 class="utrecht-heading-2" id="klassen">${words.classes}</h2>
    ${
      classes.length === 0
        ? html`<p class="utrecht-paragraph">${words.noClasses}</p>`
        : html`<div class="buttons">
            ${classes.map(({ id, name }) => button(`${base}?klas=${id}`, name, 'secondary'))}
          </div>`
    }
  </section>`;
}

interface OfClass {
  readonly of: ListedClass;
  readonly pupils: readonly CardOfPupil[];
  readonly once: string;
  readonly withPictures: boolean;
}

function cardsOf(base: string, shown: OfClass, language: Language): Html {
  const words = CLASS_CARDS[language];
  const { of, pupils, once, withPictures } = shown;
  return html`<section class="stack" aria-labelledby="klas">
    <div class="row">
      <h2 class="utrecht-heading-2" id="klas">${of.name}</h2>
      ${link(base, words.everyClass)}
    </div>
    <form class="stack tight" action="${base}?klas=${of.id}" method="post">
      <input type="hidden" name="keer" value="${once}" />
      <div class="buttons">
        ${submit(words.makeMissing, 'primary', 'doe', 'maken')}
        ${submit(words.renewAll, 'secondary', 'doe', 'vernieuwen')}
      </div>
      <p class="utrecht-paragraph muted">${words.renewHint}</p>
    </form>
    <table class="list">
      <thead>
        <tr>
          <th scope="col">${words.pupil}</th>
          <th scope="col">${words.card}</th>
          ${withPictures ? html`<th scope="col">${words.pictures}</th>` : ''}
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${pupils.map((each) => pupilRow(`${base}?klas=${of.id}`, each, { once, withPictures, language }))}
      </tbody>
    </table>
  </section>`;
}

function pupilRow(
  action: string,
  pupil: CardOfPupil,
  { once, withPictures, language }: Pick<OfClass, 'once' | 'withPictures'> & { readonly language: Language },
): Html {
  const words = CLASS_CARDS[language];
  const name = fullName(pupil);
  const day = (at: Temporal.Instant | undefined, none: string) =>
    at === undefined
      ? none
      : words.since(
          at.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', {
            day: 'numeric',
            month: 'long',
            timeZone: 'Europe/Amsterdam',
          }),
        );
  const deed = (doe: string, text: string) =>
    html`<button class="utrecht-button utrecht-button--secondary-action" name="doe" value="${doe}">
      <span>${text}<span class="unseen">${words.of(name)}</span></span>
    </button>`;
  return html`<tr>
    <th scope="row">${name}</th>
    <td data-label="${words.card}">${day(pupil.cardSince, words.noCard)}</td>
    ${withPictures ? html`<td data-label="${words.pictures}">${day(pupil.picturesSince, words.noPictures)}</td>` : ''}
    <td>
      <form class="buttons" action="${action}" method="post">
        <input type="hidden" name="leerling" value="${pupil.person}" />
        <input type="hidden" name="keer" value="${once}" />
        ${deed('nieuw', words.newCard)} ${pupil.cardSince ? deed('intrekken', words.revoke) : ''}
        ${withPictures && pupil.picturesSince ? deed('wissen', words.dropPictures) : ''}
      </form>
    </td>
  </tr>`;
}

/** A card as it is printed. */
export interface PrintedCard {
  readonly name: string;
  readonly code: string;
}

interface Sheet {
  readonly of: string;
  readonly cards: readonly PrintedCard[];
  /** where a card is shown; its code comes behind the #, where no server sees it */
  readonly address: string;
  readonly back: string;
}

/** The sheet with cards to cut out. */
export function cardSheetPage({ reader }: SchoolVisit, { of, cards, address, back }: Sheet): MemberPage {
  const words = CLASS_CARDS[reader.language];
  const main = html`<div class="stack">
    <div class="stack no-print">
      <h1 class="utrecht-heading-1">${words.sheet(of)}</h1>
      <p class="utrecht-paragraph">${cards.length === 0 ? words.sheetGone : words.sheetHow}</p>
      <p class="utrecht-paragraph">${link(back, words.back)}</p>
    </div>
    <ul class="card-sheet plain-list">
      ${cards.map(
        ({ name, code }) =>
          html`<li class="class-card">
            ${qrCode(`${address}#${code}`, words.qr(name))}
            <div class="tight">
              <p class="utrecht-paragraph"><b>${name}</b></p>
              <p class="secret">${code}</p>
              <p class="muted">${words.cardHow}</p>
            </div>
          </li>`,
      )}
    </ul>
  </div>`;
  return { title: words.sheet(of), main };
}
