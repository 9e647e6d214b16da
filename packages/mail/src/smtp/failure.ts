import type { NodemailerError } from 'nodemailer';
import type { NotSent, Sent } from '../letter.ts';

// replies that ask for a password, or for another one (RFC 4954)
const LOGIN_REPLIES: readonly number[] = [530, 534, 535, 538];
const LOGIN: readonly string[] = ['EAUTH', 'ENOAUTH', 'EOAUTH2'];
const TLS: readonly string[] = ['ETLS', 'EREQUIRETLS'];

/**
 * What became of a letter that nodemailer could not hand over. Only the kind and the reply code are kept: the text of a
 * reply may repeat an address. Throws what is no failure of mail.
 */
export function failureOf(error: unknown): Sent {
  if (!isMailError(error)) throw error;
  const { responseCode } = error;
  const kind = kindOf(error);
  return { ok: false, kind, ...(responseCode !== undefined && { code: responseCode }) };
}

function kindOf({ code = '', originalCode = '', responseCode }: NodemailerError): NotSent {
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) return 'temporary';
  if (LOGIN.includes(code) || LOGIN_REPLIES.includes(responseCode ?? 0)) return 'turned-down';
  if (TLS.includes(code) || isCertificate(code) || isCertificate(originalCode)) return 'not-private';
  // it is the state of the session that is off, not the letter
  if (responseCode === 503) return 'temporary';
  if (responseCode !== undefined && responseCode >= 500) return 'permanent';
  return 'temporary';
}

function isCertificate(code: string): boolean {
  return /^(?:CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_OSSL)/.test(code);
}

function isMailError(error: unknown): error is NodemailerError {
  // a pool that was closed says so without a code
  return (
    error instanceof Error &&
    (('code' in error && typeof error.code === 'string') || /pool was closed/.test(error.message))
  );
}
