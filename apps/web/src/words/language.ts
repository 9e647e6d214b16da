/** A language of the interface. A child reads the same Dutch; only rules and labels have words for children. */
export type Language = 'nl' | 'en';

export const LANGUAGES: readonly Language[] = ['nl', 'en'];

export type Bilingual<T> = Readonly<Record<Language, Readonly<T>>>;

/** The words of one concern in both languages: what is missing in one of them does not compile. */
export function bilingual<T>(words: { readonly nl: T; readonly en: NoInfer<T> }): Bilingual<T> {
  return words;
}
