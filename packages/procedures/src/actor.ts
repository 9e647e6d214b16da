import { audienceLineage, type Decider } from '@netjes/norms';

/** A role that a person has now. */
export interface Held {
  readonly role: string;
  /** Of whom: the persons, classes or groups somebody is the parent, teacher or manager of. Absent: of everybody. */
  readonly of?: readonly string[];
  /** The person in whose place it is held, by a stand-in. */
  readonly insteadOf?: string;
}

/** Who makes a move: a person, or the program itself when a clock has run out. */
export type Actor = { readonly person: string; readonly roles: readonly Held[] } | 'netjes';

/** A role that is looked for; of whom makes no difference when neither is said. */
export interface Wanted {
  readonly role: string;
  /** It will do to hold it of one of these. */
  readonly ofAny?: readonly string[];
  /** It has to be held of all of these. */
  readonly ofAll?: readonly string[];
}

/** Whether a role that is held fills the one that is wanted; a mentor is a teacher. */
export function fills({ vocabulary, code }: Decider, held: Held, wanted: Wanted): boolean {
  if (!audienceLineage(vocabulary, code, held.role).has(wanted.role)) return false;
  const { of } = held;
  if (of === undefined) return true;
  const any = wanted.ofAny?.some((each) => of.includes(each)) ?? true;
  return any && (wanted.ofAll?.every((each) => of.includes(each)) ?? true);
}

/** Whether a role is held for a person themself, or in the place of that person. */
export function isOwn(person: string, { insteadOf }: Held, own: readonly string[]): boolean {
  return own.includes(person) || (insteadOf !== undefined && own.includes(insteadOf));
}
