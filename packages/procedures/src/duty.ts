/** What somebody is told. A new one makes the compiler name every place that has to know it. */
export const TOLD = [
  'please-decide',
  'please-pass-on',
  'please-decide-again',
  'please-look-again',
  'granted',
  'refused',
  'withdrawn',
  'taken-back',
  'ended',
  'lapsed',
  'told-by-rule',
  'please-consent',
  'no-answer-yet',
  'consent-given',
  'consent-withheld',
  'decided',
  'please-publish',
  'in-force',
  'replaced',
] as const;
export type Told = (typeof TOLD)[number];

/** Whom to tell what, and by when; becomes a row of the outbox in the transaction that writes the file. */
export interface Duty {
  /** The same duty has the same key, however often it is delivered. */
  readonly key: string;
  readonly tell: Told;
  readonly to: Recipient;
  readonly file: string;
  /** The latest instant at which it is told in time. */
  readonly due: number;
}

export type Recipient =
  | { readonly people: readonly string[] }
  /** Whoever has one of these roles; of these people, where that is said. */
  | { readonly roles: readonly string[]; readonly of?: readonly string[] };
