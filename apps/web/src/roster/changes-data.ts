import type { Delivery, Named } from '@netjes/store';
import type { Wrong } from '../parts/form.ts';
import type { StagedChanges } from './staged.ts';

/** All that the page of a delivery is made of. */
export interface ChangesData {
  readonly delivery: Delivery;
  readonly staged: StagedChanges;
  readonly names: ReadonlyMap<string, Named>;
  /** whether the visitor may give a role at a school, by the key of the delivery */
  readonly mayGive: (role: string, school: string) => boolean;
  readonly overtaken: boolean;
  readonly wrong: Wrong;
}
