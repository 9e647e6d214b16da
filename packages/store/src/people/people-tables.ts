import type { ColumnType, Generated } from 'kysely';

type Instant = Temporal.Instant;
type Day = Temporal.PlainDate;

/** JSON that the database keeps; written as text, read as data. */
type Json<T> = ColumnType<T, string, string>;

interface CodeInForceTable {
  readonly board: string;
  readonly school: string;
  readonly since: Day;
  readonly code: string;
  readonly version: string;
}

interface ClassTable {
  readonly board: string;
  readonly id: string;
  readonly school: string;
  readonly name: string;
  readonly year: string | null;
  readonly school_year: string | null;
  /** of these a pupil is in one */
  readonly home: Generated<boolean>;
  readonly ended_on: Day | null;
}

interface PersonTable {
  readonly board: string;
  readonly id: string;
  readonly given: string;
  /** `van den`: written before the family name, left out in sorting */
  readonly prefix: string | null;
  readonly family: string;
  /** in lower case */
  readonly email: string | null;
  readonly username: string | null;
  readonly turns_16: Day | null;
  readonly turns_18: Day | null;
  readonly language: Generated<'nl' | 'en'>;
  readonly made_at: Instant;
  /** the first day on which they are not here any more */
  readonly left_on: Day | null;
}

/** Under which name another system knows a person, a class or a school. */
interface OutsideKeyTable {
  readonly board: string;
  readonly source: string;
  readonly kind: 'person' | 'class' | 'school';
  readonly key: string;
  readonly person: string | null;
  readonly class: string | null;
  readonly school: string | null;
  readonly missing_since: Instant | null;
}

interface ClassMemberTable {
  readonly board: string;
  readonly class: string;
  readonly person: string;
  readonly from_on: Day;
  /** the first day on which they are not any more */
  readonly until_on: Day | null;
}

interface RoleHeldTable {
  readonly board: string;
  readonly id: string;
  readonly person: string;
  readonly role: string;
  /** null: of the whole board */
  readonly school: string | null;
  readonly of_class: string | null;
  readonly of_person: string | null;
  /** the person for whom somebody stands in */
  readonly instead_of: string | null;
  readonly from_on: Day;
  readonly until_on: Day | null;
  readonly origin: string;
  /** which other system gave it */
  readonly source: Generated<string | null>;
  readonly year: Generated<string | null>;
}

interface RosterDeliveryTable {
  readonly board: string;
  readonly id: string;
  readonly source: string;
  readonly school: string | null;
  readonly format: string;
  readonly state: 'reading' | 'staged' | 'confirmed' | 'dropped' | 'failed';
  readonly content: Uint8Array | null;
  readonly counts: Json<Readonly<Record<string, number>>>;
  readonly made_by: string;
  readonly made_at: Instant;
  readonly settled_by: string | null;
  readonly settled_at: Instant | null;
}

interface ColumnMappingTable {
  readonly board: string;
  readonly source: string;
  readonly mapping: Json<unknown>;
  readonly kept_at: Instant;
}

interface LetterTable {
  readonly board: string;
  readonly id: string;
  readonly person: string | null;
  readonly template: string;
  readonly content: Uint8Array | null;
  readonly made_at: Instant;
  readonly attempts: Generated<number>;
  readonly next_try: Instant;
  readonly failed: string | null;
  readonly posted_at: Instant | null;
  readonly given_up_at: Instant | null;
  readonly bounced_at: Instant | null;
}

export interface PeopleTables {
  code_in_force: CodeInForceTable;
  class: ClassTable;
  person: PersonTable;
  outside_key: OutsideKeyTable;
  class_member: ClassMemberTable;
  role_held: RoleHeldTable;
  roster_delivery: RosterDeliveryTable;
  column_mapping: ColumnMappingTable;
  letter: LetterTable;
}
