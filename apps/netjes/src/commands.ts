import { askCommand } from './ask.ts';
import { auditCommand } from './audit.ts';
import { backupCommand } from './backup.ts';
import { bouncesCommand } from './bounces.ts';
import { calendarCommand } from './calendar.ts';
import { checkCommand } from './check.ts';
import { codesCommand } from './codes.ts';
import type { Command } from './command.ts';
import { compareCommand } from './compare.ts';
import { dpiaCommand } from './dpia.ts';
import { exportCommand } from './export.ts';
import { healthCommand } from './health.ts';
import { keysCommand } from './keys.ts';
import { lookedAtCommand } from './looked-at.ts';
import { mailCommand } from './mail.ts';
import { outboxCommand } from './outbox.ts';
import { personCommand } from './person.ts';
import { proveCommand } from './prove.ts';
import { restoreCommand } from './restore.ts';
import { rosterCommand } from './roster.ts';
import { showCommand } from './show.ts';
import { startCommand } from './start.ts';
import { testCommand } from './test.ts';

/** Every command by its name. What it takes and does is in its own file; `usage.ts` tells people of it. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  codes: codesCommand,
  show: showCommand,
  ask: askCommand,
  check: checkCommand,
  test: testCommand,
  prove: proveCommand,
  compare: compareCommand,
  changes: compareCommand,
  export: exportCommand,
  'looked-at': lookedAtCommand,
  calendar: calendarCommand,
  start: startCommand,
  backup: backupCommand,
  restore: restoreCommand,
  health: healthCommand,
  audit: auditCommand,
  person: personCommand,
  dpia: dpiaCommand,
  outbox: outboxCommand,
  roster: rosterCommand,
  keys: keysCommand,
  mail: mailCommand,
  bounces: bouncesCommand,
};
