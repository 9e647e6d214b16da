import { Secret, TOTP } from 'otpauth';

/** A new secret, to be kept sealed, and the address that an authenticator app reads from a QR code. */
export interface NewTotp {
  /** base32, also to be typed where no camera is at hand */
  readonly secret: string;
  readonly uri: string;
}

export type TotpChecked = { readonly ok: true; readonly step: number } | { readonly ok: false };

const SECRET_BYTES = 20;
const PERIOD_SECONDS = 30;
/** a code of the step before or after will do, as phones and people are late */
const WINDOW = 1;
// what every app can do; some ignore all else that an address says
const SHAPE = { algorithm: 'SHA1', digits: 6, period: PERIOD_SECONDS };

/** Six digits by an app, new for an account. `issuer` is the name by which the app shows it. */
export function newTotp(account: string, issuer: string): NewTotp {
  const secret = new Secret({ size: SECRET_BYTES });
  const totp = new TOTP({ ...SHAPE, issuer, label: account, secret });
  return { secret: secret.base32, uri: totp.toString() };
}

/**
 * Whether a code is right at `now` (milliseconds since 1970). The caller keeps `step` as the next `lastStep`, in the
 * same transaction: a code of that step or an earlier one is never accepted, so nobody can use one again who saw it.
 */
export function verifyTotp(
  secret: string,
  code: string,
  now: number,
  lastStep: number | undefined,
): TotpChecked {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return { ok: false };
  const totp = new TOTP({ ...SHAPE, secret });
  const delta = totp.validate({ token, timestamp: now, window: WINDOW });
  if (delta === null) return { ok: false };
  const step = totp.counter({ timestamp: now }) + delta;
  return lastStep === undefined || step > lastStep ? { ok: true, step } : { ok: false };
}
