import { type Grant, rolesToAsk, type Situation, type Vocabulary } from '@netjes/norms';
import type { Context } from '../context.ts';
import { circumstancesOf, longestLeave } from './ask-code.ts';
import type { Filled } from '../cover.ts';
import type { GivenGrant, Permission } from './fields.ts';
import type { PermissionFile } from './parts.ts';

/** The leave that the answers come to. Its beginning is never in the past, and it never outlives what was asked. */
export function giveLeave(
  { asked, ...wish }: Permission,
  filled: readonly Filled[],
  context: Context,
): Pick<Permission, 'grants' | 'consents' | 'until'> {
  const from = Math.max(wish.from, context.now);
  const longest = wish.everyone ? undefined : longestLeave(asked.norms, from, context)?.until;
  const ends = [wish.until, longest].filter((each) => each !== undefined);
  const until = ends.length > 0 ? Math.min(...ends) : undefined;
  // a norm may want a yes of the people concerned as their consent or as their leave; it is both
  const grants = filled.map(({ role }): GivenGrant => ({
    id: context.ids(),
    code: context.code.code.id,
    act: wish.act,
    facts: scopeOf(wish),
    everyone: wish.everyone,
    subjects: wish.subjects,
    role,
    from,
    until,
  }));
  const values = filled.flatMap(({ role }) => consentValue(context.code.vocabulary, role) ?? []);
  return { grants, consents: [...new Set(values)].sort(), until };
}

/** The circumstances a leave is limited to; who asked in doubt is in doubt no more. */
function scopeOf({ situation }: Pick<Permission, 'situation'>): Situation {
  const { 'in-doubt': _, ...facts } = circumstancesOf(situation);
  return facts;
}

/** The value of `consent-of` that a role's yes makes true: the first that asks this role stands for all of them. */
function consentValue({ facts }: Vocabulary, role: string): string | undefined {
  const values = facts.get('consent-of')?.values.keys() ?? [];
  return [...values].find((value) => rolesToAsk('consent-of', [value]).includes(role));
}

/** The leave that a request comes to, as the norms take it: none unless it is granted. */
export function grantsOf({ state, data }: PermissionFile): Grant[] {
  return state === 'granted' ? data.grants.map(asGrant) : [];
}

export function asGrant({ everyone, subjects, until, ...grant }: GivenGrant): Grant {
  return {
    ...grant,
    subjects: everyone ? 'everyone' : subjects,
    ...(until !== undefined && { until }),
  };
}
