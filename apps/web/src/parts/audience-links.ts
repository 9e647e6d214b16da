import { hereWith } from '../asking/address.ts';
import { OWN_WORDS } from '../asking/own-words.ts';
import type { Reader } from '../asking/reader.ts';
import { AUDIENCES, type Audience } from '../comparing/everyday.ts';
import { COMPARE_WORDS } from '../words/comparing.ts';
import { choiceLinks } from './choice-links.ts';
import type { Html } from './html.ts';

export interface AudienceChoice {
  /** Undefined for everybody. */
  readonly chosen: Audience | undefined;
  readonly withEveryone: boolean;
  /** Words of the address that belong to one audience only. */
  readonly forget?: readonly string[];
}

/** Whose situations are shown, with the others as links. */
export function audienceLinks(reader: Reader, { chosen, withEveryone, forget = [] }: AudienceChoice): Html {
  const words = COMPARE_WORDS[reader.language];
  const forgotten = Object.fromEntries(forget.map((name) => [name, undefined]));
  const choices = [...(withEveryone ? [undefined] : []), ...AUDIENCES].map((audience) => ({
    label: audience === undefined ? words.everyone : words.audiences[audience],
    href: hereWith(reader, { ...forgotten, [OWN_WORDS.reader]: audience }),
    chosen: audience === chosen,
  }));
  return choiceLinks(words.showFor, choices);
}
