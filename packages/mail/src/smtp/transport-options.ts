import type { SMTPPoolOptions } from 'nodemailer';
import type { SmtpConfig } from '../config/mail-config.ts';

/** How nodemailer is to reach the server. */
export function transportOptions(
  { server, dkim }: SmtpConfig,
  patience: number,
): SMTPPoolOptions & { readonly pool: true } {
  const { host, port, tls, login } = server;
  return {
    pool: true,
    maxConnections: 3,
    // who calls tries again, with its own pauses
    maxRequeues: 1,
    idleTimeout: patience,
    host,
    port,
    ...ENCRYPTION[tls],
    ...(login && {
      auth: { user: login.user, pass: login.password.reveal() },
      // a server that takes no password here is not the one that was meant
      forceAuth: true,
    }),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    logger: false,
    ...(dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: dkim.privateKey.reveal(),
      },
    }),
  };
}

const ENCRYPTION = {
  'from-start': { secure: true, tls: { minVersion: 'TLSv1.2' } },
  required: { secure: false, requireTLS: true, tls: { minVersion: 'TLSv1.2' } },
  // who would take plain text may as well take a certificate that nobody vouches for: it keeps listeners out
  'when-offered': { secure: false, opportunisticTLS: true, tls: { rejectUnauthorized: false } },
} as const;
