export { appendAudit } from './audit/append-audit.ts';
export type { AuditEvent } from './audit/audit-event.ts';
export type { Checkpoint } from './audit/checkpoint.ts';
export { forgetAudit } from './audit/forget-audit.ts';
export { AuditFlawed, makeCheckpoint } from './audit/make-checkpoint.ts';
export { newOpaqueId } from './audit/opaque-id.ts';
export { opaqueIdOf, personBehind, severPerson } from './audit/opaque-person.ts';
export { type AuditReport, type Flaw, type Head, verifyAudit } from './audit/verify-audit.ts';
export type { Content, TableContent } from './backup/format.ts';
export { restoreBackup, type RestoreOptions } from './backup/restore-backup.ts';
export { contentOf } from './backup/tables.ts';
export { verifyBackup, type VerifyOptions } from './backup/verify-backup.ts';
export { writeBackup, type WrittenBackup } from './backup/write-backup.ts';
export type { EngineName, Place } from './engine/engine.ts';
export { type Fault, faultOf, type KeyFault, StoreFault } from './engine/fault.ts';
export type {
  BackupHealth,
  DatabaseHealth,
  DiskHealth,
  Grade,
  Health,
  OutboxHealth,
} from './health/health.ts';
export { type Opened, readHealth } from './health/read-health.ts';
export type { KeySource } from './keys/key-source.ts';
export type { Keys, Signature } from './keys/keys.ts';
export { rotateKeys, type Rotation } from './keys/rotate.ts';
export type { SealedPlace } from './keys/seal.ts';
export { erasePerson, replayErasures } from './ledger/erase-person.ts';
export { type Erasure, Ledger } from './ledger/ledger.ts';
export { type OpenOptions, openStore, type Store } from './open-store.ts';
export { type StoreConfig, storeConfig } from './store-config.ts';
export type { Tables } from './tables.ts';
export type { Tx, WorkOptions } from './tenancy/transactions.ts';
export type { AtBoard } from './files/at-board.ts';
export { deletePastTerm, dueFiles, type DueFile, isStale, makeDueMove, putOff } from './files/due-files.ts';
export { findFile } from './files/find-file.ts';
export { makeMove, makeMoveIn, type WantedMove } from './files/make-move.ts';
export type { Moved } from './files/move-on.ts';
export { boardsWithWork } from './outbox/boards-with-work.ts';
export { claimDuties, type ClaimedDuty, putBack } from './outbox/claim-duties.ts';
export { giveNotice, type Notice, noticesFor } from './outbox/notices.ts';
export type { DeliveryFailure, DeliveryKind } from './outbox/outbox-tables.ts';
export { markDelivered, markFailed } from './outbox/settle-duties.ts';
export { tryAgain, type Undelivered, undelivered } from './outbox/undelivered.ts';
export { type Board, boards, type School, schools } from './people/boards.ts';
export type { ClassCards } from './people/board-tables.ts';
export type { Member, MemberRole } from './sessions/member.ts';
export {
  beginSession,
  endSession,
  endSessions,
  isSeenLongAgo,
  type NewSession,
  noteSignIn,
  type SignInNote,
  strengthenSession,
  touchSession,
} from './sessions/sessions.ts';
export { whoIsIn } from './sessions/who-is-in.ts';
export {
  addBoard,
  addSchool,
  type CodeFrom,
  liveBy,
  nameInAddress,
  type NewSchool,
} from './people/add-board.ts';
export {
  addClass,
  addPerson,
  endRole,
  giveRole,
  type Membership,
  type NewClass,
  type NewPerson,
  type NewRole,
  putInClass,
} from './people/add-people.ts';
