export type { Actor, Held, Wanted } from './actor.ts';
export type { Codes, Context, People } from './context.ts';
export type { Dated } from './dated.ts';
export { datedAt } from './dated-at.ts';
export { pastTerm } from './past-term.ts';
export { type Duty, type Recipient, TOLD, type Told } from './duty.ts';
export type { Event } from './event.ts';
export type { File, Keep, Past } from './file/file.ts';
export type { Misfit, Problem, Reader, Readers } from './file/reader.ts';
export {
  circumstances,
  flag,
  id,
  instant,
  listOf,
  maybe,
  oneOf,
  record,
  text,
  whole,
} from './file/readers.ts';
export { ProcessFault } from './process/check-process.ts';
export { dueMoves, nextDue } from './process/clocks.ts';
export type {
  Demand,
  Destination,
  Look,
  Move,
  Opening,
  OpeningTurn,
  Tell,
  Turn,
  Who,
} from './process/move.ts';
export { type Choice, movesFor } from './process/moves-for.ts';
export { perform } from './process/perform.ts';
export { defineProcess, partsOf } from './process/define-process.ts';
export type { AnyProcess, Clock, Keeping, Process, State } from './process/process.ts';
export type { Done, FileOf, Given, InputOf, MoveName, Request } from './process/request.ts';
export { type Power, whoHasPower } from './power.ts';
export { isRefusal, type Refusal, refuse, type RefusalKind, type Unmet } from './refusal.ts';
export type { Rule } from './rule.ts';
export { NETHERLANDS } from './netherlands.ts';
export { type Processing, PROCESSING } from './processing.ts';
export { type Permission } from './permission/fields.ts';
export { grantsOf } from './permission/give-leave.ts';
export { permissionRequest } from './permission/permission-request.ts';
export type { PermissionFile } from './permission/parts.ts';
export { adoption } from './adoption/adoption.ts';
export type { AdoptionFile, Adopting } from './adoption/parts.ts';
export { findingKey } from './adoption/ready.ts';
export { eventKinds, readFile } from './process/read-file.ts';
export { sayRefusal, type Saying } from './words/say-refusal.ts';
export { type Cast, type Cell, matrix, type Row } from './matrix/matrix.ts';
export { matrixLines, matrixTable } from './matrix/matrix-table.ts';
export { type Bodies, consentingBodies, decidingBodies } from './adoption/bodies.ts';
export { calendarRollover, type RolloverFile } from './calendar-rollover.ts';
