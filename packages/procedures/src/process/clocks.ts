import type { File } from '../file/file.ts';
import { destinations } from './check-process.ts';
import type { AnyProcess } from './process.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { Context } from '../context.ts';

/** The clocks that make a move; none for moves of people. */
function clocksOf(process: AnyProcess, move: string): string[] {
  return Object.entries(process.clocks)
    .filter(([, { makes }]) => makes === move)
    .map(([name]) => name);
}

/** Why it is not the time for a move: a clock has already closed the file, or has not run out yet. */
export function outOfTime(process: AnyProcess, file: File, move: string, now: number): Refusal | undefined {
  const own = clocksOf(process, move);
  if (own.length > 0) {
    const running = own.map((name) => file.clocks[name]).filter((at) => at !== undefined);
    if (running.some((at) => at <= now)) return undefined;
    return refuse({ refused: 'too-early', until: running.length > 0 ? Math.min(...running) : undefined });
  }
  const closed = Object.entries(file.clocks)
    .filter(([name, at]) => at <= now && closes(process, name))
    .map(([, at]) => at);
  return closed.length > 0 ? refuse({ refused: 'too-late', since: Math.min(...closed) }) : undefined;
}

/** Whether what a clock does takes a file out of the states in which the clock runs. */
function closes(process: AnyProcess, name: string): boolean {
  const clock = process.clocks[name];
  const to = clock && process.moves[clock.makes]?.to;
  return (
    clock !== undefined && to !== undefined && destinations(to).every((each) => !clock.while.includes(each))
  );
}

/** The clocks of a file after a move: those it comes to start, those it leaves stop, one that ran out has run. */
export function wind(
  process: AnyProcess,
  before: File | undefined,
  after: File,
  { context, move }: { readonly context: Context; readonly move: string },
): Record<string, number> {
  const wound: Record<string, number> = {};
  for (const [name, clock] of Object.entries(process.clocks)) {
    if (!clock.while.includes(after.state)) continue;
    const runs = before !== undefined && clock.while.includes(before.state);
    const at = runs ? before.clocks[name] : clock.at({ file: after, data: after.data, context });
    const hasRun = runs && clock.makes === move && at !== undefined && at <= context.now;
    if (at !== undefined && !hasRun) wound[name] = at;
  }
  return wound;
}

/** The moves that are due, soonest first: what the program itself has to make now. */
export function dueMoves(process: AnyProcess, file: File, now: number): { move: string; at: number }[] {
  return Object.entries(file.clocks)
    .flatMap(([name, at]) => {
      const clock = process.clocks[name];
      return clock && at <= now ? [{ move: clock.makes, at }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** When the program has to look at a file again; undefined: not of itself. */
export function nextDue(file: File): number | undefined {
  const instants = Object.values(file.clocks);
  return instants.length > 0 ? Math.min(...instants) : undefined;
}
