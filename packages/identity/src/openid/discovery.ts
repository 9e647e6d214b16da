import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  clockSkew,
  clockTolerance,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type ExportedJWKSCache,
  getJwksCache,
  type ServerMetadata,
  setJwksCache,
} from 'openid-client';
import { guardedFetch } from './guarded-fetch.ts';
import { presetAddress, PRESETS } from './presets.ts';
import type { ProviderSettings } from './provider-settings.ts';

const FRESH_MS = 60 * 60_000;
/** when it did not answer, people do not wait for that again at every sign-in */
const RETRY_MS = 5 * 60_000;
/** how far the provider's clock may be from ours */
export const TOLERANCE_MS = 60_000;
const WELL_KNOWN = '/.well-known/openid-configuration';

/** The description that was found is of another issuer than the address says. */
export class OtherIssuer extends Error {
  constructor(address: string, issuer: string) {
    super(`\`${address}\` says that its issuer is \`${URL.parse(issuer)?.href.slice(0, 200)}\``);
    this.name = 'OtherIssuer';
  }
}

/** What a provider tells of itself, asked once an hour; when it does not answer then, what it told before goes on. */
export class Discovery {
  readonly #settings: ProviderSettings;
  readonly #timeout: number;
  readonly #issuer: string;
  #known: { readonly metadata: ServerMetadata; readonly at: number } | undefined;
  #asking: Promise<ServerMetadata> | undefined;
  #keys: ExportedJWKSCache | undefined;

  constructor(settings: ProviderSettings, timeout: number) {
    this.#settings = settings;
    this.#timeout = timeout;
    const address = presetAddress(settings);
    // people paste either
    this.#issuer = withoutSlash(
      address.endsWith(WELL_KNOWN) ? address.slice(0, -WELL_KNOWN.length) : address,
    );
  }

  /** A provider to ask at `now`, by whose clock its answers are judged. Throws what the library throws. */
  async at(now: number): Promise<Configuration> {
    const metadata = await this.#metadata(now);
    const config = new Configuration(
      metadata,
      this.#settings.clientId,
      this.#client(now),
      this.#secretBy(metadata),
    );
    config.timeout = this.#timeout;
    config[customFetch] = guardedFetch;
    // what came over TLS is believed by the standard without its signature; not here
    enableNonRepudiationChecks(config);
    if (this.#isLoopback()) allowInsecureRequests(config);
    if (this.#keys) setJwksCache(config, this.#keys);
    return config;
  }

  /** Keeps the keys that a configuration fetched for the next one. */
  keepKeys(config: Configuration): void {
    this.#keys = getJwksCache(config) ?? this.#keys;
  }

  async #metadata(now: number): Promise<ServerMetadata> {
    const known = this.#known;
    if (known && Math.abs(now - known.at) < FRESH_MS) return known.metadata;
    this.#asking ??= this.#ask().finally(() => (this.#asking = undefined));
    try {
      const metadata = await this.#asking;
      this.#known = { metadata, at: now };
      return metadata;
    } catch (error) {
      if (!known) throw error;
      this.#known = { metadata: known.metadata, at: now - FRESH_MS + RETRY_MS };
      return known.metadata;
    }
  }

  async #ask(): Promise<ServerMetadata> {
    const place = new URL(`${this.#issuer}${WELL_KNOWN}`);
    const config = await discovery(place, this.#settings.clientId, undefined, undefined, {
      timeout: this.#timeout,
      [customFetch]: guardedFetch,
      execute: this.#isLoopback() ? [allowInsecureRequests] : [],
    });
    const metadata = config.serverMetadata();
    // the library leaves this to us when it is given the whole address
    if (withoutSlash(metadata.issuer) !== this.#issuer) throw new OtherIssuer(this.#issuer, metadata.issuer);
    return metadata;
  }

  #client(now: number) {
    return {
      client_secret: this.#settings.clientSecret,
      [clockSkew]: Math.round((now - Date.now()) / 1000),
      [clockTolerance]: TOLERANCE_MS / 1000,
    };
  }

  #secretBy({ token_endpoint_auth_methods_supported: ways = ['client_secret_basic'] }: ServerMetadata) {
    const { clientSecret, preset } = this.#settings;
    const wanted = `client_secret_${PRESETS[preset].secretBy}`;
    const way = ways.includes(wanted) ? wanted : ways.find((each) => each !== wanted);
    return way === 'client_secret_post' ? ClientSecretPost(clientSecret) : ClientSecretBasic(clientSecret);
  }

  #isLoopback(): boolean {
    return this.#issuer.startsWith('http:');
  }
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}
