import { isRefusal } from '@netjes/procedures';
import { deletePastTerm, type DueFile, dueFiles, isStale, makeDueMove, putOff } from '@netjes/store';
import type { Work } from './work.ts';

const SOME = 100;
/** When a clock cannot make its move, it is tried again after this. */
const LATER = Temporal.Duration.from({ hours: 1 });

/** Makes the moves whose time has come, each in a transaction of its own. True when there may be more. */
export async function runClocks(work: Work, board: string, stop: AbortSignal): Promise<boolean> {
  const due = await work.store.inBoard(board, (tx) => dueFiles(tx, work.now(), SOME));
  for (const file of due) {
    if (stop.aborted) return false;
    await runClock(work, board, file);
  }
  return due.length === SOME;
}

async function runClock(work: Work, board: string, { id, process: name }: DueFile): Promise<void> {
  const { store, now, onFault } = work;
  let why: unknown;
  try {
    const process = work.processes.find((each) => each.name === name);
    if (process === undefined) throw new Error(`no process is named \`${name}\`; it was in files of before`);
    const instant = now();
    const moved = await store.inBoard(
      board,
      (tx) =>
        makeDueMove(
          { tx, board, keys: store.keys },
          {
            process,
            file: id,
            now: instant,
            context: (file) => work.contextFor({ board, process, file, tx, now: instant }),
          },
        ),
      { repeatable: true },
    );
    if (moved !== undefined && (!isRefusal(moved) || isStale(moved))) return;
    why = new Error(`a clock of a \`${name}\` made no move`, { cause: moved });
  } catch (fault) {
    why = fault;
  }
  const isStuck = await store.inBoard(board, (tx) =>
    putOff(tx, { file: id, now: now(), until: now().add(LATER) }),
  );
  // else another worker, or a person, was first
  if (isStuck) onFault(why);
}

/** Deletes files whose term is past. True when there may be more. */
export async function deleteWhatIsPast({ store, now }: Work, board: string): Promise<boolean> {
  const deleted = await store.inBoard(board, (tx) => deletePastTerm({ tx, board, now: now(), limit: SOME }));
  return deleted === SOME;
}
