import { presetAddress } from './presets.ts';
import type { ProviderSettings, SettingsProblem } from './provider-settings.ts';
import { isSafeAddress } from './safe-address.ts';

const GUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** What is wrong with settings as they were typed, or nothing. */
export function settingsProblem(settings: ProviderSettings): SettingsProblem | undefined {
  if (settings.clientId.trim() === '') return 'no-client-id';
  if (settings.clientSecret.trim() === '') return 'no-client-secret';
  // `common` and `organizations` would let every organisation in
  if (settings.preset === 'microsoft' && !GUID.test(settings.tenant)) return 'tenant-not-an-id';
  if (settings.preset === 'google' && !settings.domains.some((domain) => domain.trim() !== ''))
    return 'no-domains';
  const address = presetAddress(settings);
  if (!URL.canParse(address)) return 'address-unreadable';
  return isSafeAddress(new URL(address)) ? undefined : 'address-not-safe';
}
