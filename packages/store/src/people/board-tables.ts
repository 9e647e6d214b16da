import type { Generated } from 'kysely';

/** A board as the store knows it; its row is its membership of this installation. */
export interface BoardTable {
  readonly board: string;
  readonly name: string;
  readonly made_at: Temporal.Instant;
  /** whether all its people are made up */
  readonly demo: Generated<boolean>;
}

/** How pupils of a school sign in who have no password: not, by a card, or by a card and pictures. */
export type ClassCards = 'off' | 'card' | 'card-and-pictures';

export interface SchoolTable {
  readonly board: string;
  readonly school: string;
  readonly name: string;
  readonly made_at: Temporal.Instant;
  readonly class_cards: Generated<ClassCards>;
  /** the number by which the state knows the school */
  readonly brin: Generated<string | null>;
}
