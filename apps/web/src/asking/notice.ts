/** A word in the address that is not known, with the nearest word that is. */
export interface Notice {
  readonly text: string;
  readonly suggestion?: { readonly word: string; readonly href: string };
}
