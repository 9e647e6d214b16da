import type { ProviderSettings } from './provider-settings.ts';
import type { Claims } from './read-subject.ts';

/** Whether a signed token is of the organisation that is set, where one provider serves all organisations. */
export function isOfOrganisation(settings: ProviderSettings, signed: Claims): boolean {
  switch (settings.preset) {
    case 'microsoft':
      return isSame(signed['tid'], settings.tenant);
    case 'google':
      // accounts that people made for themselves have no `hd`
      return settings.domains.some((domain) => isSame(signed['hd'], domain.trim()));
    default:
      return true;
  }
}

function isSame(claim: unknown, set: string): boolean {
  return typeof claim === 'string' && claim !== '' && claim.toLowerCase() === set.toLowerCase();
}
