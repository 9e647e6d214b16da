import { roles } from '../tenancy/roles.ts';
import { tenantTable } from '../tenancy/tenant-table.ts';
import type { Migration } from './migration.ts';

export const boardsAndSchools: Migration = {
  name: '0001-boards-and-schools',
  statements: [
    `grant usage on schema netjes to ${roles.app}, ${roles.clerk}`,
    // an envelope of `seal`: the format, the key, and at least an empty text
    `create domain netjes.sealed as bytea check (octet_length(value) >= 97 and get_byte(value, 0) = 1)`,
    // which keys rows are sealed with, each with a proof that it is the right one; never a key
    `create table netjes_history.sealing_key (
  key text primary key,
  proof netjes.sealed not null,
  since timestamptz not null,
  retired_at timestamptz
)`,
    ...tenantTable('board', {
      columns: { name: `text not null check (name <> '')`, made_at: 'timestamptz not null' },
      key: [],
      may: ['select', 'update (name)'],
      clerk: ['select', 'insert'],
    }),
    ...tenantTable('school', {
      columns: {
        school: `text not null check (school ~ '^[a-z0-9][a-z0-9-]{0,62}$')`,
        name: `text not null check (name <> '')`,
        made_at: 'timestamptz not null',
      },
      key: ['school'],
      may: ['select', 'insert', 'update'],
    }),
  ],
};
