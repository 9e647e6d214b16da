import type { PresetName, ProviderSettings } from '@netjes/identity';
import { nameInAddress, type OpenedProvider } from '@netjes/store';

export const PRESET_NAMES = [
  'microsoft',
  'google',
  'entree',
  'other',
] as const satisfies readonly PresetName[];

/** What is asked of a provider beside its id and secret, by the name of the field. */
export type SettingName = 'tenant' | 'domains' | 'address' | 'brins';

/** Which settings each kind has. By `domains` or `brins` it is known whose addresses a provider may vouch for. */
export const SETTINGS_OF: Readonly<Record<PresetName, readonly SettingName[]>> = {
  microsoft: ['tenant', 'domains'],
  google: ['domains'],
  entree: ['brins', 'domains'],
  other: ['address', 'domains'],
};

/** Settings as packages/identity takes them. */
export function providerSettings({
  preset,
  clientId,
  clientSecret,
  settings,
}: Pick<OpenedProvider, 'preset' | 'clientId' | 'clientSecret' | 'settings'>): ProviderSettings {
  const registered = { clientId, clientSecret };
  const { tenant = '', address = '' } = settings;
  switch (preset) {
    case 'microsoft':
      return { ...registered, preset, tenant, ...(address !== '' && { address }) };
    case 'google':
      return {
        ...registered,
        preset,
        domains: listed(settings['domains']),
        ...(address !== '' && { address }),
      };
    case 'entree':
      return { ...registered, preset, ...(address !== '' && { address }) };
    default:
      return { ...registered, preset: 'other', address };
  }
}

/** `school.nl, andere.nl` as a list, in small letters. */
export function listed(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[\s,;]+/)
    .map((each) => each.trim().toLowerCase().replace(/^@/, ''))
    .filter((each) => each !== '');
}

/** What stands on the button of a new one, until somebody types another name. */
export const USUAL_NAMES: Readonly<Record<PresetName, string>> = {
  microsoft: 'Microsoft',
  google: 'Google',
  entree: 'Entree',
  other: '',
};

/** Under which name a new provider stands in addresses: known before it is kept, as the provider asks for it first. */
export function newProviderId(preset: PresetName, taken: readonly { readonly id: string }[]): string {
  return nameInAddress(preset === 'other' ? 'openid' : preset, new Set(taken.map(({ id }) => id)));
}
