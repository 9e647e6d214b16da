/**
 * What is known of the circumstances: fact name -> the values that hold.
 * A fact that is absent is not known; a fact with an empty list is known to have no value.
 */
export type Situation = Readonly<Record<string, readonly string[]>>;

/** A situation that can be added to while it is being put together. */
export type OpenSituation = Record<string, readonly string[]>;
