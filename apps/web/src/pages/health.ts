import type { Grade, Health } from '@netjes/store';
import { html } from 'hono/html';
import type { Reader } from '../asking/reader.ts';
import { badge, plainBadge } from '../parts/badges.ts';
import type { Html } from '../parts/html.ts';
import { layout } from '../parts/layout.ts';
import { message } from '../parts/message.ts';
import { HEALTH_PAGE } from '../words/health.ts';
import type { Language } from '../words/language.ts';

/** The colours and signs of answers mean the same here: as it should be, a question, not right. */
const LOOKS = { good: 'allowed', look: 'ask', wrong: 'forbidden' } as const satisfies Record<Grade, string>;

type Part = keyof (typeof HEALTH_PAGE)['nl']['parts'];

export interface HealthPage {
  readonly health: Health;
  /** whether the reader sits at the computer that Netjes runs on, and sees all of it */
  readonly inside: boolean;
  /** of the schools; moments are told in it */
  readonly timeZone: string;
  readonly reader: Reader;
}

/** How the installation is doing. To whom is not at its computer it says whether it works, and no more. */
export function healthPage({ health, inside, timeZone, reader }: HealthPage): Html {
  const words = HEALTH_PAGE[reader.language];
  const moment = momentIn(reader.language, timeZone);
  const whole = (inside ? words.whole : words.outside)[health.grade];
  const main = html`<div class="stack narrow">
    <div class="tight">
      <h1 class="utrecht-heading-1">${words.title}</h1>
      <p class="utrecht-paragraph utrecht-paragraph--lead" role="status">${whole}</p>
    </div>
    ${inside ? partsOf(health, reader, moment) : html`<p class="utrecht-paragraph">${message(words.forWhom)}</p>`}
    <p class="utrecht-paragraph muted">${words.at(moment(health.at))}</p>
  </div>`;
  return layout({ title: words.title, main, reader });
}

function partsOf(health: Health, { language }: Reader, moment: (at: Temporal.Instant) => string): Html {
  const words = HEALTH_PAGE[language];
  const { database, disk, outbox, backup } = health;
  const card = (part: Part, grade: Grade | undefined, texts: readonly string[]) =>
    html`<section class="card tight" id="${part}">
      <div class="row">
        <h2 class="utrecht-heading-2">${words.parts[part]}</h2>
        ${grade ? badge(LOOKS[grade], words.grades[grade]) : plainBadge(words.notKnown)}
      </div>
      ${texts.map((text) => html`<p class="utrecht-paragraph">${message(text)}</p>`)}
    </section>`;
  const unknown = [words.unknown];
  return html`
    ${card('database', database.grade, [
      database.trouble === undefined
        ? words.database(database.version ?? '', database.bytes ?? 0)
        : words.trouble(database.trouble),
    ])}
    ${card('disk', disk.grade, [
      disk.free === undefined ? words.freeUnknown : words.free(disk.free),
      ...(disk.grade === 'good' || disk.free === undefined ? [] : [words.makeRoom]),
    ])}
    ${card(
      'outbox',
      outbox?.grade,
      outbox
        ? [
            outbox.waiting === 0 ? words.nothingWaits : words.waits(outbox.waiting),
            ...(outbox.oldest && outbox.grade !== 'good' ? [words.since(moment(outbox.oldest))] : []),
            ...(outbox.givenUp > 0 ? [words.givenUp(outbox.givenUp)] : []),
          ]
        : unknown,
    )}
    ${card(
      'backup',
      backup?.grade,
      backup
        ? [
            backup.last ? words.lastBackup(moment(backup.last)) : words.noBackup,
            ...(backup.grade === 'good' ? [] : [words.makeBackup]),
          ]
        : unknown,
    )}
  `;
}

function momentIn(language: Language, timeZone: string): (at: Temporal.Instant) => string {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  });
  return (at) => format.format(at.epochMilliseconds);
}
