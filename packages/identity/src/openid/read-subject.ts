import type { PresetName } from './provider-settings.ts';
import type { Affiliation, Subject } from './subject.ts';

export type Claims = Readonly<Record<string, unknown>>;

const AFFILIATIONS: readonly Affiliation[] = ['student', 'employee', 'staff', 'affiliate'];
const LONGEST = 320;

/** In which claims a provider has what; the first that is there counts. */
const NAMES_OF: Readonly<
  Record<PresetName, Readonly<Record<'email' | 'name' | 'given' | 'family' | 'account', readonly string[]>>>
> = {
  microsoft: standard(['preferred_username']),
  google: standard(['email']),
  entree: {
    email: ['mail', 'email'],
    name: ['name'],
    given: ['givenName', 'given_name'],
    family: ['sn', 'family_name'],
    account: ['nlEduPersonRealId', 'uid'],
  },
  other: standard(['preferred_username']),
};

function standard(account: readonly string[]) {
  return { email: ['email'], name: ['name'], given: ['given_name'], family: ['family_name'], account };
}

/** Who the claims are about; what they do not say, or not in the form it should have, is left out. */
export function readSubject(preset: PresetName, claims: Claims): Subject {
  const names = NAMES_OF[preset];
  const find = (from: readonly string[]) =>
    from.map((name) => oneText(claims[name])).find((text) => text !== undefined);
  const email = find(names.email);
  const whole = [find(names.given), find(names.family)].filter((part) => part !== undefined).join(' ');
  return {
    issuer: String(claims['iss']),
    sub: String(claims['sub']),
    ...given('email', email),
    ...given('emailVerified', email === undefined ? undefined : isVerified(preset, claims)),
    ...given('name', find(names.name) ?? (whole === '' ? undefined : whole)),
    ...given('account', find(names.account)),
    ...(preset === 'entree' ? atSchool(claims) : {}),
  };
}

function isVerified(preset: PresetName, claims: Claims): boolean {
  // anybody at Microsoft can write any address into their own account; only this claim vouches for its domain
  if (preset === 'microsoft') return ['true', '1'].includes(String(claims['xms_edov']));
  return claims['email_verified'] === true;
}

function atSchool(claims: Claims): Pick<Subject, 'brin' | 'affiliation'> {
  const brin = oneText(claims['nlEduPersonHomeOrganizationId'])?.toUpperCase();
  const said = oneText(claims['eduPersonAffiliation']);
  return {
    ...given('brin', brin !== undefined && /^\d\d[A-Z]{2}(\d\d)?$/.test(brin) ? brin : undefined),
    ...given(
      'affiliation',
      AFFILIATIONS.find((each) => each === said),
    ),
  };
}

/** A text, or the first of a list: attributes come in either form. */
function oneText(value: unknown): string | undefined {
  const text: unknown = Array.isArray(value) ? value[0] : value;
  return typeof text === 'string' && text !== '' && text.length <= LONGEST ? text : undefined;
}

function given<Key extends string, Value>(key: Key, value: Value | undefined) {
  return (value === undefined ? {} : { [key]: value }) as { [K in Key]?: Value };
}
