/** The languages in which this room has words for people. */
export type Language = 'nl' | 'en';
