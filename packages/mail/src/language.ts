/** A language that mail is written in. */
export type Language = 'nl' | 'en';

/** The same in both languages. */
export type Bilingual<T = string> = Readonly<Record<Language, T>>;
