import { allowance, LIMIT_RULES, type LimitRule } from '@netjes/identity';
import {
  attemptsOn,
  attemptWentWell,
  forgetAttempt,
  keyedDigest,
  noteAttempt,
  pepperOf,
  type Tx,
} from '@netjes/store';
import type { Visit } from '../members/visit.ts';

/** An attempt that was let through; until it is told to have gone well it counts as wrong. */
export interface Try {
  readonly account: string;
  readonly address: string;
}

export type StartedTry =
  | { readonly ok: true; readonly started: Try }
  | { readonly ok: false; readonly again: Temporal.Instant };

interface Tried {
  readonly board: string;
  /** what is tried to be opened: a person, a name that nobody has, a card; with a word before it of what it is */
  readonly account: string;
  /** how often that may be tried; as often as an account unless told otherwise */
  readonly rule?: LimitRule;
}

/** Lets an attempt through, or says from when on another one is. It is written down before anything is tried. */
export async function startTry(
  { cameFrom, store, now }: Pick<Visit, 'cameFrom' | 'store' | 'now'>,
  tx: Tx,
  { board, account, rule = LIMIT_RULES.account }: Tried,
): Promise<StartedTry> {
  const pepper = await pepperOf({ tx, board, keys: store.keys });
  const subjects = {
    account: keyedDigest(pepper, 'account', account),
    address: keyedDigest(pepper, 'address', cameFrom()),
  };
  for (const [subject, limit] of [
    [subjects.account, rule],
    [subjects.address, LIMIT_RULES.address],
  ] as const) {
    const past = await attemptsOn(tx, subject, now.subtract({ milliseconds: limit.within }));
    const allowed = allowance(past, now.epochMilliseconds, limit);
    if (!allowed.ok) return { ok: false, again: Temporal.Instant.fromEpochMilliseconds(allowed.again) };
  }
  const started = {
    account: await noteAttempt(tx, { board, subject: subjects.account, now }),
    address: await noteAttempt(tx, { board, subject: subjects.address, now }),
  };
  return { ok: true, started };
}

/** It was right: the account starts afresh, and nothing counts against the address. */
export async function wentWell(tx: Tx, { account, address }: Try): Promise<void> {
  await attemptWentWell(tx, account);
  // kept as right it would wipe out what others at this address got wrong
  await forgetAttempt(tx, address);
}

/** How many minutes somebody has to wait, told upwards. */
export function minutesUntil(again: Temporal.Instant, now: Temporal.Instant): number {
  return Math.max(1, Math.ceil(again.since(now).total('minutes')));
}
