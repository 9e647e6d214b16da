/** What every provider asks of the program that wants to use it; made at the provider, typed over here. */
interface Registered {
  readonly clientId: string;
  /** kept sealed */
  readonly clientSecret: string;
  /** Values of `acr` with which the provider says that two factors were used, where it does not say so by `amr`. */
  readonly twoFactorAcr?: readonly string[];
}

/** How a school's or board's own sign-in is reached. */
export type ProviderSettings =
  /** Microsoft Entra: `tenant` is the id of the organisation (a GUID). `address` for clouds of a country. */
  | (Registered & { readonly preset: 'microsoft'; readonly tenant: string; readonly address?: string })
  /** Google Workspace: `domains` are those of the organisation, `school.nl`. */
  | (Registered & {
      readonly preset: 'google';
      readonly domains: readonly string[];
      readonly address?: string;
    })
  /** Entree Federatie of Kennisnet. `address` for its test surroundings. */
  | (Registered & { readonly preset: 'entree'; readonly address?: string })
  /** Any provider of OpenID Connect: `address` is its issuer. */
  | (Registered & { readonly preset: 'other'; readonly address: string });

export type PresetName = ProviderSettings['preset'];

/** What is wrong with settings that a person typed; nothing is asked of the provider for this. */
export type SettingsProblem =
  | 'no-client-id'
  | 'no-client-secret'
  | 'tenant-not-an-id'
  | 'no-domains'
  | 'address-unreadable'
  | 'address-not-safe';
