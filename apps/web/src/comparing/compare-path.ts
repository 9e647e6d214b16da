/** The address of the table of all codes, or of two codes. */
export function comparePath(...codes: readonly string[]): string {
  return ['', 'vergelijk', ...codes].map(encodeURIComponent).join('/');
}

/** Words in the address of two codes: which topic, and from which difference on. */
export const PAIR_WORDS = { topic: 'over', from: 'vanaf' } as const;
