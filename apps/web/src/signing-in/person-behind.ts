import type { Subject } from '@netjes/identity';
import { lineage, type Vocabulary } from '@netjes/norms';
import {
  hasAccountAt,
  type KeptProvider,
  linkAccount,
  onlyPersonNamed,
  personOfAccount,
  rolesOn,
  type Tx,
} from '@netjes/store';
import { listed } from './provider-settings.ts';

interface AtProvider {
  readonly board: string;
  readonly provider: KeptProvider;
  readonly subject: Subject;
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly vocabulary: Vocabulary;
}

/**
 * Whom a provider means: the person an account was linked to, or the only one with the address that the provider
 * vouches for, who is linked from then on. Nobody for an address outside the organisation’s own domains, for a person
 * who has another account there already, and for who is a parent and nothing else.
 */
export async function personBehindAccount(tx: Tx, at: AtProvider): Promise<string | undefined> {
  const { board, provider, subject, now, today } = at;
  const account = { provider: provider.id, subject: `${subject.issuer} ${subject.sub}`.slice(0, 500) };
  const known = await personOfAccount(tx, account, today);
  if (known !== undefined) return (await hasOwnRole(tx, at, known)) ? known : undefined;
  const person = await onlyPersonNamed(tx, namesVouchedFor(provider, subject), today);
  if (person === undefined || !(await hasOwnRole(tx, at, person))) return undefined;
  if (await hasAccountAt(tx, provider.id, person)) return undefined;
  return (await linkAccount(tx, { ...account, board, person, now })) ? person : undefined;
}

/** By which names somebody may be found: those for which this provider can vouch. */
function namesVouchedFor(
  { preset, settings }: KeptProvider,
  { email, emailVerified, account, brin }: Subject,
): { readonly email?: string; readonly username?: string } {
  // all schools of the country are behind one federation: what one says of its people counts for its own
  const isOwn = preset === 'entree' && listed(settings['brins']).some((own) => isSameSchool(own, brin));
  const domain = email?.split('@').at(-1)?.toLowerCase() ?? '';
  const isVouched = (emailVerified === true || isOwn) && listed(settings['domains']).includes(domain);
  return {
    ...(isVouched && email !== undefined && { email }),
    ...(isOwn && account !== undefined && { username: account }),
  };
}

/** Four signs are a school, two more its site. */
const isSameSchool = (own: string, brin: string | undefined) =>
  own.length >= 4 && brin !== undefined && brin.toLowerCase().startsWith(own);

async function hasOwnRole(tx: Tx, { today, vocabulary }: AtProvider, person: string): Promise<boolean> {
  const roles = await rolesOn(tx, person, today);
  return roles.some((role) => !lineage(vocabulary.audiences, role).includes('parent'));
}
