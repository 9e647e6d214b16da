import type { Recipient, Told } from '../duty.ts';
import type { Tell } from '../process/move.ts';
import { isRefusal } from '../refusal.ts';
import type { Rule } from '../rule.ts';
import { askCode } from './ask-code.ts';
import { notPassedOn } from './answering.ts';
import { consentRoles } from '../cover.ts';
import type { PermissionTurn } from './parts.ts';

/** Tells those who decide that there is something to decide; or first those by way of whom it goes. */
export function pleaseDecide(after: PermissionTurn, tell: Told): Tell[] {
  const via = notPassedOn(after);
  if (via.length > 0) return [{ tell: 'please-pass-on', to: towards(via, after.data.subjects) }];
  return deciders(after).map((to) => ({ tell, to }));
}

/** Per list those who may say yes: of the people it is for, or for the people concerned. */
export function deciders({ data, context }: PermissionTurn): Recipient[] {
  const consenting = consentRoles(context.code.vocabulary);
  return data.asked.lists.flatMap((list) => {
    const consent = list.filter((role) => consenting.has(role));
    const leave = list.filter((role) => !consenting.has(role));
    return [
      ...(consent.length > 0 ? [{ roles: consent, of: data.concerned }] : []),
      ...(leave.length > 0 ? [towards(leave, data.subjects)] : []),
    ];
  });
}

/** Tells the one who asked, and the people it was for. */
export function tellAsker({ file, data }: PermissionTurn, tell: Told): Tell {
  return { tell, to: { people: [...new Set([file.by, ...data.subjects])] } };
}

/** Tells those whom the norms want told of a leave. */
export function tellByRule({ data, context }: PermissionTurn): Tell[] {
  const asks = askCode(data, context);
  if (isRefusal(asks) || asks.tell.length === 0) return [];
  return [{ tell: 'told-by-rule', to: towards(asks.tell, data.subjects) }];
}

/** The rules by which the code in force speaks about a request. */
export function rulesNow({ data, context }: PermissionTurn): readonly Rule[] {
  return askCode(data, context).rules;
}

export function grantIds({ data }: PermissionTurn): Readonly<Record<string, readonly string[]>> {
  return { subjects: data.subjects, grants: data.grants.map(({ id }) => id) };
}

function towards(roles: readonly string[], of: readonly string[]): Recipient {
  return of.length > 0 ? { roles, of } : { roles };
}
