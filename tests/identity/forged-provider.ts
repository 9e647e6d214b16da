import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a forged provider does otherwise than a good one. */
export interface Forgery {
  /** changes what the token says */
  readonly claims?: (good: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** how the token is signed: by a key that the provider does not show, or not at all */
  readonly signed?: 'by-another' | 'not';
  /** changes what the provider tells of itself */
  readonly metadata?: (good: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
  /** changes what it tells about a person afterwards */
  readonly userinfo?: Readonly<Record<string, unknown>>;
  /** answers at a path with something of its own */
  readonly answer?: (path: string, response: ServerResponse) => boolean;
}

export interface ForgedProvider {
  readonly issuer: string;
  /** what is done otherwise from now on */
  forge(forgery: Forgery): void;
  /** Where the browser comes back to, at once; `extra` is put over what the provider says. */
  visit(url: string, extra?: Readonly<Record<string, string>>): string;
  /** the paths that were asked for, in order */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** A provider on loopback that lies as it is told; good in everything else. */
export async function startForgedProvider(): Promise<ForgedProvider> {
  const own = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const asked: string[] = [];
  let forgery: Forgery = {};
  let nonce = '';
  let client = '';
  let issuer = '';

  function answerFor(path: string): unknown {
    switch (path) {
      case '/.well-known/openid-configuration':
        return forgery.metadata?.(description(issuer)) ?? description(issuer);
      case '/keys':
        return {
          keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'ES256' }],
        };
      case '/token': {
        const good = goodClaims({ iss: issuer, aud: client, nonce });
        const claims = forgery.claims?.(good) ?? good;
        const key = forgery.signed === 'by-another' ? other.privateKey : own.privateKey;
        const token = forgery.signed === 'not' ? unsigned(claims) : jwt(claims, key);
        return { access_token: 'open', token_type: 'Bearer', expires_in: 60, id_token: token };
      }
      case '/userinfo':
        return { sub: 'jan', ...forgery.userinfo };
      default:
        return undefined;
    }
  }

  function serve(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(pathname);
    if (forgery.answer?.(pathname, response)) return;
    const answer = answerFor(pathname);
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer ?? {}));
  }

  const server = createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    asked,
    forge: (next) => (forgery = next),
    visit: (url, extra = {}) => {
      const { searchParams } = new URL(url);
      nonce = searchParams.get('nonce') ?? '';
      client = searchParams.get('client_id') ?? '';
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      const answer = { code: 'een', state: searchParams.get('state') ?? '', ...extra };
      back.search = String(new URLSearchParams(answer));
      return back.href;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function description(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/auth`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
  };
}

function goodClaims(of: { readonly iss: string; readonly aud: string; readonly nonce: string }) {
  const now = Math.floor(Date.now() / 1000);
  return { ...of, sub: 'jan', iat: now, exp: now + 300 };
}

function jwt(claims: Readonly<Record<string, unknown>>, key: KeyObject): string {
  const text = `${part({ alg: 'ES256', kid: 'one' })}.${part(claims)}`;
  const signature = sign('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' });
  return `${text}.${signature.toString('base64url')}`;
}

function unsigned(claims: Readonly<Record<string, unknown>>): string {
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
