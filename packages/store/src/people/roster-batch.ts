/** A school of a delivery; `id` stands in addresses. */
interface BatchSchool {
  readonly id: string;
  readonly name: string;
  readonly brin?: string | undefined;
}

interface BatchClass {
  readonly id: string;
  readonly school: string;
  readonly name: string;
  readonly year?: string | undefined;
  readonly schoolYear?: string | undefined;
  readonly home: boolean;
}

export interface BatchPerson {
  readonly id: string;
  readonly given?: string | undefined;
  readonly prefix?: string | undefined;
  readonly family?: string | undefined;
  /** in lower case, and of nobody else who is here */
  readonly email?: string | undefined;
  readonly username?: string | undefined;
  readonly turns16?: string | undefined;
  readonly turns18?: string | undefined;
}

export interface BatchRole {
  readonly id: string;
  readonly person: string;
  readonly role: string;
  readonly school: string;
  readonly class?: string | undefined;
  readonly child?: string | undefined;
  readonly year?: string | undefined;
}

interface BatchMember {
  readonly person: string;
  readonly class: string;
}

/** By which key the source knows something. */
interface BatchKey {
  readonly kind: 'school' | 'class' | 'person';
  readonly key: string;
  readonly id: string;
}

/** What a delivery changes, worked out to rows. Ids of what is new are made already. */
export interface RosterBatch {
  readonly board: string;
  readonly source: string;
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  readonly newSchools: readonly BatchSchool[];
  /** the name that a school has here stands */
  readonly changedSchools: readonly Omit<BatchSchool, 'name'>[];
  readonly newClasses: readonly BatchClass[];
  readonly changedClasses: readonly BatchClass[];
  readonly endedClasses: readonly string[];
  /** with all that is to be kept of them */
  readonly newPeople: readonly BatchPerson[];
  /** what is not said of somebody stays; a prefix goes with the family name */
  readonly changedPeople: readonly BatchPerson[];
  /** who had left and is there again */
  readonly returned: readonly string[];
  readonly left: readonly { readonly id: string; readonly on: string }[];
  /** who was known from this source and is not in the delivery: that is noted, and nothing else */
  readonly absent: readonly string[];
  readonly keys: readonly BatchKey[];
  readonly newRoles: readonly BatchRole[];
  /** ids of roles that are over */
  readonly endedRoles: readonly string[];
  readonly newMembers: readonly BatchMember[];
  readonly endedMembers: readonly BatchMember[];
}
