import type { Decider, Situation } from '@netjes/norms';
import {
  type Actor,
  type Cast,
  type Context,
  isRefusal,
  perform,
  type PermissionFile,
  permissionRequest,
} from '@netjes/procedures';
import { library } from '../oracle/codes.ts';
import { aContext, DAY, HOUR, MONDAY, somebody } from './context.ts';

/** Something that somebody asks leave for under one of the codes. */
export interface PermissionCase {
  readonly code: string;
  readonly title: string;
  readonly who: string;
  readonly act: string;
  readonly situation: Situation;
  /** Those in the picture, where it is about one. */
  readonly concerned?: readonly string[];
}

/** For every code two that show how it decides: one role, two lists, by way of somebody, consent of those concerned. */
export const PERMISSION_CASES: readonly PermissionCase[] = [
  {
    code: 'kennisnet',
    title: 'A pupil wants to install a program on a school device',
    who: 'pupil',
    act: 'software.install',
    situation: { 'device-owner': ['school'], device: ['laptop'] },
  },
  {
    code: 'kennisnet',
    title: 'A pupil needs a screenshot of the online lesson with two classmates in view',
    who: 'pupil',
    act: 'photo.take',
    situation: { place: ['online-lesson'], 'photo-subject': ['online-lesson'], necessity: ['true'] },
    concerned: ['child-1', 'child-2'],
  },
  {
    code: 'langstraat',
    title: 'A pupil wants to use the phone in the classroom',
    who: 'pupil',
    act: 'phone.use',
    situation: { place: ['classroom'], device: ['phone'] },
  },
  {
    code: 'langstraat',
    title: 'A teacher wants a blocked site opened',
    who: 'teacher',
    act: 'filter.unblock',
    situation: {},
  },
  {
    code: 'noordkwartier',
    title: 'A pupil wants to visit a gaming site as part of the lesson',
    who: 'pupil',
    act: 'site.visit',
    situation: { 'site-category': ['gaming'], 'part-of-lesson': ['true'] },
  },
  {
    code: 'noordkwartier',
    title: 'A parent wants to post a picture with another child on social media',
    who: 'parent',
    act: 'photo.share',
    situation: { channel: ['social-media'], 'photo-subject': ['other-child'] },
    concerned: ['child-1'],
  },
  {
    code: 'sooog',
    title: 'A pupil wants to use the phone in the break',
    who: 'pupil',
    act: 'phone.use',
    situation: { device: ['phone'], time: ['break'], place: ['schoolyard'] },
  },
  {
    code: 'sooog',
    title: 'A parent wants to film the rehearsal of the musical with a phone',
    who: 'parent',
    act: 'photo.take',
    situation: {
      device: ['phone'],
      'device-owner': ['own'],
      place: ['elsewhere-in-school'],
      time: ['school-hours'],
      'photo-subject': ['other-child'],
    },
    concerned: ['child-1'],
  },
  {
    code: 'sticht',
    title: 'A pupil wants to meet somebody from the internet',
    who: 'pupil',
    act: 'contact.make',
    situation: {},
  },
  {
    code: 'sticht',
    title: 'A member of staff wants to use social media in the lesson',
    who: 'staff',
    act: 'social.use',
    situation: { time: ['lesson'] },
  },
];

/** Everybody at a school who could try to decide; each holds the role of their name. */
export const ROLES = [
  'teacher',
  'mentor',
  'manager',
  'principal',
  'school-leadership',
  'directie',
  'ict-admin',
  'ict-coordinator',
  'ict-department',
  'sysadmin',
  'school',
  'board',
  'parent',
];

