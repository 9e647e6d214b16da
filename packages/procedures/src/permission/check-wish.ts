import { isLeave, type Vocabulary } from '@netjes/norms';
import type { Actor } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Misfit } from '../file/reader.ts';
import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import { askCode, endsByItself, longestLeave } from './ask-code.ts';
import { consentRoles } from '../cover.ts';
import type { Wish } from './fields.ts';

interface Asking {
  readonly actor: Actor;
  readonly by: string;
  readonly context: Context;
}

/** A wish with what was left out filled in: it is for the one who asks, unless it says for whom. */
export function whole(wish: Wish, by: string): Wish & { readonly everyone: boolean } {
  const everyone = wish.everyone ?? false;
  const subjects = everyone ? [] : wish.subjects.length > 0 ? wish.subjects : [by];
  return { ...wish, everyone, subjects };
}

/** Why a wish cannot be asked as it is; undefined when it can. */
export function checkWish(given: Wish, asking: Asking): Refusal | undefined {
  const { context, by } = asking;
  const wish = whole(given, by);
  const misfit =
    checkWords(context.code.vocabulary, wish) ?? checkPeople(wish, asking) ?? checkTime(wish, context);
  if (misfit) return refuse({ refused: 'misfit', ...misfit });
  const asks = askCode(wish, context);
  if (isRefusal(asks)) return asks;
  const consenting = consentRoles(context.code.vocabulary);
  const onlyConsent = asks.asked.lists.some((list) => list.every((role) => consenting.has(role)));
  if (onlyConsent && wish.concerned.length === 0) {
    return refuse({ refused: 'misfit', field: 'concerned', problem: 'missing' }, asks.rules);
  }
  if (wish.everyone) {
    const ends = endsByItself(asks.asked.norms, context);
    return ends.length > 0
      ? refuse({ refused: 'misfit', field: 'everyone', problem: 'needs-an-end' }, ends)
      : undefined;
  }
  const longest = longestLeave(asks.asked.norms, Math.max(wish.from, context.now), context);
  return longest && wish.until !== undefined && wish.until > longest.until
    ? refuse({ refused: 'too-long', longest: longest.until }, longest.rules)
    : undefined;
}

function checkWords(
  { audiences, acts, facts }: Vocabulary,
  { who, act, situation }: Wish,
): Misfit | undefined {
  if (!audiences.has(who)) return { field: 'who', problem: 'unknown-word' };
  if (!acts.has(act)) return { field: 'act', problem: 'unknown-word' };
  for (const [fact, values] of Object.entries(situation)) {
    const field = `situation.${fact}`;
    const known = facts.get(fact);
    if (known === undefined) return { field, problem: 'unknown-word' };
    if (isLeave(fact)) return { field, problem: 'leave-is-given-not-said' };
    const choices = [...known.values.keys()];
    if (values.some((value) => !known.values.has(value))) return { field, problem: 'not-one-of', choices };
  }
  return undefined;
}

/** Somebody asks for themself, or for people of whom they hold a role: their child, their class. */
function checkPeople(
  wish: Wish & { readonly everyone: boolean },
  { actor, by, context }: Asking,
): Misfit | undefined {
  const held = actor === 'netjes' ? [] : actor.roles;
  const speaksFor = (subject: string) =>
    subject === by || held.some(({ of }) => of !== undefined && of.includes(subject));
  if (!wish.subjects.every(speaksFor)) return { field: 'subjects', problem: 'not-theirs' };
  const isWho = (subject: string) => context.people.audiences(subject).includes(wish.who);
  if (!wish.subjects.every(isWho)) return { field: 'who', problem: 'not-theirs' };
  const own = [by, ...wish.subjects];
  return wish.concerned.some((each) => own.includes(each))
    ? { field: 'concerned', problem: 'not-theirs' }
    : undefined;
}

function checkTime(
  { everyone, from, until }: Wish & { readonly everyone: boolean },
  { now }: Context,
): Misfit | undefined {
  if (until === undefined) return everyone ? undefined : { field: 'until', problem: 'needs-an-end' };
  if (until <= from) return { field: 'until', problem: 'ends-before-it-begins' };
  return until <= now ? { field: 'until', problem: 'in-the-past' } : undefined;
}
