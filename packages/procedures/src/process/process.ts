import type { Text } from '@netjes/norms';
import type { Readers } from '../file/reader.ts';
import type { Look, Move, Opening } from './move.ts';

export interface State {
  readonly title: Text;
  /** Nothing follows any more. */
  readonly end?: true;
}

/** A clock runs while the file is in one of these states, and makes a move when it runs out. */
export interface Clock<S extends string, D, M extends string> {
  readonly while: readonly S[];
  /** The instant at which it runs out, worked out when the file comes into these states; undefined: it does not run. */
  at(look: Look<S, D>): number | undefined;
  readonly makes: M;
}

/** How long a file in a state is kept: a dated fact with a term, and the instant from which it counts. */
export type Keeping<S extends string, D> =
  | string
  | {
      readonly ground: string;
      /** Undefined: no end is set while the file is in this state. */
      from(look: Look<S, D>): number | undefined;
    };

/** Input by the name of the move. */
export type Inputs = Record<string, unknown>;

/** A kind of file: what it holds, the states it can be in, and every way from one to another. */
export interface Process<N extends string, S extends string, D, O extends Inputs, M extends Inputs> {
  readonly name: N;
  /** Goes up when the states, moves or fields change. */
  readonly version: number;
  readonly title: Text;
  readonly fields: Readers<D>;
  readonly states: { readonly [K in S]: State };
  readonly opening: { readonly [K in keyof O]: Opening<S, D, O[K]> };
  readonly moves: { readonly [K in keyof M]: Move<S, D, M[K]> };
  readonly clocks: Readonly<Record<string, Clock<S, D, string>>>;
  readonly retention: { readonly [K in S]: Keeping<S, D> };
  /** The people whose own file it is beside the one who opened it: they decide nothing about it. */
  own(data: D): readonly string[];
}

/** Any process, for what handles all kinds of files alike. */
export type AnyProcess = Process<string, string, unknown, Inputs, Inputs>;
