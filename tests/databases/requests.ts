import {
  type Actor,
  type Context,
  type File,
  type FileOf,
  type MoveName,
  NETHERLANDS,
  type Permission,
  permissionRequest,
} from '@netjes/procedures';
import { newOpaqueId, type WantedMove } from '@netjes/store';
import { library } from '../oracle/codes.ts';
import { aContext, HOUR, MONDAY, somebody } from '../processes/context.ts';
import { LOAN_TERM } from '../processes/loan.ts';

const entry = library.codes.get('kennisnet');
if (!entry) throw new Error('there is no code `kennisnet`');
const { decider } = entry;

/** People with ids that say nothing. */
export const pupil = somebody(newOpaqueId(), 'pupil');
export const other = somebody(newOpaqueId(), 'pupil');
export const teacher = somebody(newOpaqueId(), 'teacher');
/** Who decides about programs under this code. */
export const admin = somebody(newOpaqueId(), 'ict-admin');

const audiences: Readonly<Record<string, string>> = {
  [pupil.person]: 'pupil',
  [other.person]: 'pupil',
  [teacher.person]: 'teacher',
  [admin.person]: 'ict-admin',
};

/** Words that nobody but those who may read the file should find. */
export const REASON = 'omdat mijn laptop thuis kapot is';

/** What is known at an instant, in milliseconds. */
export function contextAt(now = MONDAY): Context {
  return aContext(decider, {
    now,
    ids: newOpaqueId,
    dated: [...NETHERLANDS, { ...LOAN_TERM, value: { term: { count: 1, unit: 'years' } } }],
    people: { audiences: (id) => [audiences[id] ?? 'pupil'] },
  });
}

type Wanted = WantedMove<typeof permissionRequest>;
export type RequestFile = FileOf<typeof permissionRequest>;

/** A pupil asks whether a program may be installed on a laptop of the school, for an hour from now on. */
export function asking(now = MONDAY, actor: Actor = pupil): Wanted {
  return {
    process: permissionRequest,
    move: 'ask',
    actor,
    input: {
      who: 'pupil',
      act: 'software.install',
      situation: { 'device-owner': ['school'], device: ['laptop'] },
      subjects: [],
      concerned: [],
      everyone: undefined,
      from: now,
      until: now + HOUR,
      reason: REASON,
    },
    context: () => contextAt(now),
  };
}

/** Somebody moves a request that they saw in this version. */
export function moving(
  { id, version }: Pick<File<string, Permission>, 'id' | 'version'>,
  move: MoveName<typeof permissionRequest>,
  actor: Actor,
  { now = MONDAY + 1, input = {} }: { readonly now?: number; readonly input?: object } = {},
): Wanted {
  return {
    process: permissionRequest,
    file: id,
    move,
    actor,
    input: input as never,
    seen: version,
    context: () => contextAt(now),
  };
}
