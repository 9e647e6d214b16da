/** The pictures of a picture PIN, in the order of the grid; `id` is also the name of the icon. */
export const PICTURES = [
  { id: 'bike', nl: 'fiets', en: 'bike' },
  { id: 'tree', nl: 'boom', en: 'tree' },
  { id: 'sun', nl: 'zon', en: 'sun' },
  { id: 'fish', nl: 'vis', en: 'fish' },
  { id: 'cat', nl: 'kat', en: 'cat' },
  { id: 'car', nl: 'auto', en: 'car' },
  { id: 'apple', nl: 'appel', en: 'apple' },
  { id: 'star', nl: 'ster', en: 'star' },
  { id: 'moon', nl: 'maan', en: 'moon' },
  { id: 'book', nl: 'boek', en: 'book' },
  { id: 'umbrella', nl: 'paraplu', en: 'umbrella' },
  { id: 'heart', nl: 'hart', en: 'heart' },
] as const;

export type Picture = (typeof PICTURES)[number]['id'];

/** How many pictures make a PIN. */
export const PIN_LENGTH = 4;
