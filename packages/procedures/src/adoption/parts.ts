import { answerFields, type GivenAnswer } from '../answer.ts';
import type { File } from '../file/file.ts';
import type { Read } from '../file/reader.ts';
import { id, instant, listOf, maybe, record, text } from '../file/readers.ts';
import type { Look, Turn } from '../process/move.ts';
import { partsOf } from '../process/define-process.ts';

export const states = {
  draft: { title: { nl: 'in voorbereiding', en: 'draft' } },
  offered: { title: { nl: 'voorgelegd', en: 'offered' } },
  consented: { title: { nl: 'ingestemd', en: 'consent given' } },
  withheld: { title: { nl: 'niet akkoord', en: 'not agreed' } },
  decided: { title: { nl: 'vastgesteld', en: 'decided' } },
  'in-force': { title: { nl: 'van kracht', en: 'in force' } },
  replaced: { title: { nl: 'vervangen', en: 'replaced' }, end: true },
  withdrawn: { title: { nl: 'ingetrokken', en: 'withdrawn' }, end: true },
} as const;

export const fields = {
  code: id(),
  /** The version of the text that is put forward; another text is another version. */
  version: id(),
  /** Keys of the findings of this version that its author has looked at. */
  seen: listOf(id()),
  consents: listOf(record(answerFields)),
  decisions: listOf(record(answerFields)),
  no: maybe(record({ ...answerFields, reason: text() })),
  /** The first instant at which it is to be in force. */
  start: maybe(instant()),
};

export type Adopting = Read<typeof fields>;
export type AdoptionState = keyof typeof states;
export type AdoptionFile = File<AdoptionState, Adopting>;
export type AdoptionLook = Pick<Look<AdoptionState, Adopting>, 'data' | 'context'>;
export type AdoptionTurn = Turn<AdoptionState, Adopting, unknown>;

export const { opening, move } = partsOf<AdoptionState, Adopting>();

/** Nobody has answered yet: what a draft begins with, and goes back to when its text changes. */
export const UNANSWERED = {
  seen: [],
  consents: [] as readonly GivenAnswer[],
  decisions: [] as readonly GivenAnswer[],
  no: undefined,
  start: undefined,
};
