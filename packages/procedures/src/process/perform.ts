import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import type { File } from '../file/file.ts';
import { readRecord } from '../file/reader.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { type AnyMove, type AnyOpening, possible, possibleToOpen } from './possible.ts';
import type { AnyProcess } from './process.ts';
import type { Done, FileOf, MoveName, Request } from './request.ts';
import { settle } from './settle.ts';

/**
 * Makes one move, or says why not. Nothing is written here: the file, the events and the duties that come back belong
 * in one transaction. The same arguments give the same answer. Throws only for what nobody can mend by doing
 * otherwise: a gap in the dated data, a definition that does not keep to itself.
 */
export function perform<P extends AnyProcess, M extends MoveName<P>>(
  process: P,
  file: FileOf<P> | undefined,
  request: Request<P, M>,
  context: Context,
): Done<P> | Refusal {
  const asked: Asked = { ...request, context };
  const done = file === undefined ? open(process, asked) : proceed(process, file, asked);
  // what a process makes of its own file is a file of that process
  return done as Done<P> | Refusal;
}

interface Asked {
  readonly move: string;
  readonly actor: Actor;
  readonly input: unknown;
  readonly seen?: number;
  readonly context: Context;
}

function open(process: AnyProcess, { move: name, actor, input, context }: Asked): Done | Refusal {
  const opening: AnyOpening | undefined = named(process.opening, name);
  if (opening === undefined) {
    const move: AnyMove | undefined = named(process.moves, name);
    return move === undefined
      ? refuse({ refused: 'unknown-move', move: name })
      : refuse({ refused: 'wrong-state', state: undefined, from: move.from });
  }
  const as = possibleToOpen(opening, actor, context);
  if (isRefusal(as)) return as;
  const read = readRecord(opening.input, input ?? {});
  if (!read.ok) return refuse({ refused: 'misfit', ...read.misfit });
  const by = personOf(actor);
  const turn = { id: context.ids(), actor, by, as, input: read.value, context };
  const unfit = opening.fits?.(turn);
  if (unfit) return unfit;
  const data = opening.data(turn);
  const file = { ...BLANK, id: turn.id, process: process.name, by, data };
  return settle(process, { name, made: opening, turn: { ...turn, file, data }, before: undefined });
}

function proceed(process: AnyProcess, file: File, asked: Asked): Done | Refusal {
  const { move: name, actor, input, seen, context } = asked;
  const move: AnyMove | undefined = named(process.moves, name);
  if (move === undefined) {
    return named(process.opening, name) === undefined
      ? refuse({ refused: 'unknown-move', move: name })
      : refuse({ refused: 'wrong-state', state: file.state, from: [] });
  }
  if (seen !== file.version) return stale(file, seen ?? 0);
  const as = possible(process, { name, move }, { file, actor, context });
  if (isRefusal(as)) return as;
  const read = readRecord(move.input, input ?? {});
  if (!read.ok) return refuse({ refused: 'misfit', ...read.misfit });
  const turn = { file, data: file.data, context, actor, by: personOf(actor), as, input: read.value };
  const unfit = move.fits?.(turn);
  if (unfit) return unfit;
  const data = { ...asObject(file.data), ...asObject(move.change?.(turn)) };
  return settle(process, { name, made: move, turn: { ...turn, data }, before: file });
}

/** What a file is before its first move. */
const BLANK = {
  processVersion: 0,
  version: 0,
  state: '',
  clocks: {},
  past: [],
  keep: { ground: '', rule: undefined, deleteAfter: undefined },
} as const;

/** Somebody else was first: what happened since the version that was in view. */
function stale({ version, past }: File, seen: number): Refusal {
  const since = past.filter((each) => each.version > seen).map(({ move, at }) => ({ move, at }));
  return refuse({ refused: 'stale', seen, version, since });
}

function personOf(actor: Actor): string {
  return actor === 'netjes' ? 'netjes' : actor.person;
}

function named<T>(among: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(among, name) ? among[name] : undefined;
}

function asObject(data: unknown): object {
  return typeof data === 'object' && data !== null ? data : {};
}
