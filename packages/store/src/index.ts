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
export { faultLines } from './engine/fault-lines.ts';
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
export { oneAtATime } from './tenancy/one-at-a-time.ts';
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
  noteIfKnown,
  noteSignIn,
  type SignInNote,
  strengthenSession,
  touchSession,
} from './sessions/sessions.ts';
export { inSession, whoIsIn, whoIsInWithNews } from './sessions/who-is-in.ts';
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
export { claimLetters, type ClaimedLetter } from './letters/claim-letters.ts';
export { type NewLetter, queueLetter } from './letters/queue-letter.ts';
export { type LetterFailed, markBounced, markLetterFailed, markPosted } from './letters/settle-letters.ts';
export { deleteKept, keptNow, type KeptNow, leftNow, longGone } from './terms/delete-kept.ts';
export { KEPT_KINDS, type KeptKind } from './terms/kept.ts';
export { type ActingAt, actorOf } from './people/actor-of.ts';
export { audiencesIn } from './people/audiences-of.ts';
export { changePerson, hasAddress, markLeaving, type PersonChange } from './people/change-person.ts';
export {
  changeClass,
  classesOfSchool,
  endClass,
  type ListedClass,
  oneClass,
  type OneClass,
} from './people/classes.ts';
export { countsOfSchools, type SchoolCounts } from './people/counts.ts';
export { findPeople, type ListedPerson } from './people/find-people.ts';
export type { Named } from './people/named.ts';
export { onePerson, type OnePerson, type RoleRow } from './people/one-person.ts';
export { type Holder, roleHolders } from './people/role-holders.ts';
export { codesOfSchool, type CodeSince, renameSchool } from './people/schools.ts';
export {
  attemptsOn,
  attemptWentWell,
  forgetAttempt,
  type NewAttempt,
  noteAttempt,
  type PastAttempt,
} from './sessions/attempts.ts';
export {
  type CardHolder,
  type CardOfPupil,
  cardsOfClass,
  giveCards,
  holderOfCard,
  type NewCard,
  revokeCards,
  setClassCards,
} from './sessions/class-cards.ts';
export {
  type AddressHolder,
  findLink,
  holderOfAddress,
  makeLink,
  type NewLink,
  type OpenLink,
  useLink,
} from './sessions/links.ts';
export {
  hasAccountAt,
  linkAccount,
  onlyPersonNamed,
  type OutsideAccount,
  personOfAccount,
  rolesOn,
} from './sessions/outside-accounts.ts';
export {
  endSessionsBy,
  endSessionWith,
  type OwnSession,
  renewSession,
  sessionsOf,
  type SignInLine,
  signInsOf,
  wasInBefore,
} from './sessions/own-sessions.ts';
export {
  addPasskey,
  dropPasskey,
  type KeptPasskey,
  type NewPasskey,
  notePasskeyUse,
  type PasskeyUse,
  passkeysOf,
  passkeyWith,
} from './sessions/passkeys.ts';
export {
  type Account,
  accountNamed,
  type NewPassword,
  passwordOf,
  setPassword,
} from './sessions/passwords.ts';
export {
  findPending,
  keepPending,
  type KeptStep,
  type PendingStep,
  takePending,
} from './sessions/pending.ts';
export { keyedDigest, pepperOf } from './sessions/pepper.ts';
export {
  choosePicturePin,
  dropPicturePin,
  type NewPicturePin,
  picturePinOf,
} from './sessions/picture-pins.ts';
export {
  dropProvider,
  keepProvider,
  type KeptProvider,
  type OpenedProvider,
  providersOf,
  providerWith,
} from './sessions/providers.ts';
export {
  dropSecondFactor,
  recoveryCodesOf,
  type SecondFactor,
  secondFactorOf,
  setRecoveryCodes,
  setSecondFactor,
  takeRecoveryCode,
  takeStep,
} from './sessions/second-factors.ts';
export { dataOf, type OwnData } from './people/data-of.ts';
export { foundBoard, hasKeeper, type SetUp, setUpOf } from './people/set-up.ts';
export { inboxOf, type Kin, markRead, type News } from './outbox/inbox.ts';
export { type FilesThatGo, filesThatGo } from './terms/files-that-go.ts';
export { peopleCalled } from './people/people-called.ts';
export { columnMapping, keepColumnMapping } from './people/column-mappings.ts';
export {
  beginDelivery,
  deliveries,
  type Delivery,
  deliveryContent,
  isOvertaken,
  noteProgress,
  oneDelivery,
  readAgain,
  settleDelivery,
  stageDelivery,
} from './people/deliveries.ts';
export { applyRoster } from './people/apply-roster.ts';
export type { BatchPerson, BatchRole, RosterBatch } from './people/roster-batch.ts';
export { knownRows, type KnownRows } from './people/known-roster.ts';
export { namesOf } from './people/names-of.ts';
export { appoint, dismiss, type Doing } from './people/appoint.ts';
export { chooseCode } from './people/choose-code.ts';
export { rolesHeldBy } from './people/roles-held-by.ts';
export { whoWaits, type WhoWaits } from './letters/who-waits.ts';
export { type FailedLetter, failedLetters } from './letters/failed-letters.ts';
