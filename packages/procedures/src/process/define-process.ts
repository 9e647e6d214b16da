import type { Readers } from '../file/reader.ts';
import { checkProcess } from './check-process.ts';
import type { Move, Opening } from './move.ts';
import type { Clock, Inputs, Keeping, Process, State } from './process.ts';

/** Makes sure of the types of one move: its input is known in all its functions. */
export type DefineMove<S extends string, D> = <I>(move: Move<S, D, I>) => Move<S, D, I>;
export type DefineOpening<S extends string, D> = <I>(opening: Opening<S, D, I>) => Opening<S, D, I>;

/** The same outside `defineProcess`, for a process whose moves are worth files of their own. */
export function partsOf<S extends string, D>(): { opening: DefineOpening<S, D>; move: DefineMove<S, D> } {
  return { opening: (opening) => opening, move: (move) => move };
}

interface Spec<N extends string, S extends string, D, O extends Inputs, M extends Inputs> extends Pick<
  Process<N, S, D, O, M>,
  'name' | 'version' | 'title'
> {
  readonly states: { readonly [K in S]: State };
  readonly fields: Readers<D>;
  opening(define: DefineOpening<NoInfer<S>, NoInfer<D>>): {
    readonly [K in keyof O]: Opening<NoInfer<S>, NoInfer<D>, O[K]>;
  };
  moves(define: DefineMove<NoInfer<S>, NoInfer<D>>): {
    readonly [K in keyof M]: Move<NoInfer<S>, NoInfer<D>, M[K]>;
  };
  readonly clocks?: Readonly<Record<string, Clock<NoInfer<S>, NoInfer<D>, NoInfer<keyof M & string>>>>;
  readonly retention: { readonly [K in NoInfer<S>]: Keeping<NoInfer<S>, NoInfer<D>> };
  own?(data: NoInfer<D>): readonly string[];
}

/**
 * Defines a kind of file. Names of states and moves, the data and what each move asks are inferred; what the types
 * cannot see is checked here. Throws a `ProcessFault` with everything that is wrong with the definition.
 */
export function defineProcess<
  const N extends string,
  const S extends string,
  D,
  O extends Inputs,
  M extends Inputs,
>(spec: Spec<N, S, D, O, M>): Process<N, S, D, O, M> {
  const process: Process<N, S, D, O, M> = {
    name: spec.name,
    version: spec.version,
    title: spec.title,
    fields: spec.fields,
    states: spec.states,
    opening: spec.opening((opening) => opening),
    moves: spec.moves((move) => move),
    clocks: spec.clocks ?? {},
    retention: spec.retention,
    own: (data) => spec.own?.(data) ?? [],
  };
  checkProcess(process);
  return process;
}
