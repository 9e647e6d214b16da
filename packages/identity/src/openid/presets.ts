import type { PresetName, ProviderSettings } from './provider-settings.ts';

/** What is known beforehand of a provider that schools have. */
export interface Preset {
  /** as people know it */
  readonly title: string;
  /** what the settings page asks for, besides id and secret */
  readonly asks: readonly ('tenant' | 'domains' | 'address')[];
  readonly scope: string;
  /** where it tells who somebody is: in the signed token alone, or when asked for it afterwards too */
  readonly claimsFrom: 'token' | 'userinfo';
  /** how the secret is shown: in the body, or in a header, which is what the standard takes for granted */
  readonly secretBy: 'post' | 'basic';
}

export const PRESETS: Readonly<Record<PresetName, Preset>> = {
  microsoft: {
    title: 'Microsoft Entra',
    asks: ['tenant'],
    scope: 'openid profile email',
    claimsFrom: 'token',
    secretBy: 'post',
  },
  google: {
    title: 'Google Workspace',
    asks: ['domains'],
    scope: 'openid profile email',
    claimsFrom: 'token',
    secretBy: 'post',
  },
  // its attributes are those for which a school gave leave, whatever scope is asked for
  entree: { title: 'Entree Federatie', asks: [], scope: 'openid', claimsFrom: 'userinfo', secretBy: 'basic' },
  other: {
    title: 'OpenID Connect',
    asks: ['address'],
    scope: 'openid profile email',
    claimsFrom: 'userinfo',
    secretBy: 'basic',
  },
};

/** Where the provider tells about itself; the rest of the path is the standard's. */
export function presetAddress(settings: ProviderSettings): string {
  if (settings.address !== undefined) return settings.address;
  switch (settings.preset) {
    case 'microsoft':
      return `https://login.microsoftonline.com/${settings.tenant.toLowerCase()}/v2.0`;
    case 'google':
      return 'https://accounts.google.com';
    case 'entree':
      return 'https://oidcng.entree.kennisnet.nl';
    default:
      return settings.address;
  }
}
