import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import type { File } from '../file/file.ts';
import { perform } from '../process/perform.ts';
import type { AnyProcess } from '../process/process.ts';
import { isRefusal, type Refusal } from '../refusal.ts';

/** What a matrix is made of: a file in each state, everybody who could try, and what each move is filled in with. */
export interface Cast {
  /** How a state is called in the table -> a file in it; nothing for a file that is yet to be opened. */
  readonly files: Readonly<Record<string, File | undefined>>;
  readonly actors: Readonly<Record<string, Actor>>;
  readonly inputs: Readonly<Record<string, object>>;
  /** What is known when a file as it lies there is moved. */
  readonly context: (file: File | undefined) => Context;
}

/** What comes of one move by one actor. */
export type Cell = { readonly to: string } | { readonly refused: Refusal };

export interface Row {
  readonly state: string;
  readonly move: string;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** Tries every move in every state by every actor: state x move x role. */
export function matrix(process: AnyProcess, { files, actors, inputs, context }: Cast): Row[] {
  const moves = [...Object.keys(process.opening), ...Object.keys(process.moves)];
  return Object.entries(files).flatMap(([state, file]) =>
    moves.map((move) => ({
      state,
      move,
      cells: new Map(
        Object.entries(actors).map(([name, actor]): [string, Cell] => {
          const known = context(file);
          const now = actor === 'netjes' ? dueAt(process, file, move) : undefined;
          const result = perform(
            process,
            file,
            { move, actor, input: inputs[move] ?? {}, ...(file && { seen: file.version }) },
            now === undefined ? known : { ...known, now },
          );
          return [name, isRefusal(result) ? { refused: result } : { to: result.file.state }];
        }),
      ),
    })),
  );
}

/** The instant at which a clock makes this move, so that a table shows what the clock does and not when. */
function dueAt(process: AnyProcess, file: File | undefined, move: string): number | undefined {
  const clock = Object.keys(process.clocks).find((name) => process.clocks[name]?.makes === move);
  return clock === undefined ? undefined : file?.clocks[clock];
}
