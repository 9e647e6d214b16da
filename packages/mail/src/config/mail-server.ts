import { Secret } from '../secret.ts';
import type { MailRefusal } from './mail-refusal.ts';

/** The server that takes our mail. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /**
   * `from-start`: TLS before anything is said (smtps). `required`: STARTTLS, or no mail. `when-offered`: a relay that
   * asks for no password may stay without.
   */
  readonly tls: 'from-start' | 'required' | 'when-offered';
  readonly login?: { readonly user: string; readonly password: Secret };
}

type ReadServer =
  | { readonly ok: true; readonly server: MailServer }
  | { readonly ok: false; readonly refusal: MailRefusal };

/**
 * Reads `smtps://user:password@host[:465]` or `smtp://[user:password@]host[:587][?tls=required]`. Who gives a password
 * gets TLS or no mail, whatever the address says.
 */
export function readMailServer(text: string): ReadServer {
  const url = URL.parse(text.trim());
  // the address itself has the password in it, so no refusal repeats it
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return refused('url');
  if (url.hash !== '' || !['', '/'].includes(url.pathname)) return refused('url');
  const wanted = url.searchParams.get('tls');
  if ([...url.searchParams.keys()].some((key) => key !== 'tls')) return refused('url-option');
  if (wanted !== null && wanted !== 'required') return refused('url-option');
  if ((url.username === '') !== (url.password === '')) return refused('half-login');
  const login = loginIn(url);
  if (login === 'unreadable') return refused('login-unreadable');
  const fromStart = url.protocol === 'smtps:';
  const tls = fromStart ? 'from-start' : wanted || login ? 'required' : 'when-offered';
  const port = url.port === '' ? (fromStart ? 465 : 587) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return { ok: true, server: { host, port, tls, ...(login && { login }) } };
}

function loginIn(url: URL): MailServer['login'] | 'unreadable' {
  if (url.username === '') return undefined;
  try {
    const user = decodeURIComponent(url.username);
    return { user, password: new Secret(decodeURIComponent(url.password)) };
  } catch {
    return 'unreadable';
  }
}

function refused(kind: 'url' | 'url-option' | 'half-login' | 'login-unreadable'): ReadServer {
  return { ok: false, refusal: { kind } };
}
