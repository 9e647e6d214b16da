import type { Duty } from '@netjes/procedures';
import type { DeliveryKind } from './outbox-tables.ts';

/** A row of the outbox as `write_move` takes it; instants in ISO. */
export interface OutboxEntry {
  readonly key: string;
  readonly kind: DeliveryKind;
  readonly file: string;
  readonly tell: string;
  readonly person?: string;
  readonly roles?: readonly string[];
  readonly of?: readonly string[];
  readonly due: string;
  readonly made_at: string;
  readonly next_try: string;
}

/** The rows for duties: one for each person, so that who was told is not told again when another could not be. */
export function outboxEntries(duties: readonly Duty[], now: number): readonly OutboxEntry[] {
  return duties.flatMap(({ key, tell, to, file, due }): OutboxEntry[] => {
    const made = new Date(now).toISOString();
    const entry = { key, kind: 'notice', file, tell, due: new Date(due).toISOString() } as const;
    const timed = { ...entry, made_at: made, next_try: made };
    if ('roles' in to) return [{ ...timed, roles: to.roles, ...(to.of && { of: to.of }) }];
    return [...new Set(to.people)].map((person) => ({ ...timed, key: `${key}/${person}`, person }));
  });
}
