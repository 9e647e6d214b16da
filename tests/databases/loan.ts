import type { Actor, MoveName } from '@netjes/procedures';
import { newOpaqueId, type WantedMove } from '@netjes/store';
import { HOUR, MONDAY } from '../processes/context.ts';
import { type Loan, loan } from '../processes/loan.ts';
import { contextAt, teacher } from './requests.ts';

const DEVICE = newOpaqueId();

type Wanted = WantedMove<typeof loan>;

/** Somebody lends a laptop for an hour. */
export function lending(now = MONDAY): Wanted {
  return {
    process: loan,
    move: 'lend',
    actor: teacher,
    input: { device: DEVICE, until: now + HOUR },
    context: () => contextAt(now),
  };
}

/** Somebody does something with a loan that they saw in this version. */
export function handling(
  { id: file, version: seen }: Pick<Loan, 'id' | 'version'>,
  move: MoveName<typeof loan>,
  { actor = teacher, now = MONDAY + 1 }: { readonly actor?: Actor; readonly now?: number } = {},
): Wanted {
  const input = move === 'note' || move === 'give-back' ? { note: 'een kras op het scherm' } : {};
  return { process: loan, file, move, actor, input: input as never, seen, context: () => contextAt(now) };
}
