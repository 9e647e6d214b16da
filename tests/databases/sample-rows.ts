import type { Tables } from '@netjes/store';

/** A row as SQL writes it: each column with an expression. */
type SampleRow = Readonly<Record<string, string>>;

const at = `'2026-09-01T06:30:00Z'::timestamptz`;
const id = (letter: string) => `'${letter.repeat(26)}'`;
const day = `'2026-09-01'::date`;
/** as long as an envelope is at least, and of its format; it opens nowhere */
const sealed = `decode('01' || repeat('00', 96), 'hex')`;
const digest = `decode(repeat('ab', 32), 'hex')`;

const told = { key: `'k'`, file: id('f'), tell: `'besluit'`, person: id('p') };

/**
 * A row of every table that the database accepts, but for its board; parents come first. A new table has one too, or
 * this does not compile: the tests that keep boards apart are made from it.
 */
const sampleRows: Readonly<Record<keyof Tables, SampleRow>> = {
  board: { name: `'Een'`, made_at: at },
  school: { school: `'de-brug'`, name: `'De Brug'`, made_at: at },
  audit: {
    seq: '1',
    at,
    kind: `'file.moved'`,
    actor: id('p'),
    roles: `''`,
    rules: `''`,
    ids: `''`,
    previous: digest,
    hash: digest,
  },
  audit_head: { seq: '1', previous: digest, hash: digest },
  audit_checkpoint: { seq: '1', hash: digest, at, key: `'k'`, signature: `decode(repeat('cd', 64), 'hex')` },
  opaque_person: { person: id('m'), id: id('p') },
  file: {
    id: id('f'),
    process: `'leave'`,
    process_version: '1',
    version: '1',
    state: `'open'`,
    opened_by: id('p'),
    own: `'{}'`,
    code: `'aurora'`,
    code_version: `'1'`,
    data: `'{}'`,
    clocks: `'{}'`,
    past: `'[]'`,
    keep: `'{}'`,
    opened_at: at,
    changed_at: at,
  },
  outbox: { ...told, kind: `'notice'`, due: at, made_at: at, next_try: at },
  notice: { ...told, at },
  code_in_force: { school: `'de-brug'`, since: day, code: `'aurora'`, version: `'1'` },
  class: { id: id('c'), school: `'de-brug'`, name: `'7A'` },
  person: { id: id('m'), given: `'Noor'`, family: `'Berg'`, made_at: at },
  outside_key: { source: `'parnassys'`, kind: `'person'`, key: `'1001'`, person: id('m') },
  class_member: { class: id('c'), person: id('m'), from_on: day },
  role_held: {
    id: id('r'),
    person: id('m'),
    role: `'pupil'`,
    school: `'de-brug'`,
    from_on: day,
    origin: `'hand'`,
  },
  roster_delivery: {
    id: id('d'),
    source: `'parnassys'`,
    format: `'edexml'`,
    state: `'staged'`,
    counts: `'{}'`,
    made_by: id('p'),
    made_at: at,
  },
  column_mapping: { source: `'lijst'`, mapping: `'{}'`, kept_at: at },
  letter: { id: id('l'), person: id('m'), template: `'test'`, made_at: at, next_try: at },
  pepper: { purpose: `'sign-in'`, secret: sealed },
  password: { person: id('m'), hash: `'h'`, changed_at: at },
  second_factor: { person: id('m'), secret: sealed, since: at },
  recovery_code: { person: id('m'), hash: digest },
  passkey: {
    id: `'k'`,
    person: id('m'),
    public_key: digest,
    counter: '0',
    transports: `'{}'`,
    label: `'telefoon'`,
    made_at: at,
  },
  provider: {
    id: `'entra'`,
    preset: `'entra'`,
    name: `'Microsoft'`,
    issuer: `'https://login.example/'`,
    client_id: `'netjes'`,
    client_secret: sealed,
    settings: `'{}'`,
  },
  outside_account: { provider: `'entra'`, subject: `'s'`, person: id('m'), since: at },
  class_card: { person: id('m'), hash: digest, made_at: at },
  picture_pin: { person: id('m'), hash: `'h'`, changed_at: at },
  link: { hash: digest, person: id('m'), purpose: `'parent-page'`, made_at: at, ends_at: at },
  pending: { hash: digest, kind: `'passkey'`, content: sealed, ends_at: at },
  session: {
    hash: digest,
    id: id('s'),
    person: id('m'),
    how: `'password'`,
    device: `''`,
    made_at: at,
    seen_at: at,
    ends_at: at,
  },
  sign_in: { id: id('s'), person: id('m'), at, how: `'password'`, outcome: `'in'`, device: `''` },
  attempt: { id: id('t'), subject: digest, at, went_well: 'false' },
};

/** The statement that puts the sample row of a table in for a board. */
export function insertSample(table: keyof Tables, board: string): string {
  const row = { board: `'${board}'`, ...sampleRows[table] };
  return `insert into netjes.${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
}

/** All tables, parents first. */
export const tableNames = Object.keys(sampleRows) as readonly (keyof Tables)[];
