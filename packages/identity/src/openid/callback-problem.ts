import type { ServerMetadata } from 'openid-client';
import { sameHash } from '../codes/token.ts';
import { failedBy } from './name-trouble.ts';
import type { SignInKept } from './provider.ts';
import type { SignInFailed } from './sign-in-failure.ts';

/** What is wrong with an answer that came by the browser, before anything is asked of the provider with it. */
export function callbackProblem(
  answer: URLSearchParams,
  keep: SignInKept,
  { issuer, authorization_response_iss_parameter_supported: namesItself }: ServerMetadata,
): SignInFailed | undefined {
  // an error as well has to be an answer to our question, or any link could make one appear
  if (!sameHash(answer.get('state') ?? '', keep.state))
    return { ok: false, kind: 'state', detail: 'the state is not the one that was kept' };
  if (keep.issuer !== issuer)
    return { ok: false, kind: 'wrong-provider', detail: 'the attempt was begun at another issuer' };
  const answered = answer.get('iss');
  if (answered === null ? namesItself === true : answered !== issuer)
    return {
      ok: false,
      kind: 'wrong-provider',
      detail: 'the answer is by another issuer, or does not say by which',
    };
  const error = answer.get('error');
  return error === null ? undefined : failedBy(error);
}
