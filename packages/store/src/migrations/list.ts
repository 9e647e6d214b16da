import { boardsAndSchools } from './0001-boards-and-schools.ts';
import { audit } from './0002-audit.ts';
import { files } from './0003-files.ts';
import { backups } from './0004-backups.ts';
import { peopleOfABoard } from './0005-people.ts';
import { signingIn } from './0006-signing-in.ts';
import { inbox } from './0007-inbox.ts';
import type { Migration } from './migration.ts';

/** All migrations, in the order in which they run; new ones go at the end. */
export const migrations: readonly Migration[] = [
  boardsAndSchools,
  audit,
  files,
  backups,
  peopleOfABoard,
  signingIn,
  inbox,
];
