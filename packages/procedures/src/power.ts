import { audienceLineage, type Question, type Reason } from '@netjes/norms';
import type { Context } from './context.ts';
import type { Demand } from './process/move.ts';
import { type Refusal, refuse } from './refusal.ts';
import { rulesOf } from './rule.ts';

/** What somebody would do to others, and towards whom. */
export interface Power extends Pick<Question, 'act' | 'situation'> {
  /** The people it is done to; a role has to be held towards all of them. */
  readonly of?: readonly string[];
}

/**
 * Who may exercise a power: every role to which the code in force gives it in this situation, by a permit, a duty or a
 * step. What a code is silent about is no power, and one that it only gives after a hearing is none before it.
 */
export function whoHasPower({ act, situation, of }: Power, { code, now }: Context): Demand | Refusal {
  const decided = [...code.vocabulary.audiences.keys()].map((who) => ({
    who,
    decision: code.decide({ who, act, situation, at: now }),
  }));
  const having = decided.filter(
    ({ decision: { outcome } }) => outcome === 'allowed' || outcome === 'required',
  );
  const rules = (list: typeof decided) =>
    rulesOf([
      ...new Map(
        list.flatMap(({ decision }) => decision.because.map((each): [string, Reason] => [each.norm, each])),
      ).values(),
    ]);
  if (having.length === 0) {
    const banned = decided.filter(
      ({ decision: { outcome } }) => outcome === 'forbidden' || outcome === 'ask',
    );
    return banned.length > 0
      ? refuse({ refused: 'forbidden' }, rules(banned))
      : refuse({ refused: 'not-in-code' });
  }
  const names = having.map(({ who }) => who);
  // a mentor is named by the teacher that a mentor is
  const widest = names.filter((who) => {
    const above = audienceLineage(code.vocabulary, code.code, who);
    return !names.some((other) => other !== who && above.has(other));
  });
  return { roles: widest.map((role) => (of ? { role, ofAll: of } : { role })), rules: rules(having) };
}
