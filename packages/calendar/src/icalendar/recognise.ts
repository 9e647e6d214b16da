import type { DayOffKind } from '../school-calendar.ts';
import type { Text } from '../text.ts';

/** What the name of an event says about a day off. */
export type Recognised =
  | { readonly dayOff: true; readonly kind: DayOffKind; readonly word: string; readonly part: boolean }
  | { readonly dayOff: false; readonly word?: string; readonly why: Text };

/** Names that speak of a day off while the day is none. */
const NOT_OFF: readonly RegExp[] = [
  /\b(?:eerste|laatste) (?:school|les)dag\b/,
  /\b(?:voor|na|tot) (?:de |het )?\w*(?:vakantie|reces)\b/,
  /\b(?:start|begin|einde?|eerste dag|laatste dag)(?: van)?(?: de| het)? \w*vakantie\b/,
  /\bvakantie(?:school|werk|opvang|kamp|rooster|programma|wens\w*|lezen)\b/,
  /\w*(?:viering|ontbijt|diner|lunch|markt|musical|voorstelling|feest|brunch|ouderavond|gesprek(?:ken)?|herdenking)\b/,
  /\bgeen (?:vakantie|vrije?|studiedag)\b/,
  /\bvrij(?:willig\w*|heid\w*)\b/,
  /\b(?:wel|toch) (?:school|les)\b/,
];

/** Only a part of the day, whatever times it was given. */
const PART_OF_DAY: readonly RegExp[] = [
  /\w*(?:studie|vrije? ?)(?:middag|ochtend)\b/,
  /(?:middag|ochtend|'s middags|'s ochtends) (?:les)?vrij\b/,
  /\b(?:les)?vrij(?:e middag)? (?:vanaf|na|om)\b/,
  /\bvanaf \d{1,2}[.:]\d\d(?: uur)? (?:les)?vrij\b/,
  /\bhalve (?:vrije |les|school)?dag\b/,
  /\bcontinurooster\b/,
];

/** The first that fits decides. */
const WORDS: readonly (readonly [RegExp, DayOffKind])[] = [
  [/\w*vakanties?\b/, 'holiday'],
  [/\b(?:voorjaars|krokus|herfst)reces\b/, 'holiday'],
  [/\b\w*studie(?:twee)?dag(?:en)?\b/, 'study-day'],
  [/\b(?:team|scholings|roostermaak|plan)dag(?:en)?\b/, 'study-day'],
  [
    /\b(?:eerste |tweede |[12]e )?(?:paas|pinkster|kerst)(?:dag(?:en)?|maandag|zondag|zaterdag)?\b/,
    'public-holiday',
  ],
  [/\b(?:pasen|pinksteren|kerstmis|goede vrijdag)\b/, 'public-holiday'],
  [/\bhemelvaart(?:s(?:dag|weekend))?\b/, 'public-holiday'],
  [/\b(?:konings|bevrijdings|nieuwjaars)dag\b/, 'public-holiday'],
  [
    /\b(?:nieuwjaar|carnaval|dag van de arbeid|dia di (?:boneiru|rincon)|vlagdag|emancipatiedag)\b/,
    'public-holiday',
  ],
  [/\b(?:suiker|offer)feest\b/, 'public-holiday'],
  [/\b(?:les|leerling|rooster|school)?vrij(?:e (?:les|school)?dag(?:en)?)?\b/, 'day-off'],
  [/\bleerlingenvrij\b/, 'day-off'],
  [/\b(?:marge|brug|compensatie|adv-?|atv-?)dag(?:en)?\b/, 'day-off'],
  [/\b(?:geen (?:les(?:sen)?|school)|school (?:gesloten|dicht))\b/, 'day-off'],
  [/\b(?:\w+ holidays?|holidays?|half-term|term break)\b/, 'holiday'],
  [/\b(?:study|inset|training) days?\b/, 'study-day'],
  [/\b(?:no (?:school|classes|lessons)|school closed|days? off)\b/, 'day-off'],
];

/** What holiday a feast itself is: `suikerfeest` is a day off, `kerstfeest` is a party. */
const FEAST = /\b(?:suiker|offer)feest\b/;

/** Proposes by its name whether an event is a day off, with the words that say so. A person has the last word. */
export function recognise(summary: string): Recognised {
  const name = plain(summary);
  const against = FEAST.test(name) ? undefined : firstMatch(NOT_OFF, name);
  if (against !== undefined) return { dayOff: false, word: against, why: speaksOf(against) };
  for (const [pattern, kind] of WORDS) {
    const word = pattern.exec(name)?.[0].trim();
    if (word !== undefined)
      return { dayOff: true, kind, word, part: firstMatch(PART_OF_DAY, name) !== undefined };
  }
  const part = firstMatch(PART_OF_DAY, name);
  if (part !== undefined) {
    return {
      dayOff: true,
      kind: part.startsWith('studie') ? 'study-day' : 'day-off',
      word: part,
      part: true,
    };
  }
  return { dayOff: false, why: NO_WORD };
}

const NO_WORD: Text = {
  nl: 'de naam zegt niet dat er geen les is; is het een vrije dag, vul hem dan zelf in',
  en: 'its name does not say that there are no lessons; if it is a day off, fill it in yourself',
};

function speaksOf(word: string): Text {
  return {
    nl: `“${word}” is meestal geen vrije dag; is het er wel een, vul hem dan zelf in`,
    en: `“${word}” is seldom a day off; if it is one, fill it in yourself`,
  };
}

/** In lower case, without accents, and with one space where there were more. */
function plain(text: string): string {
  return text
    .slice(0, 200)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function firstMatch(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text)?.[0].trim();
    if (found !== undefined) return found;
  }
  return undefined;
}
