import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';
import { OtherIssuer } from './discovery.ts';
import { NoAnswer, StrangeAnswer } from './guarded-fetch.ts';
import type { SignInFailed, SignInProblem } from './sign-in-failure.ts';

/** The errors that the standards name. All others are a matter of settings: the request is always made in one way. */
const BY_ERROR: Readonly<Record<string, SignInProblem>> = {
  access_denied: 'denied',
  login_required: 'denied',
  consent_required: 'denied',
  interaction_required: 'denied',
  account_selection_required: 'denied',
  unmet_authentication_requirements: 'denied',
  temporarily_unavailable: 'provider-away',
  server_error: 'provider-away',
  invalid_grant: 'expired',
};

/** What a provider said went wrong; `error` is a word of the standard, or anything that a stranger made of it. */
export function failedBy(error: string): SignInFailed {
  return {
    ok: false,
    kind: BY_ERROR[error] ?? 'settings',
    detail: `error ${error.replaceAll(/[^\w.-]/g, '').slice(0, 60)}`,
  };
}

/** What an error of the library comes to. Throws it on when it says nothing about the provider. */
export function nameTrouble(error: unknown): SignInFailed {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (at instanceof NoAnswer) return { ok: false, kind: 'provider-away', detail: at.message };
    if (at instanceof OtherIssuer) return { ok: false, kind: 'settings', detail: at.message };
    if (at instanceof StrangeAnswer) return { ok: false, kind: 'bad-answer', detail: at.message };
  }
  if (error instanceof ResponseBodyError)
    return error.status >= 500 ? away(error.status) : failedBy(error.error);
  if (error instanceof AuthorizationResponseError) return failedBy(error.error);
  if (error instanceof WWWAuthenticateChallengeError)
    return { ok: false, kind: 'settings', detail: 'the provider turned the client id or secret down' };
  if (isOfLibrary(error)) return byCode(error);
  throw error;
}

/** Some of its errors are of a class that it does not show; their codes all begin the same. */
function isOfLibrary(error: unknown): error is Error & { readonly code?: string } {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return error instanceof ClientError || (typeof code === 'string' && code.startsWith('OAUTH_'));
}

function byCode(error: Error & { readonly code?: string }): SignInFailed {
  const detail = [error.code, comparedClaim(error)].filter(Boolean).join(' ');
  if (error.cause instanceof Response) {
    const { status } = error.cause;
    return status >= 500 ? away(status) : { ok: false, kind: 'settings', detail: `status ${status}` };
  }
  if (error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return { ok: false, kind: 'clocks-differ', detail };
  return { ok: false, kind: 'bad-answer', detail: detail || error.message };
}

function away(status: number): SignInFailed {
  return { ok: false, kind: 'provider-away', detail: `status ${status}` };
}

/** The name of the claim that was not as it should be; never what it said. */
function comparedClaim(error: Error): string | undefined {
  for (
    let at: unknown = error;
    typeof at === 'object' && at !== null;
    at = (at as { cause?: unknown }).cause
  ) {
    const { claim, attribute } = at as { claim?: unknown; attribute?: unknown };
    if (typeof claim === 'string') return claim;
    if (typeof attribute === 'string') return attribute;
  }
  return undefined;
}
