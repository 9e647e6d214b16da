import { sameHash } from '../codes/token.ts';
import type { PasskeyAttempt, PasskeyProblem, PasskeySite } from './passkey.ts';

/** Fields that both kinds of answer of a browser have; all else the library checks. */
export interface ClientAnswer {
  readonly id: string;
  readonly response: { readonly clientDataJSON: string; readonly userHandle?: unknown };
}

/** Far more than an authenticator sends. */
const LONGEST_FIELD = 64_000;

/** What a browser sent, if it has the shape of an answer. */
export function clientAnswer(sent: unknown): ClientAnswer | undefined {
  if (!isRecord(sent) || !isRecord(sent['response'])) return undefined;
  const { id, response } = sent;
  const fields = [id, response['clientDataJSON'], ...Object.values(response)];
  const isBounded = fields.every((field) => typeof field !== 'string' || field.length <= LONGEST_FIELD);
  return typeof id === 'string' && typeof response['clientDataJSON'] === 'string' && isBounded
    ? (sent as unknown as ClientAnswer)
    : undefined;
}

/** What is wrong with an answer before its signature is looked at, so that each thing has its own name. */
export function answerProblem(
  answer: ClientAnswer,
  given: { readonly attempt: PasskeyAttempt; readonly site: PasskeySite; readonly now: number },
): PasskeyProblem | undefined {
  if (given.now >= given.attempt.expires) return 'expired';
  const said = readJson(Buffer.from(answer.response.clientDataJSON, 'base64url').toString('utf8'));
  if (!isRecord(said) || typeof said['challenge'] !== 'string') return 'not-genuine';
  if (!sameHash(said['challenge'], given.attempt.challenge)) return 'other-attempt';
  // the library lets a page of another site through when the browser does not name that site
  if (said['crossOrigin'] === true) return 'wrong-site';
  return given.site.origins.includes(String(said['origin'])) ? undefined : 'wrong-site';
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
