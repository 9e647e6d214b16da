export { pack, unpack } from './carry.ts';
export { audienceLineage } from './code-index.ts';
export type {
  Adoption,
  Alternative,
  Carrier,
  Chapter,
  Code,
  ConsentPurpose,
  Ladder,
  Modality,
  Norm,
} from './code.ts';
export type { Placeholder, Procedure, Reading, Source } from './code.ts';
export { compare, type CompareOptions, type Difference } from './compare.ts';
export { compile, type CompiledDecider, type Interned } from './compile.ts';
export { createDecider, type Decider } from './decider.ts';
export {
  type Answer,
  type ByCases,
  type Case,
  type Decision,
  type Depends,
  type Lead,
  type Outcome,
  OUTCOMES,
  type Reason,
  type Why,
} from './decision.ts';
export {
  address,
  addressAny,
  describeAlternative,
  describeCondition,
  describeSituation,
  valueLabel,
  voiceFor,
} from './describe.ts';
export { type Example, type Failure, parseExamples, runExamples } from './examples.ts';
export { explain, explainText, type Explanation, leadingNorm, whenInDoubt } from './explain.ts';
export { type CedarExport, exportCedar } from './export-cedar.ts';
export { exportTable, type TableExport } from './export-table.ts';
export { type Finding, type FindingKind, isError, type Parsed } from './finding.ts';
export { fingerprint } from './fingerprint.ts';
export { type Grant, grantFault } from './grant.ts';
export { GrantIndex } from './grant-index.ts';
export { join } from './join.ts';
export { isLeave, rolesToAsk } from './leave.ts';
export { descendants, lineage } from './lineage.ts';
export { lookAt, type LookedAt } from './looked-at.ts';
export { nearest } from './nearest.ts';
export { type Boards, extendedBy, parseCode } from './parse-code.ts';
export { parseVocabulary } from './parse-vocabulary.ts';
export { type Phrases, PHRASES } from './phrases.ts';
export { type Counterexample, type Proof, prove } from './prove.ts';
export type { Question } from './question.ts';
export { type RawQuestion, readQuestion, type ReadQuestion } from './read-question.ts';
export { type PermissionRoute, permissionRoutes, type ReportRoute, reportRoutes } from './routes.ts';
export type { OpenSituation, Situation } from './situation.ts';
export { tellLines } from './tell-lines.ts';
export { type Text, type Voice, wording } from './text.ts';
export type { Act, Condition, CountsAs, Fact, Person, Value, Vocabulary } from './vocabulary.ts';
export { checkCode } from './check.ts';
export {
  findActs,
  type FindOptions,
  type FoundAct,
  type FoundActs,
  nearestAct,
} from './find-act/find-act.ts';
export {
  type CodeFiles,
  type Entry,
  findingsOf,
  type Library,
  readEntry,
  readLibrary,
  type SourceFile,
} from './library.ts';
