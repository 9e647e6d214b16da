/** A name without case, accents and double spaces, to compare by. */
export function comparable(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

export function comparableName(person: {
  readonly given: string;
  readonly prefix?: string;
  readonly family: string;
}): string {
  return comparable(`${person.given}|${person.prefix ?? ''}|${person.family}`);
}
