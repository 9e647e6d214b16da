import type { Bilingual } from '../language.ts';

/** A letter in words, before it is laid out as plain text and as HTML. */
export interface Wording {
  /** holds no name of a person */
  readonly subject: string;
  /** who is greeted, if it is known */
  readonly name?: string | undefined;
  /** a paragraph each */
  readonly body: readonly string[];
  /** the one thing to do */
  readonly button?: { readonly label: string; readonly link: string };
  /** a paragraph each, below the button */
  readonly after: readonly string[];
}

/** A template: what a letter says, in each language, given its data. */
export type Template<Data> = Bilingual<(data: Data) => Wording>;
