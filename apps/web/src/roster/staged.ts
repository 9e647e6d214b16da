import { createHash } from 'node:crypto';
import {
  type Changes,
  compareRosters,
  type Finding,
  type FindingKind,
  type Known,
  type NeedsMapping,
  type Reading,
  type RosterRefusal,
} from '@netjes/roster';
import type { KnownRows } from '@netjes/store';
import { knownOf } from './known.ts';
import { prepare, type Prepared } from './prepare.ts';

/** Why a delivery that could be read is not for here. */
export type Misplaced = 'several-schools' | 'no-school' | 'other-school' | 'no-school-column' | 'fault';

/** What was read of a delivery, as it is kept until somebody has looked at it. */
export type Staged =
  | StagedChanges
  | { readonly kind: 'mapping'; readonly needs: NeedsMapping }
  | { readonly kind: 'refused'; readonly refusal: RosterRefusal | { readonly refused: Misplaced } };

export interface StagedChanges extends Prepared {
  readonly kind: 'changes';
  readonly changes: Changes;
  /** of the changes as they are shown, to see whether they are still those */
  readonly mark: string;
  readonly findings: readonly Finding[];
  readonly findingCounts: Readonly<Partial<Record<FindingKind, number>>>;
  readonly dropped: readonly string[];
}

export interface Placing {
  /** the school that it is delivered for; undefined: for the whole board */
  readonly school: string | undefined;
  /** whether a list says of which school each line is */
  readonly saysSchool: boolean;
}

/** Lays what was read beside what is known. */
export function stage(reading: Reading, rows: KnownRows, placing: Placing): Staged {
  if (reading.needsMapping) return { kind: 'mapping', needs: reading.needsMapping };
  const known = knownAt(knownOf(rows), reading, placing);
  if ('refused' in known) return { kind: 'refused', refusal: known };
  const prepared = prepare(reading.roster, known);
  const changes = compareRosters(known, prepared.roster);
  const { findings, counts, dropped } = reading;
  return {
    kind: 'changes',
    ...prepared,
    changes,
    mark: markOf(changes),
    findings,
    findingCounts: counts,
    dropped,
  };
}

/** What is known, where a delivery for one school is of that school whatever the other system calls it. */
function knownAt(
  known: Known,
  { roster, format }: Reading,
  { school, saysSchool }: Placing,
): Known | { readonly refused: Misplaced } {
  const [first, ...others] = roster.schools;
  if (!first) return { refused: 'no-school' };
  if (school === undefined) {
    return format === 'class-list' && !saysSchool ? { refused: 'no-school-column' } : known;
  }
  if (others.length > 0) return { refused: 'several-schools' };
  return withKey(known, first.key);
}

/** Gives the one school that is known the key of the delivery, unless it has another. */
export function withKey(known: Known, key: string): Known | { readonly refused: Misplaced } {
  const [here] = known.schools;
  if (!here || (here.key !== undefined && here.key !== key)) return { refused: 'other-school' };
  return { ...known, schools: [{ ...here, key }] };
}

export function markOf(changes: Changes): string {
  return createHash('sha256').update(JSON.stringify(changes)).digest('base64url');
}

/** How much of what there is, for lists and for the audit. */
export function countsOf(staged: Staged): Readonly<Record<string, number>> {
  if (staged.kind === 'mapping') return { mapping: 1, rows: staged.needs.rows };
  if (staged.kind === 'refused') return {};
  const { schools, classes, people } = staged.changes;
  return {
    new: people.new.length,
    changed: people.changed.length,
    same: people.same,
    absent: people.absent.length,
    left: people.left.length,
    conflicts: people.conflicts.length + classes.conflicts.length,
    suggested: staged.suggestions.length,
    'moved-up': people.movedUp.length,
    'classes-new': classes.new.length,
    'classes-changed': classes.changed.length,
    'classes-ended': classes.ended.length,
    'schools-new': schools.new.length,
    findings: Object.values(staged.findingCounts).reduce((sum, count) => sum + count, 0),
  };
}
