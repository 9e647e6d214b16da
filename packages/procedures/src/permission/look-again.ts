import type { Context } from '../context.ts';
import { isRefusal } from '../refusal.ts';
import { askCode, questionOf } from './ask-code.ts';
import type { Permission } from './fields.ts';
import { asGrant } from './give-leave.ts';
import type { PermissionFile } from './parts.ts';

/** What becomes of a request when another version of the code comes into force: what holds on the day counts. */
export function lookAgain(
  { state, data }: PermissionFile,
  context: Context,
): { readonly data: Permission; readonly to: 'asked' | 'granted' | 'lapsed' } {
  const asks = askCode(data, context);
  const silent = { ...data.asked, codeVersion: context.code.code.version };
  const asked = isRefusal(asks) ? silent : asks.asked;
  if (state === 'granted') {
    const again = { ...data, asked };
    return { data: again, to: isOfUse(again, context) ? 'granted' : 'lapsed' };
  }
  const again = { ...data, asked, answers: [], passedOn: undefined };
  return { data: again, to: isRefusal(asks) ? 'lapsed' : 'asked' };
}

/** Whether with the leave and the consents that were given the code says yes. */
export function isOfUse(data: Permission, context: Context): boolean {
  const question = questionOf(data, context);
  const situation = {
    ...question.situation,
    ...(data.consents.length > 0 && { 'consent-of': data.consents }),
    ...(data.asked.inDoubt && { 'in-doubt': ['true'] }),
  };
  const grants = data.grants.map(asGrant);
  const { outcome } = context.code.decide({ ...question, situation, grants });
  return outcome !== 'ask' && outcome !== 'forbidden';
}
