/** A name as somebody is called: "Noor van den Berg". */
export function fullName(person: {
  readonly given: string;
  readonly prefix?: string | null | undefined;
  readonly family: string;
}): string {
  return [person.given, person.prefix, person.family].filter(Boolean).join(' ');
}
