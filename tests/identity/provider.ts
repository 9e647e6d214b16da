import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { Provider as IdentityProvider, type Configuration } from 'oidc-provider';

/** An account at the provider: its claims by name; `sub` is what one types to sign in. */
export type Account = Readonly<Record<string, unknown>> & { readonly sub: string };

export interface RunningProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Where a browser that was sent to `url` comes back to, after signing in and giving leave, or stopping. */
  visit(url: string, wish: { readonly as: string } | 'stop'): Promise<string>;
  close(): Promise<void>;
}

const SECRET = 'geheim-van-de-proefschool-0123456789';
const CLIENT = 'netjes';

/** Claims that go into the signed token itself, as Microsoft and Google do. */
const SIGNED = ['tid', 'hd', 'xms_edov', 'amr', 'acr', 'auth_time', 'preferred_username'];

/**
 * A real provider of OpenID Connect on loopback, with pages to sign in (any password will do) and to give leave.
 * `redirectUris` are those that Netjes may come back to.
 */
export async function startIdentityProvider(given: {
  readonly accounts: readonly Account[];
  readonly redirectUris: readonly string[];
  readonly afterSignOut?: readonly string[];
  readonly port?: number;
}): Promise<RunningProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(given.port ?? 0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new IdentityProvider(issuer, configuration(given));
  const handle = provider.callback();
  server.on('request', (request, response) => void handle(request, response));
  return {
    issuer,
    clientId: CLIENT,
    clientSecret: SECRET,
    visit: (url, wish) => visit(issuer, url, wish),
    close: () => close(server),
  };
}

function configuration(given: Parameters<typeof startIdentityProvider>[0]): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [
      {
        client_id: CLIENT,
        client_secret: SECRET,
        redirect_uris: [...given.redirectUris],
        post_logout_redirect_uris: [...(given.afterSignOut ?? [])],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', kid: 'one' }] },
    cookies: { keys: ['a key for cookies of tests only'] },
    findAccount: (_, id) => {
      const account = given.accounts.find(({ sub }) => sub === id);
      return account && { accountId: id, claims: () => account };
    },
    claims: {
      openid: [
        'sub',
        'uid',
        'mail',
        'givenName',
        'sn',
        'eduPersonAffiliation',
        'nlEduPersonHomeOrganizationId',
        'nlEduPersonRealId',
        ...SIGNED,
      ],
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name'],
    },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  };
}

/** What a browser does there: follows, keeps cookies, fills in the page that it is shown. */
async function visit(issuer: string, url: string, wish: { readonly as: string } | 'stop'): Promise<string> {
  const cookies = new Map<string, string>();
  let next: { readonly url: string; readonly form?: URLSearchParams } = { url };
  for (let step = 0; step < 20; step += 1) {
    const response = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(next.form && { method: 'POST', body: next.form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    const to = response.headers.get('location');
    const page = await response.text();
    if (to !== null) {
      const location = new URL(to, next.url).href;
      if (!location.startsWith(`${issuer}/`)) return location;
      next = { url: location };
    } else if (!next.url.includes('/interaction/')) {
      throw new Error(`the provider shows a page of status ${response.status} that asks for nothing`);
    } else if (wish === 'stop') {
      next = { url: `${next.url}/abort` };
    } else {
      const isLogin = page.includes('name="prompt" value="login"');
      next = {
        url: next.url,
        form: new URLSearchParams(
          isLogin ? { prompt: 'login', login: wish.as, password: 'x' } : { prompt: 'consent' },
        ),
      };
    }
  }
  throw new Error('the provider never sent the browser back');
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
