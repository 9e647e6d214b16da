import type { Actor } from '../actor.ts';
import type { Duty } from '../duty.ts';
import type { Event } from '../event.ts';
import type { File } from '../file/file.ts';
import type { Readers } from '../file/reader.ts';
import type { AnyProcess, Inputs, Process } from './process.ts';

export type FileOf<P extends AnyProcess> =
  P extends Process<string, infer S, infer D, Inputs, Inputs> ? File<S, D> : never;

/** Openings and moves, by name. */
export type MoveName<P extends AnyProcess> = (keyof P['opening'] | keyof P['moves']) & string;

type Asking<Made> = Made extends { readonly input: Readers<infer I> } ? I : never;

/** What a move asks to be filled in, as it is read. */
export type InputOf<P extends AnyProcess, M extends string> = M extends keyof P['opening']
  ? Asking<P['opening'][M]>
  : M extends keyof P['moves']
    ? Asking<P['moves'][M]>
    : never;

/** What may be left out is optional: what may be undefined, and lists and records, which are then empty. */
type LeftOut<I> = {
  [K in keyof I]-?: undefined extends I[K]
    ? K
    : Record<never, never> extends I[K]
      ? K
      : I[K] extends readonly unknown[]
        ? K
        : never;
}[keyof I];
export type Given<I> = Omit<I, LeftOut<I>> & { readonly [K in LeftOut<I>]?: I[K] | undefined };

/** Somebody wants to make a move. */
export interface Request<P extends AnyProcess = AnyProcess, M extends MoveName<P> = MoveName<P>> {
  readonly move: M;
  readonly actor: Actor;
  /** What was filled in; it is read anew, whatever its type says. */
  readonly input: Given<InputOf<P, M>>;
  /** The version of the file that the actor had in view; absent only for a file that is not there yet. */
  readonly seen?: number;
}

/** A move that was made: all of it is to be written in one transaction. */
export interface Done<P extends AnyProcess = AnyProcess> {
  readonly file: FileOf<P>;
  readonly events: readonly Event<P['name'], MoveName<P>>[];
  readonly duties: readonly Duty[];
}
