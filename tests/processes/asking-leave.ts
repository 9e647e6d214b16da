import {
  type Actor,
  type Context,
  type Done,
  type MoveName,
  perform,
  type PermissionFile,
  permissionRequest,
  type Refusal,
} from '@netjes/procedures';
import { aContext, HOUR, MONDAY, somebody } from './context.ts';
import { deciderOf } from './permission-cases.ts';

type Result = Done<typeof permissionRequest> | Refusal;

/** A pupil wants to use the phone in the classroom, for half an hour. */
export const PHONE = {
  who: 'pupil',
  act: 'phone.use',
  situation: { place: ['classroom'] },
  from: MONDAY,
  until: MONDAY + HOUR / 2,
};
export const langstraat = aContext(deciderOf('langstraat'));
export const pupil = somebody('pupil-1', 'pupil');
export const teacher = somebody('teacher-1', 'teacher');

/** Somebody asks for leave. */
export function ask(context: Context, wish: object = PHONE, actor: Actor = pupil): Result {
  return perform(permissionRequest, undefined, { move: 'ask', actor, input: wish as typeof PHONE }, context);
}

type Step = readonly [
  file: PermissionFile,
  name: MoveName<typeof permissionRequest>,
  actor: Actor,
  input?: object,
];

/** Somebody does something with a request. */
export function move(context: Context, ...[file, name, actor, input = {}]: Step): Result {
  // what each move asks differs; perform reads it anew
  const request = { move: name, actor, input: input as Record<string, never>, seen: file.version };
  return perform(permissionRequest, file, request, context);
}

/** The rules that a refusal rests on. */
export const norms = ({ rules }: Refusal) =>
  rules.map((rule) => (rule.from === 'code' ? rule.norm : rule.id));
