import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import type { File } from '../file/file.ts';
import { mayMake } from '../may-make.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { outOfTime } from './clocks.ts';
import type { Demand, Move, Opening } from './move.ts';
import type { AnyProcess } from './process.ts';

export type AnyMove = Move<string, unknown, unknown>;
export type AnyOpening = Opening<string, unknown, unknown>;

/** The roles in which somebody may make a move now, before anything is filled in; or why it cannot be made. */
export function possible(
  process: AnyProcess,
  { name, move }: { readonly name: string; readonly move: AnyMove },
  { file, actor, context }: { readonly file: File; readonly actor: Actor; readonly context: Context },
): readonly string[] | Refusal {
  if (!move.from.includes(file.state)) {
    return refuse({ refused: 'wrong-state', state: file.state, from: move.from });
  }
  if (move.who.who === 'netjes' && actor !== 'netjes') return refuse({ refused: 'not-yours', roles: [] });
  const late = outOfTime(process, file, name, context.now);
  if (late) return late;
  const look = { file, data: file.data, context };
  const as =
    move.who.who === 'role'
      ? answered(move.who.demand(look), { process, file, actor, context })
      : allowed(move.who.who, file.by, actor);
  return isRefusal(as) ? as : (move.needs?.(look) ?? as);
}

/** The same for a file that is not there yet. */
export function possibleToOpen(
  opening: AnyOpening,
  actor: Actor,
  context: Context,
): readonly string[] | Refusal {
  const as =
    opening.who.who === 'role'
      ? answered(opening.who.demand(context), { actor, context })
      : allowed(opening.who.who, undefined, actor);
  return isRefusal(as) ? as : (opening.needs?.(context) ?? as);
}

function allowed(
  who: 'anyone' | 'opener' | 'netjes',
  opener: string | undefined,
  actor: Actor,
): readonly string[] | Refusal {
  const fits =
    actor === 'netjes' ? who === 'netjes' : who === 'anyone' || (who === 'opener' && actor.person === opener);
  return fits ? [] : refuse({ refused: 'not-yours', roles: [] });
}

function answered(
  demand: Demand | Refusal,
  given: {
    readonly process?: AnyProcess;
    readonly file?: File;
    readonly actor: Actor;
    readonly context: Context;
  },
): readonly string[] | Refusal {
  if (isRefusal(demand)) return demand;
  const { process, file, actor, context } = given;
  const own = process && file ? [file.by, ...process.own(file.data)] : [];
  return mayMake(context.code, demand, actor, own);
}
