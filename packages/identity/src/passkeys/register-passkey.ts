import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { answerProblem, clientAnswer } from './client-answer.ts';
import {
  ATTEMPT_MS,
  type Passkey,
  type PasskeyAttempt,
  type PasskeyRefused,
  type PasskeySite,
} from './passkey.ts';

/** Whose passkey is made. The browser shows `name` and `label` when it asks which passkey to use. */
export interface PasskeyOwner {
  /** opaque and lasting, 64 bytes at most; the passkey carries it */
  readonly account: string;
  /** the mail address or name for signing in */
  readonly name: string;
  readonly label: string;
}

export interface PasskeyWish {
  readonly site: PasskeySite;
  readonly owner: PasskeyOwner;
  /** those the owner has, so that no device gets two */
  readonly existing: readonly Pick<Passkey, 'id' | 'transports'>[];
  readonly now: number;
}

export interface PasskeyRegistration {
  /** for `PublicKeyCredential.parseCreationOptionsFromJSON` in the browser */
  readonly options: PublicKeyCredentialCreationOptionsJSON;
  readonly keep: PasskeyAttempt & { readonly account: string };
}

export type PasskeyRegistered = { readonly ok: true; readonly passkey: Passkey } | PasskeyRefused;

/** Ed25519, P-256 and RSA, which is all there is in people's hands; Node calls those of after quantum experimental. */
const ALGORITHMS = [-8, -7, -257];

/** Asks the browser to make a passkey that names its owner by itself and always asks for finger, face or PIN. */
export async function beginPasskey({
  site,
  owner,
  existing,
  now,
}: PasskeyWish): Promise<PasskeyRegistration> {
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: site.host,
    userID: Uint8Array.from(Buffer.from(owner.account, 'utf8')),
    userName: owner.name,
    userDisplayName: owner.label,
    timeout: ATTEMPT_MS,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: existing.map(({ id, transports }) => ({ id, transports: [...transports] })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  return {
    options,
    keep: { challenge: options.challenge, expires: now + ATTEMPT_MS, account: owner.account },
  };
}

/** The passkey that a browser made for a kept attempt, or why not. `sent` is what `credential.toJSON()` gives. */
export async function finishPasskey(
  sent: unknown,
  given: { readonly keep: PasskeyRegistration['keep']; readonly site: PasskeySite; readonly now: number },
): Promise<PasskeyRegistered> {
  const answer = clientAnswer(sent);
  if (!answer) return { ok: false, kind: 'not-genuine' };
  const problem = answerProblem(answer, { ...given, attempt: given.keep });
  if (problem) return { ok: false, kind: problem };
  const info = await verified(answer as RegistrationResponseJSON, given);
  if (!info) return { ok: false, kind: 'not-genuine' };
  if (!info.userVerified) return { ok: false, kind: 'not-unlocked' };
  const { id, publicKey, counter, transports = [] } = info.credential;
  return {
    ok: true,
    passkey: {
      id,
      account: given.keep.account,
      publicKey: Buffer.from(publicKey).toString('base64url'),
      counter,
      transports,
      isSynced: info.credentialBackedUp,
    },
  };
}

async function verified(
  response: RegistrationResponseJSON,
  { keep, site }: { readonly keep: PasskeyAttempt; readonly site: PasskeySite },
) {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: keep.challenge,
      expectedOrigin: [...site.origins],
      expectedRPID: site.host,
      supportedAlgorithmIDs: ALGORITHMS,
      // looked at by the caller, which has a word of its own for it
      requireUserVerification: false,
    });
    return registrationInfo;
  } catch {
    // the library throws on whatever a stranger sends
    return undefined;
  }
}
