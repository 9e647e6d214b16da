import {
  type Code,
  type Counterexample,
  type Entry,
  type Finding,
  prove,
  type Vocabulary,
} from '@netjes/norms';
import { type Refusal, refuse } from '../refusal.ts';
import type { AdoptionLook } from './parts.ts';

/** What tells findings of one version apart. */
export function findingKey({ kind, norms, line }: Finding): string {
  return [kind, norms[0] ?? '', String(line)].join(':');
}

/** Why a text cannot be put to anybody yet; undefined when it is final. */
export function unready({ data, context }: AdoptionLook): Refusal | undefined {
  const entry = context.codes.version(data.code, data.version);
  if (entry === undefined) return refuse({ refused: 'unmet', unmet: 'no-such-code', names: [data.code] });
  return blanks(entry.decider.code) ?? unseen(entry, data.seen) ?? loosened(entry, context);
}

function blanks(code: Code): Refusal | undefined {
  const names = code.placeholders.filter(({ value }) => value === undefined).map(({ id }) => id);
  return names.length > 0 ? refuse({ refused: 'unmet', unmet: 'open-blanks', names }) : undefined;
}

function unseen({ findings }: Entry, seen: readonly string[]): Refusal | undefined {
  const names = findings.map(findingKey).filter((key) => !seen.includes(key));
  return names.length > 0 ? refuse({ refused: 'unmet', unmet: 'findings-unseen', names }) : undefined;
}

/** A school's code only tightens the code of its board that is in force now. */
function loosened({ decider }: Entry, { codes }: AdoptionLook['context']): Refusal | undefined {
  const { code, vocabulary } = decider;
  if (code.extends === undefined) return undefined;
  const board = codes.inForce(code.extends);
  if (board === undefined) return refuse({ refused: 'unmet', unmet: 'no-board-code', names: [code.extends] });
  const proof = proofOf(vocabulary, board.decider.code, code);
  if (proof === 'proved') return undefined;
  return refuse({ refused: 'unmet', unmet: 'not-proved', names: [code.extends], ...proof });
}

type Proved = 'proved' | { readonly counterexample?: Counterexample };
const PROOFS = new WeakMap<Code, WeakMap<Code, Proved>>();

/** A proof takes time, and is wanted at every look; the codes never change. */
function proofOf(vocabulary: Vocabulary, board: Code, school: Code): Proved {
  const ofBoard = PROOFS.get(board) ?? new WeakMap<Code, Proved>();
  PROOFS.set(board, ofBoard);
  const known = ofBoard.get(school);
  if (known !== undefined) return known;
  const proof = prove(vocabulary, board, school);
  const proved: Proved = proof.proved
    ? 'proved'
    : 'counterexample' in proof
      ? { counterexample: proof.counterexample }
      : {};
  ofBoard.set(school, proved);
  return proved;
}
