import type { Tables } from '@netjes/store';

/** A row as SQL writes it: each column with an expression. */
type SampleRow = Readonly<Record<string, string>>;

const at = `'2026-09-01T06:30:00Z'::timestamptz`;
const id = (letter: string) => `'${letter.repeat(26)}'`;
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
};

/** The statement that puts the sample row of a table in for a board. */
export function insertSample(table: keyof Tables, board: string): string {
  const row = { board: `'${board}'`, ...sampleRows[table] };
  return `insert into netjes.${table} (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
}

/** All tables, parents first. */
export const tableNames = Object.keys(sampleRows) as readonly (keyof Tables)[];
