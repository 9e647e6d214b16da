import type { Text } from '@netjes/norms';
import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Readers } from '../file/reader.ts';
import { isRefusal, type Refusal } from '../refusal.ts';
import { possible, possibleToOpen } from './possible.ts';
import type { AnyProcess } from './process.ts';
import type { FileOf, MoveName } from './request.ts';

/** A move that somebody could think of making, with the reason where it cannot be made. */
export interface Choice<M extends string = string> {
  readonly move: M;
  readonly title: Text;
  /** The names of what is asked, each with how it is read. */
  readonly input: Readers<unknown>;
  /** The roles in which it may be made; empty when no role is needed. Absent with `why`. */
  readonly as?: readonly string[];
  readonly why?: Refusal;
}

/**
 * Every move of people in this state of a file, possible or not, in the order of the definition; without a file, its
 * openings. What a move asks is looked at only when it is made.
 */
export function movesFor<P extends AnyProcess>(
  process: P,
  file: FileOf<P> | undefined,
  actor: Actor,
  context: Context,
): readonly Choice<MoveName<P>>[] {
  const choices: Choice[] =
    file === undefined
      ? Object.entries(process.opening).map(([move, opening]) =>
          choice(move, opening, possibleToOpen(opening, actor, context)),
        )
      : Object.entries(process.moves)
          .filter(([, { from, who }]) => from.includes(file.state) && who.who !== 'netjes')
          .map(([name, move]) =>
            choice(name, move, possible(process, { name, move }, { file, actor, context })),
          );
  return choices as readonly Choice<MoveName<P>>[];
}

function choice(
  move: string,
  { title, input }: { readonly title: Text; readonly input: Readers<unknown> },
  result: readonly string[] | Refusal,
): Choice {
  return isRefusal(result) ? { move, title, input, why: result } : { move, title, input, as: result };
}
