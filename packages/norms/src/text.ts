/** Who a wording is written for: an adult in Dutch, a child in Dutch, a reader of English. */
export type Voice = 'nl' | 'child' | 'en';

/** One meaning in up to three wordings. Dutch for adults is always there. */
export interface Text {
  readonly nl: string;
  readonly child?: string;
  readonly en?: string;
}

/** The wording for a reader; without one of their own a reader gets the Dutch adult wording. */
export function wording(text: Text, voice: Voice): string {
  return text[voice] ?? text.nl;
}
