/** Who signed in, as the provider says. `issuer` and `sub` together are who it is; all else may change. */
export interface Subject {
  readonly issuer: string;
  readonly sub: string;
  readonly email?: string;
  /** only when the provider answers for it; an address that is not verified proves nothing */
  readonly emailVerified?: boolean;
  readonly name?: string;
  /** what the organisation itself calls this person, for finding them in the roster */
  readonly account?: string;
  /** the school: four signs, or six with the site */
  readonly brin?: string;
  readonly affiliation?: Affiliation;
}

/** What Entree knows of a role; there is none for parents. */
export type Affiliation = 'student' | 'employee' | 'staff' | 'affiliate';
