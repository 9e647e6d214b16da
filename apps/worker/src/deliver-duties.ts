import {
  claimDuties,
  type ClaimedDuty,
  type DeliveryFailure,
  markDelivered,
  markFailed,
  putBack,
} from '@netjes/store';
import { backOff, MOST_ATTEMPTS } from './back-off.ts';
import type { Deliverer, Delivering } from './deliverer.ts';
import type { Work } from './work.ts';

const AT_ONCE = 20;
/** A delivery that takes longer counts as failed. */
const PATIENCE = 30_000;
/** A duty is another worker's to take over after this; all of a batch are tried well before. */
const LEASE = Temporal.Duration.from({ minutes: 2 });

/** Delivers what is due for a board, some at once. True when there may be more. */
export async function deliverDuties(work: Work, board: string, stop: AbortSignal): Promise<boolean> {
  const { store, now } = work;
  const taken = now();
  const duties = await store.inBoard(board, (tx) =>
    claimDuties(tx, { now: taken, until: taken.add(LEASE), limit: AT_ONCE }),
  );
  if (stop.aborted) {
    await store.inBoard(board, (tx) => putBack(tx, duties, now()));
    return false;
  }
  const ends = await Promise.all(duties.map(async (duty) => ({ duty, failure: await deliver(work, duty) })));
  const delivered = ends.filter(({ failure }) => failure === undefined).map(({ duty }) => duty);
  await store.inBoard(board, async (tx) => {
    await markDelivered(tx, delivered, now());
    for (const { duty, failure } of ends) {
      if (failure !== undefined)
        await markFailed(tx, { duty, failure, again: nextTry(work, duty), now: now() });
    }
  });
  return duties.length === AT_ONCE;
}

async function deliver(
  { store, deliverers, now, onFault }: Work,
  duty: ClaimedDuty,
): Promise<DeliveryFailure | undefined> {
  const deliverer: Deliverer | undefined = deliverers[duty.kind];
  if (deliverer === undefined) return 'no-deliverer';
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  const at: Delivering = { store, now, signal: late.signal };
  try {
    const tooLate = new Promise<DeliveryFailure>((resolve) => {
      late.signal.addEventListener('abort', () => resolve('away'), { once: true });
    });
    return await Promise.race([deliverer(duty, at), tooLate]);
  } catch (fault) {
    onFault(fault);
    return 'fault';
  } finally {
    clearTimeout(timer);
  }
}

function nextTry({ now, chance }: Work, { attempts }: ClaimedDuty): Temporal.Instant | undefined {
  if (attempts >= MOST_ATTEMPTS) return undefined;
  return now().add({ milliseconds: backOff(attempts, chance()) });
}
