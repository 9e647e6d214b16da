import { audienceLineage, GrantIndex } from '@netjes/norms';
import type { Population } from '../population.ts';
import type { Asked } from '../questions.ts';

type Facts = Readonly<Record<string, readonly string[]>>;

/** A question as a peer takes it: with the leave that grants give written among the facts. */
export interface Request {
  readonly school: string;
  readonly who: string;
  readonly act: string;
  readonly facts: Facts;
}

/**
 * Makes requests for peers. None of them can say that leave given elsewhere lifts a ban, so the grants are looked up
 * for them, in our own index; and they are told that an administrator acts as one.
 */
export function requests({ vocabulary, board }: Population): (asked: Asked) => Request {
  const administrators = new Set(
    [...vocabulary.audiences.keys()].filter((who) => audienceLineage(vocabulary, board, who).has('sysadmin')),
  );
  return ({ school, question: { who, act, situation, at, asker = [], grants } }) => {
    let facts: Facts = situation;
    if (administrators.has(who) && facts['actor'] === undefined) facts = { ...facts, actor: ['sysadmin'] };
    if (!(grants instanceof GrantIndex)) return { school, who, act, facts };
    const roles = grants
      .inForce({ code: school, act, at, asker })
      .filter(({ scope }) =>
        scope.every((test) => facts[test.fact]?.some((value) => test.accepts.has(value))),
      )
      .map(({ role }) => role);
    if (roles.length > 0)
      facts = { ...facts, 'permission-from': [...(facts['permission-from'] ?? []), ...roles] };
    return { school, who, act, facts };
  };
}
