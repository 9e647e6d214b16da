/** What is said under a word of a closed list that came in an address; undefined for any other word. */
export function said(words: Readonly<Record<string, string>>, word: string | null): string | undefined {
  return word !== null && Object.hasOwn(words, word) ? words[word] : undefined;
}
