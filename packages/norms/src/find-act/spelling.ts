import { ARTICLES } from './small-words.ts';

/** What people type in a chat, and how it stands in a book. */
const CHAT_SPELLING = new Map(
  `ff even,vd van de,vh van het,vn van,mn mijn,nie niet,ni niet,wrm waarom,iem iemand,smn someone,lln leerlingen,lkr leerkracht,ipv in plaats van,vr voor,zndr zonder,w with,wo without,ur your,ppl people,bday birthday,hw homework,hmwk homework,sm social media,gwn gewoon,wss waarschijnlijk,msg message,msgs messages,txt text`
    .split(',')
    .map((each): [string, string] => [each.slice(0, each.indexOf(' ')), each.slice(each.indexOf(' ') + 1)]),
);

/** Spellings that hide in a word: "w8woord", "l8er". */
const HIDDEN: readonly (readonly [RegExp, string])[] = [
  [/^w88?(?=woord|w$|wrd)/, 'wacht'],
  [/(?<=\p{L})8(?=\p{L})/u, 'acht'],
  [/^wachtw(oord|rd)?$/, 'wachtwoord'],
  [/^g+ame/, 'game'],
];

/** Lower case, without accents and apostrophes: "foto’s" and "fotos" are one word. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}'’‘`]/gu, '');
}

/** The words of a text in plain spelling, chat spelling written out; "18+" is one word, "usb-stick" two. */
export function wordsOf(text: string): string[] {
  const words = plain(text)
    .replaceAll(/\be-mail/g, 'email')
    .replaceAll(/\bwi-fi/g, 'wifi')
    .split(/[^\p{L}\p{N}+]+/u)
    .map((word) => word.replace(/(?<!\p{N})\+/gu, ''));
  return words
    .flatMap((word) => writtenOut(word).split(' '))
    .filter((word) => word !== '' && !ARTICLES.has(word));
}

function writtenOut(word: string): string {
  const known = CHAT_SPELLING.get(word);
  if (known !== undefined) return known;
  // "zooooo", "pleaseee": three of a kind are never meant
  const short = word.replace(/(\p{L})\1{2,}/gu, '$1$1');
  return HIDDEN.reduce((spelled, [from, to]) => spelled.replace(from, to), short);
}
