/** The two facts that are leave: somebody's permission, and consent of the people concerned. */
export const PERMISSION_FROM = 'permission-from';
const CONSENT_OF = 'consent-of';

/** Values that say in so many words that nobody gave leave. */
const NOBODY: ReadonlySet<string> = new Set(['none', 'nobody']);

/** Whose consent a value of `consent-of` stands for: the role that is asked when it is missing. */
const CONSENT_ROLE: Readonly<Record<string, string>> = {
  'pictured-all': 'pictured',
  'pictured-some': 'pictured',
  'parents-of-pictured': 'parents-of-pictured',
  'own-parent': 'parent',
};

export function isLeave(fact: string): boolean {
  return fact === PERMISSION_FROM || fact === CONSENT_OF;
}

/** The roles to ask, any one of which will do, when leave with one of these values is missing. */
export function rolesToAsk(fact: string, values: Iterable<string>): string[] {
  const roles = new Set<string>();
  for (const value of values) {
    if (NOBODY.has(value)) continue;
    roles.add(fact === CONSENT_OF ? (CONSENT_ROLE[value] ?? value) : value);
  }
  return [...roles].sort();
}
