import type { EngineName } from '../engine/engine.ts';
import type { Fault } from '../engine/fault.ts';

/** How one part is doing: nothing to do, somebody should look at it soon, or it has to be mended now. */
export type Grade = 'good' | 'look' | 'wrong';

/** How an installation is doing: numbers and moments only, nothing about anybody. */
export interface Health {
  /** the worst of its parts */
  readonly grade: Grade;
  readonly at: Temporal.Instant;
  readonly database: DatabaseHealth;
  readonly disk: DiskHealth;
  /** not known while the database is away */
  readonly outbox?: OutboxHealth;
  readonly backup?: BackupHealth;
}

export interface DatabaseHealth {
  readonly grade: Grade;
  /** why there is no answer; `starting` while it is being opened */
  readonly trouble?: Fault['kind'] | 'starting' | 'unknown';
  readonly engine?: EngineName;
  /** of PostgreSQL */
  readonly version?: string;
  readonly bytes?: number;
}

/** The disk that the data folder is on. */
export interface DiskHealth {
  readonly grade: Grade;
  /** bytes; undefined when the system does not tell */
  readonly free: number | undefined;
}

export interface OutboxHealth {
  readonly grade: Grade;
  /** due and not delivered yet */
  readonly waiting: number;
  readonly oldest: Temporal.Instant | undefined;
  readonly givenUp: number;
}

export interface BackupHealth {
  readonly grade: Grade;
  readonly last: Temporal.Instant | undefined;
}

const MEBIBYTE = 1024 ** 2;

/** From where on a figure asks for attention. A school's night and weekend pass without alarm. */
const bounds = {
  disk: { look: 2048 * MEBIBYTE, wrong: 256 * MEBIBYTE },
  /** hours that a duty waits */
  outbox: { look: 1, wrong: 24 },
  /** days since the last backup */
  backup: { look: 8, wrong: 31 },
};

export function gradeDisk(free: number | undefined): Grade {
  if (free === undefined) return 'look';
  if (free < bounds.disk.wrong) return 'wrong';
  return free < bounds.disk.look ? 'look' : 'good';
}

export function gradeOutbox({ oldest, givenUp }: Omit<OutboxHealth, 'grade'>, now: Temporal.Instant): Grade {
  const hours = oldest ? now.since(oldest).total('hours') : 0;
  if (hours > bounds.outbox.wrong) return 'wrong';
  return hours > bounds.outbox.look || givenUp > 0 ? 'look' : 'good';
}

export function gradeBackup(last: Temporal.Instant | undefined, now: Temporal.Instant): Grade {
  const days = last ? now.since(last).total('hours') / 24 : bounds.backup.look + 1;
  if (days > bounds.backup.wrong) return 'wrong';
  return days > bounds.backup.look ? 'look' : 'good';
}

const worse: readonly Grade[] = ['good', 'look', 'wrong'];

export function worstOf(grades: readonly (Grade | undefined)[]): Grade {
  return worse[Math.max(...grades.map((grade) => worse.indexOf(grade ?? 'good')))] ?? 'good';
}