function people(each: PermissionCase): Record<string, Actor> {
  const concerned = each.concerned ?? [];
  return {
    'the one who asks': somebody('asker', each.who),
    'the one who asks, also in every role': somebody('asker', each.who, ...ROLES),
    'a stand-in for the one who asks': somebody(
      'stand-in',
      ...ROLES.map((role) => ({ role, insteadOf: 'asker' })),
    ),
    'another pupil': somebody('other-pupil', 'pupil'),
    ...Object.fromEntries(ROLES.map((role) => [role, somebody(role, role)])),
    'teacher of another class': somebody('far-teacher', { role: 'teacher', of: ['somebody-else'] }),
    ...Object.fromEntries(
      concerned.flatMap((child, at) => [
        [`person ${at + 1} in the picture`, somebody(child, { role: 'pictured', of: [child] })],
        [`parent of person ${at + 1}`, somebody(`${child}-p`, { role: 'parents-of-pictured', of: [child] })],
      ]),
    ),
    Netjes: 'netjes',
  };
}

export function deciderOf(code: string): Decider {
  const decider = library.codes.get(code)?.decider;
  if (decider === undefined) throw new Error(`there is no code \`${code}\``);
  return decider;
}

export function wishOf({ who, act, situation, concerned = [] }: PermissionCase) {
  return { who, act, situation, concerned, from: MONDAY, until: MONDAY + HOUR / 2 };
}

/** The request as it was made. */
function asked(each: PermissionCase, context: Context): PermissionFile {
  const result = perform(
    permissionRequest,
    undefined,
    { move: 'ask', actor: somebody('asker', each.who), input: wishOf(each) },
    context,
  );
  if (isRefusal(result)) throw new Error(`${each.title}: ${JSON.stringify(result)}`);
  return result.file;
}

/** A file in every state this request can come into, and everybody who could try. */
export function permissionCast(each: PermissionCase): Cast {
  const actors = people(each);
  const context = aContext(deciderOf(each.code), {
    people: { audiences: (id) => [id === 'asker' ? each.who : id] },
  });
  const files: Record<string, PermissionFile | undefined> = { '(none yet)': undefined };
  let file = asked(each, context);
  files['asked'] = file;
  const move = (from: PermissionFile, name: 'yes' | 'no' | 'pass-on' | 'withdraw', actor: Actor) =>
    perform(
      permissionRequest,
      from,
      { move: name, actor, input: { reason: 'Nee.' }, seen: from.version },
      context,
    );
  for (let label = 'asked'; file.state !== 'granted';) {
    const next = Object.values(actors)
      .flatMap((actor) => [move(file, 'pass-on', actor), move(file, 'yes', actor)])
      .find((result) => !isRefusal(result));
    if (next === undefined || isRefusal(next))
      throw new Error(`${each.title}: nobody can say yes in ${label}`);
    file = next.file;
    label = file.state === 'asked' ? 'asked, passed on' : file.state;
    files[label] ??= file;
  }
  const before = files['asked, passed on'] ?? files['asked'];
  for (const actor of Object.values(actors)) {
    const refused = before && move(before, 'no', actor);
    if (refused && !isRefusal(refused)) files['refused'] ??= refused.file;
  }
  const gone = move(file, 'withdraw', somebody('asker', each.who));
  if (!isRefusal(gone)) files['withdrawn'] = gone.file;
  return {
    files: { ...files, ...ranOut(files, context) },
    actors,
    inputs: { ask: wishOf(each), no: { reason: 'Nee.' }, 'take-back': { reason: 'Toch niet.' } },
    context: () => context,
  };
}

/** What the clocks make of a request that nobody answered, and of a leave whose time is over. */
function ranOut(
  files: Readonly<Record<string, PermissionFile | undefined>>,
  context: Context,
): Record<string, PermissionFile> {
  const over: Record<string, PermissionFile> = {};
  for (const [state, move] of [
    ['granted', 'end'],
    ['asked', 'lapse'],
  ] as const) {
    const file = files[state];
    if (file === undefined) continue;
    const later = { ...context, now: context.now + 30 * DAY };
    const result = perform(
      permissionRequest,
      file,
      { move, actor: 'netjes', input: {}, seen: file.version },
      later,
    );
    if (!isRefusal(result)) over[result.file.state] = result.file;
  }
  return over;
}
