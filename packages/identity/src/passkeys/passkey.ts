/** Where passkeys are used: every name by which people reach one installation. */
export interface PasskeySite {
  /** what the browser shows: “Netjes” */
  readonly name: string;
  /** the host name that all origins share, or end with; a passkey is for it and never for an address of digits */
  readonly host: string;
  /** `https://netjes.school.nl`, with the port where there is one */
  readonly origins: readonly string[];
}

/** What is kept of a passkey; nothing in it is secret. */
export interface Passkey {
  readonly id: string;
  /** the account it belongs to: an opaque id, which the passkey carries */
  readonly account: string;
  /** COSE, as base64url */
  readonly publicKey: string;
  /** how often the authenticator says it was used; 0 for those that do not count */
  readonly counter: number;
  readonly transports: readonly string[];
  /** the maker keeps a copy for the owner's other devices */
  readonly isSynced: boolean;
}

/** What the caller keeps of one attempt, by the visitor's session; used once, then thrown away. */
export interface PasskeyAttempt {
  readonly challenge: string;
  /** milliseconds since 1970 */
  readonly expires: number;
}

/** How long a browser may take over it. */
export const ATTEMPT_MS = 5 * 60_000;

/** Why a passkey was not accepted. */
export type PasskeyProblem =
  /** the attempt took longer than five minutes */
  | 'expired'
  /** the answer is to another question than the one that was kept */
  | 'other-attempt'
  /** given to another site, or within a page of another site */
  | 'wrong-site'
  | 'unknown-passkey'
  /** the device did not ask for a finger, face or PIN, so it proves no second factor */
  | 'not-unlocked'
  /** it was used more often than it should have been: there may be a copy of it */
  | 'copied'
  /** no answer of an authenticator, or one that was not signed by it */
  | 'not-genuine';

export interface PasskeyRefused {
  readonly ok: false;
  readonly kind: PasskeyProblem;
}
