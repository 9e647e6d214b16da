import { readdirSync, readFileSync } from 'node:fs';

/** Of a clock that Linux counts processor time by, on every machine we know of. */
const TICKS_A_SECOND = 100;

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** its own time and that of its children that ended */
  readonly ticks: number;
}

/**
 * Seconds of processor time that everything this process started has taken until now: what a neighbour takes is not in
 * it. NaN where there is no /proc to read it from.
 */
export function processorTime(): number {
  const all = processes();
  if (all.length === 0) return Number.NaN;
  const ours = new Set([process.pid]);
  // a child may be listed before its parent
  for (let size = 0; size < ours.size;) {
    size = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  ours.delete(process.pid);
  return all.reduce((sum, { pid, ticks }) => sum + (ours.has(pid) ? ticks : 0), 0) / TICKS_A_SECOND;
}

function processes(): Process[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(name) ?? []) : []));
  } catch {
    return [];
  }
}

function read(name: string): Process | undefined {
  try {
    const text = readFileSync(`/proc/${name}/stat`, 'utf8');
    // after the name of the program, which may hold anything: state, parent, …
    const words = text.slice(text.lastIndexOf(')') + 2).split(' ');
    const ticks = words.slice(11, 15).reduce((sum, each) => sum + Number(each), 0);
    return { pid: Number(name), parent: Number(words[1]), ticks };
  } catch {
    // it ended meanwhile
    return undefined;
  }
}
