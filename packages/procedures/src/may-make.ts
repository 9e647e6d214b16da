import type { Decider } from '@netjes/norms';
import { type Actor, fills, isOwn } from './actor.ts';
import type { Demand } from './process/move.ts';
import { type Refusal, refuse } from './refusal.ts';

/** The roles in which an actor may do what is demanded, or why not. `own`: the people whose own file it is. */
export function mayMake(
  code: Decider,
  demand: Demand,
  actor: Actor,
  own: readonly string[],
): readonly string[] | Refusal {
  const roles = [...new Set(demand.roles.map(({ role }) => role))].sort();
  const notYours = refuse({ refused: 'not-yours', roles }, demand.rules);
  if (actor === 'netjes' || roles.length === 0) return notYours;
  const kept = demand.evenOwn ? [] : own;
  if (kept.includes(actor.person)) return refuse({ refused: 'own-request', roles }, demand.rules);
  const filled = actor.roles.map((held) => ({
    own: isOwn(actor.person, held, kept),
    as: demand.roles.filter((wanted) => fills(code, held, wanted)).map(({ role }) => role),
  }));
  const as = new Set(filled.flatMap((each) => (each.own ? [] : each.as)));
  if (as.size === 0) {
    const onlyForThemself = filled.some((each) => each.own && each.as.length > 0);
    return onlyForThemself ? refuse({ refused: 'own-request', roles }, demand.rules) : notYours;
  }
  if (demand.not?.includes(actor.person)) return refuse({ refused: 'second-person' }, demand.rules);
  return [...as].sort();
}
