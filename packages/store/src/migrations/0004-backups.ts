import { roles } from '../tenancy/roles.ts';
import type { Migration } from './migration.ts';

export const backups: Migration = {
  name: '0004-backups',
  statements: [
    // belongs to the installation and to no board: how old the last backup is, is part of its health
    `create table netjes_history.backup (
  made_at timestamptz primary key,
  bytes bigint not null check (bytes > 0)
)`,
    `grant usage on schema netjes_history to ${roles.clerk}`,
    `grant select on netjes_history.backup to ${roles.clerk}`,
  ],
};
