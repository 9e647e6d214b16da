import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { answerProblem, clientAnswer } from './client-answer.ts';
import {
  ATTEMPT_MS,
  type Passkey,
  type PasskeyAttempt,
  type PasskeyRefused,
  type PasskeySite,
} from './passkey.ts';

export interface PasskeyQuestion {
  /** for `PublicKeyCredential.parseRequestOptionsFromJSON` in the browser */
  readonly options: PublicKeyCredentialRequestOptionsJSON;
  readonly keep: PasskeyAttempt;
}

/** `counter` and `isSynced` replace what is kept of the passkey. */
export type PasskeyAccepted =
  | { readonly ok: true; readonly account: string; readonly counter: number; readonly isSynced: boolean }
  | PasskeyRefused;

/** Asks the browser for any passkey of this site; nobody has to say first who they are. */
export async function beginPasskeySignIn(site: PasskeySite, now: number): Promise<PasskeyQuestion> {
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    timeout: ATTEMPT_MS,
    userVerification: 'required',
  });
  return { options, keep: { challenge: options.challenge, expires: now + ATTEMPT_MS } };
}

/** By which passkey a browser says it answers: the id to look it up by. Proves nothing yet. */
export function passkeyIdIn(sent: unknown): string | undefined {
  return clientAnswer(sent)?.id;
}

/**
 * Whether an answer proves that its owner is here, by two factors: the device and what unlocks it. `passkey` is the
 * kept one with the id of `passkeyIdIn`, or undefined when there is none.
 */
export async function finishPasskeySignIn(
  sent: unknown,
  given: {
    readonly keep: PasskeyAttempt;
    readonly site: PasskeySite;
    readonly now: number;
    readonly passkey: Passkey | undefined;
  },
): Promise<PasskeyAccepted> {
  const { passkey } = given;
  const answer = clientAnswer(sent);
  if (!answer) return { ok: false, kind: 'not-genuine' };
  const problem = answerProblem(answer, { ...given, attempt: given.keep });
  if (problem) return { ok: false, kind: problem };
  if (!passkey || passkey.id !== answer.id || !isOwner(answer.response.userHandle, passkey))
    return { ok: false, kind: 'unknown-passkey' };
  const info = await verified(answer as AuthenticationResponseJSON, { ...given, passkey });
  if (!info) return { ok: false, kind: 'not-genuine' };
  if (!info.userVerified) return { ok: false, kind: 'not-unlocked' };
  const { newCounter: counter, credentialBackedUp: isSynced } = info;
  if ((counter > 0 || passkey.counter > 0) && counter <= passkey.counter)
    return { ok: false, kind: 'copied' };
  return { ok: true, account: passkey.account, counter, isSynced };
}

function isOwner(handle: unknown, { account }: Passkey): boolean {
  return typeof handle === 'string' && Buffer.from(handle, 'base64url').toString('utf8') === account;
}

async function verified(
  response: AuthenticationResponseJSON,
  given: { readonly keep: PasskeyAttempt; readonly site: PasskeySite; readonly passkey: Passkey },
) {
  const { id, publicKey } = given.passkey;
  try {
    const { verified: isSigned, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: given.keep.challenge,
      expectedOrigin: [...given.site.origins],
      expectedRPID: given.site.host,
      // the counter is compared after the signature, so that nobody can make a passkey seem copied
      credential: { id, publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')), counter: 0 },
      requireUserVerification: false,
    });
    return isSigned ? authenticationInfo : undefined;
  } catch {
    // the library throws on whatever a stranger sends
    return undefined;
  }
}
