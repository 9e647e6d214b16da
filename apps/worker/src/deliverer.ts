import type { ClaimedDuty, DeliveryFailure, DeliveryKind, Store } from '@netjes/store';

/** What a delivery has at hand. */
export interface Delivering {
  readonly store: Store;
  readonly now: () => Temporal.Instant;
  /** goes off when it takes so long that it counts as failed */
  readonly signal: AbortSignal;
}

/**
 * Brings a duty to whom it is for. It may be called again with the same key, also after it succeeded, and makes one
 * of it. Undefined when it was delivered, else why not; what it throws counts as `fault`.
 */
export type Deliverer = (duty: ClaimedDuty, at: Delivering) => Promise<DeliveryFailure | undefined>;

/** A way of delivering for each kind. */
export type Deliverers = { readonly [K in DeliveryKind]: Deliverer };
