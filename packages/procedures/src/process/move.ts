import type { Text } from '@netjes/norms';
import type { Actor, Wanted } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Recipient, Told } from '../duty.ts';
import type { File } from '../file/file.ts';
import type { Readers } from '../file/reader.ts';
import type { Refusal } from '../refusal.ts';
import type { Rule } from '../rule.ts';

/** A file as it lies there, looked at with what is known now. */
export interface Look<S extends string, D> {
  readonly file: File<S, D>;
  readonly data: D;
  readonly context: Context;
}

/** Somebody about to move a file. */
export interface Turn<S extends string, D, I> extends Look<S, D> {
  readonly actor: Actor;
  /** The person, or `netjes`. */
  readonly by: string;
  /** The roles that let the actor make this move. */
  readonly as: readonly string[];
  readonly input: I;
}

/** Somebody about to open a file; there is none yet, only its id. */
export type OpeningTurn<I> = Omit<Turn<never, never, I>, 'file' | 'data'> & { readonly id: string };

/** The roles that a rule wants, one of which will do. */
export interface Demand {
  readonly roles: readonly Wanted[];
  readonly rules: readonly Rule[];
  /** Persons who acted before and may not be the second one too. */
  readonly not?: readonly string[];
  /** Those whose own file it is may do it too: it decides nothing. */
  readonly evenOwn?: boolean;
}

/** Who may make a move. `byRole` reads it from the code in force, or from law; it is never a list in the program. */
export type Who<S extends string, D> =
  | { readonly who: 'anyone' | 'opener' | 'netjes' }
  | { readonly who: 'role'; demand(look: Look<S, D>): Demand | Refusal };

/** A duty before it is addressed to a file. */
export interface Tell {
  readonly tell: Told;
  readonly to: Recipient;
  /** Absent: at once. */
  readonly due?: number;
}

/** Where a move leads: to one state, or to one among several by what the file has become. */
export type Destination<S extends string, T> = S | { readonly among: readonly S[]; choose(after: T): S };

interface Made<S extends string, D, I, T> {
  readonly title: Text;
  /** What has to be filled in. */
  readonly input: Readers<I>;
  readonly to: Destination<S, Turn<S, D, NoInfer<I>>>;
  /** Whether what was filled in will do. */
  fits?(turn: T): Refusal | undefined;
  /** Whom to tell what; seen after the change. */
  duties?(after: Turn<S, D, NoInfer<I>>): readonly Tell[];
  /** What the move rests on, for the audit; seen after the change. */
  rules?(after: Turn<S, D, NoInfer<I>>): readonly Rule[];
  /** Ids for the audit: nothing but opaque ids; seen after the change. */
  ids?(after: Turn<S, D, NoInfer<I>>): Readonly<Record<string, readonly string[]>>;
}

/** One way in which a file goes from one state to another. */
export interface Move<S extends string, D, I> extends Made<S, D, I, Turn<S, D, NoInfer<I>>> {
  readonly who: Who<S, D>;
  readonly from: readonly S[];
  /** What must have happened with the file; asked before anything is filled in. */
  needs?(look: Look<S, D>): Refusal | undefined;
  /** What changes in the data; all else stays. */
  change?(turn: Turn<S, D, NoInfer<I>>): Partial<D>;
}

/** The move by which a file comes to be. */
export interface Opening<S extends string, D, I> extends Made<S, D, I, OpeningTurn<NoInfer<I>>> {
  readonly who:
    | { readonly who: 'anyone' }
    | { readonly who: 'role'; demand(context: Context): Demand | Refusal };
  needs?(context: Context): Refusal | undefined;
  data(turn: OpeningTurn<NoInfer<I>>): D;
}
