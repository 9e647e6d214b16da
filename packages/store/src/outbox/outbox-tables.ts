import type { Told } from '@netjes/procedures';
import type { ColumnType } from 'kysely';

type Given<T> = ColumnType<T, T, never>;

/** By which way a duty is delivered; a new one comes with a deliverer and a migration. */
export type DeliveryKind = 'notice';

/** Why a delivery did not succeed: a closed list, so that no address and no text ends up here. */
export type DeliveryFailure = 'fault' | 'away' | 'turned-down' | 'no-deliverer';

interface ToldWhom {
  readonly board: Given<string>;
  /** the same duty has the same key, however often it is delivered */
  readonly key: Given<string>;
  readonly file: Given<string>;
  readonly tell: Given<Told>;
  /** the opaque id of the one person it is for, or else: whoever has one of these roles, of these people */
  readonly person: Given<string | null>;
  readonly roles: Given<readonly string[] | null>;
  readonly of: Given<readonly string[] | null>;
}

/** What is still to be told, and what was. */
export interface OutboxTable extends ToldWhom {
  readonly kind: Given<DeliveryKind>;
  /** the latest instant at which it is told in time */
  readonly due: Given<Temporal.Instant>;
  readonly made_at: Given<Temporal.Instant>;
  readonly attempts: number;
  /** when to try, or while somebody is at it: when to take over */
  readonly next_try: Temporal.Instant;
  readonly failed: DeliveryFailure | null;
  readonly delivered_at: Temporal.Instant | null;
  readonly given_up_at: Temporal.Instant | null;
}

/** What somebody was told: their own list of news. */
export interface NoticeTable extends ToldWhom {
  /** where whoever has one of the roles has it; null: anywhere */
  readonly school: ColumnType<string | null, string | null | undefined, never>;
  readonly at: Given<Temporal.Instant>;
  readonly read_at: ColumnType<Temporal.Instant | null, undefined, Temporal.Instant>;
}
