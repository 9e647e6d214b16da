import type { Term } from '@netjes/calendar';
import { isLeave, type Question, type Situation, whenInDoubt } from '@netjes/norms';
import type { Context } from '../context.ts';
import { datedAt } from '../dated-at.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { ruleOutside, type Rule, rulesOf } from '../rule.ts';
import type { AskedFor, Permission } from './fields.ts';

/** What the code in force now asks for a wish, and whom it wants told. */
export interface CodeAsks {
  readonly asked: AskedFor;
  readonly rules: readonly Rule[];
  readonly tell: readonly string[];
}

/** The circumstances of a wish: all that was said, but leave, which is given and not said. */
export function circumstancesOf(situation: Situation): Situation {
  return Object.fromEntries(Object.entries(situation).filter(([fact]) => !isLeave(fact)));
}

type Asked = Pick<Permission, 'who' | 'act' | 'situation' | 'from' | 'subjects'>;

/** The question a wish comes to, at the first moment that it is about. */
export function questionOf(wish: Asked, context: Context): Question {
  return {
    who: wish.who,
    act: wish.act,
    situation: circumstancesOf(wish.situation),
    at: Math.max(wish.from, context.now),
    asker: wish.subjects,
    ...(context.grants && { grants: context.grants }),
  };
}

/** Whom the code asks for leave; a refusal when there is nothing to ask. */
export function askCode(wish: Asked, context: Context): CodeAsks | Refusal {
  const question = questionOf(wish, context);
  const decision = context.code.decide(question);
  const rules = rulesOf(decision.because);
  if (decision.outcome === 'forbidden') return refuse({ refused: 'forbidden' }, rules);
  if (decision.outcome === 'allowed' || decision.outcome === 'required') {
    return refuse({ refused: 'no-leave-needed' }, rules);
  }
  const doubt = decision.outcome === 'silent' ? whenInDoubt(context.code, question) : undefined;
  if (decision.outcome === 'silent' && doubt === undefined) return refuse({ refused: 'not-in-code' });
  const { ask, because, tell } = doubt ?? decision;
  const norms = because.map(({ norm }) => norm);
  const via = [...new Set(normsNamed(context, norms).flatMap((norm) => norm.via))].sort();
  return {
    asked: { codeVersion: decision.version, lists: ask, via, inDoubt: doubt !== undefined, norms },
    rules: rulesOf(because),
    tell,
  };
}

function normsNamed({ code }: Context, ids: readonly string[]) {
  return code.code.norms.filter(({ id }) => ids.includes(id));
}

/** How the codes say how long a leave lasts. A temporary one ends when the one who asks says, within the longest. */
const LASTS: Readonly<Record<string, Term>> = {
  lesson: 'end-of-lesson',
  day: 'end-of-day',
  year: 'end-of-school-year',
};

/** The latest end of a leave that begins at `from`, and what sets it; undefined: nothing does. */
export function longestLeave(
  norms: readonly string[],
  from: number,
  context: Context,
): { readonly until: number; readonly rules: readonly Rule[] } | undefined {
  const named = normsNamed(context, norms).flatMap((norm) => {
    const term = norm.lasts && LASTS[norm.lasts];
    const { id: code, version } = context.code.code;
    const rule: Rule = { from: 'code', code, version, norm: norm.id, article: norm.article };
    return term ? [{ until: context.calendar.deadline(from, term), rule }] : [];
  });
  const dated = datedAt(context, 'longest-leave');
  const outside =
    dated && 'term' in dated.value
      ? [{ until: context.calendar.deadline(from, dated.value.term), rule: ruleOutside(dated) }]
      : [];
  const all = [...named, ...outside];
  if (all.length === 0) return undefined;
  const until = Math.min(...all.map((each) => each.until));
  return { until, rules: all.filter((each) => each.until === until).map(({ rule }) => rule) };
}

/** The norms that let a leave last only so long: where there are any, it cannot stand until it is withdrawn. */
export function endsByItself(norms: readonly string[], context: Context): Rule[] {
  const { id: code, version } = context.code.code;
  return normsNamed(context, norms)
    .filter(({ lasts }) => lasts !== undefined && lasts !== 'until-withdrawn')
    .map(({ id, article }) => ({ from: 'code', code, version, norm: id, article }));
}
