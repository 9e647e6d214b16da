import type { ColumnType, Generated } from 'kysely';

type Instant = Temporal.Instant;

interface PepperTable {
  readonly board: string;
  readonly purpose: string;
  readonly secret: Uint8Array;
}

interface PasswordTable {
  readonly board: string;
  readonly person: string;
  readonly hash: string;
  readonly changed_at: Instant;
}

interface SecondFactorTable {
  readonly board: string;
  readonly person: string;
  readonly secret: Uint8Array;
  readonly since: Instant;
  readonly last_step: Generated<number>;
}

interface RecoveryCodeTable {
  readonly board: string;
  readonly person: string;
  readonly hash: Uint8Array;
}

interface PasskeyTable {
  readonly board: string;
  readonly id: string;
  readonly person: string;
  readonly public_key: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly label: string;
  readonly made_at: Instant;
  readonly used_at: Instant | null;
}

interface ProviderTable {
  readonly board: string;
  readonly id: string;
  readonly preset: string;
  readonly name: string;
  readonly issuer: string;
  readonly client_id: string;
  readonly client_secret: Uint8Array;
  readonly settings: ColumnType<Readonly<Record<string, string>>, string, string>;
}

interface OutsideAccountTable {
  readonly board: string;
  readonly provider: string;
  readonly subject: string;
  readonly person: string;
  readonly since: Instant;
}

interface ClassCardTable {
  readonly board: string;
  readonly person: string;
  readonly hash: Uint8Array;
  readonly made_at: Instant;
  readonly revoked_at: Instant | null;
}

interface PicturePinTable {
  readonly board: string;
  readonly person: string;
  readonly hash: string;
  readonly changed_at: Instant;
}

interface LinkTable {
  readonly board: string;
  readonly hash: Uint8Array;
  readonly person: string;
  readonly purpose: string;
  /** whom or what it is about, beside the person it was sent to */
  readonly about: string | null;
  readonly made_at: Instant;
  readonly ends_at: Instant;
  readonly used_at: Instant | null;
}

interface PendingTable {
  readonly board: string;
  readonly hash: Uint8Array;
  readonly kind: string;
  readonly person: string | null;
  readonly content: Uint8Array;
  readonly ends_at: Instant;
}

interface SessionTable {
  readonly board: string;
  readonly hash: Uint8Array;
  /** by which it can be spoken of without being taken over */
  readonly id: string;
  readonly person: string;
  readonly how: string;
  readonly device: string;
  readonly made_at: Instant;
  readonly seen_at: Instant;
  readonly ends_at: Instant;
  readonly strong_at: Instant | null;
}

interface SignInTable {
  readonly board: string;
  readonly id: string;
  readonly person: string;
  readonly at: Instant;
  readonly how: string;
  readonly outcome: string;
  readonly device: string;
}

interface AttemptTable {
  readonly board: string;
  readonly id: string;
  /** a keyed digest of an account or an address: neither can be read from it */
  readonly subject: Uint8Array;
  readonly at: Instant;
  readonly went_well: boolean;
}

export interface SessionTables {
  pepper: PepperTable;
  password: PasswordTable;
  second_factor: SecondFactorTable;
  recovery_code: RecoveryCodeTable;
  passkey: PasskeyTable;
  provider: ProviderTable;
  outside_account: OutsideAccountTable;
  class_card: ClassCardTable;
  picture_pin: PicturePinTable;
  link: LinkTable;
  pending: PendingTable;
  session: SessionTable;
  sign_in: SignInTable;
  attempt: AttemptTable;
}
