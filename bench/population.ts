// The boards, schools and grants that decisions are measured on: made of the codes that are shipped, by a seed.
import type { Code, Grant, Norm, Vocabulary } from '@netjes/norms';
import { library } from '../tests/oracle/codes.ts';
import { grantsFor } from './grants.ts';
import { Random } from './random.ts';
import type { School } from './school.ts';

/** Change it, and every number that was published means something else. */
export const SEED = 20_261_122;

/** How many norms and grants there are in all; the board's norms count once. */
export const SIZES = [62, 600, 6000] as const;
export type Size = (typeof SIZES)[number];

/** Schools of `OWN_NORMS` norms each, and the grants that make up the rest. */
const SHAPES: Readonly<Record<Size, { readonly schools: number; readonly grants: number }>> = {
  62: { schools: 0, grants: 0 },
  600: { schools: 10, grants: 338 },
  6000: { schools: 50, grants: 4938 },
};
const BOARD = 'kennisnet';
const BOARD_NORMS = 62;
const OWN_NORMS = 20;

export interface Population {
  readonly size: Size;
  readonly vocabulary: Vocabulary;
  readonly board: Code;
  /** Who is asked: the schools, or where there are none the board itself. */
  readonly schools: readonly School[];
  readonly grants: readonly Grant[];
}

export function population(size: Size, seed = SEED): Population {
  const random = new Random(seed);
  const { vocabulary } = library;
  const shape = SHAPES[size];
  const board = aBoard();
  const extending = Array.from({ length: shape.schools }, (_, i) => aSchool(board, i + 1, random));
  const schools = extending.length > 0 ? extending : [{ code: board, own: [] }];
  return { size, vocabulary, board, schools, grants: grantsFor(vocabulary, extending, shape.grants, random) };
}

/** The code of Kennisnet with the first 62 of its norms that decide anything: all but its principles. */
function aBoard(): Code {
  const code = shipped(BOARD);
  const norms = code.norms.filter(decides).slice(0, BOARD_NORMS);
  const present = new Set(norms.map(({ id }) => id));
  const dangling = norms.flatMap(({ unless }) => unless.flatMap(({ rules }) => rules));
  if (norms.length !== BOARD_NORMS || dangling.some((id) => !present.has(id)))
    throw new Error(`${BOARD} no longer has ${BOARD_NORMS} norms that stand on their own`);
  return { ...code, id: 'board', norms };
}

/** A school that adds norms of its own, drawn from the other codes that are shipped. */
export function aSchool(board: Code, number: number, random: Random, norms = OWN_NORMS): School {
  const id = `school-${String(number).padStart(2, '0')}`;
  const own = random.sample(NORMS_TO_ADD, norms).map((norm): Norm => ({ ...norm, id: `${id}-${norm.id}` }));
  const code: Code = {
    ...board,
    id,
    level: 'school',
    extends: board.id,
    norms: [...board.norms, ...own],
  };
  return { code, own };
}

/** What a school may add: no exceptions by name of a norm elsewhere, and nothing that gives it a power. */
const NORMS_TO_ADD: readonly Norm[] = [...library.codes.values()]
  .map(({ decider }) => decider.code)
  .filter(({ id }) => id !== BOARD)
  .flatMap(({ norms }) => norms)
  .filter(
    (norm) =>
      decides(norm) &&
      norm.unless.every(({ rules }) => rules.length === 0) &&
      (norm.modality === 'forbid' || givesNoPower(norm)),
  );

/** About conduct, and no act of power counts as it. */
function givesNoPower({ act }: Norm): boolean {
  const codes = [...library.codes.values()].map(({ decider }) => decider.code);
  const rules = [library.vocabulary, ...codes].flatMap(({ countsAs }) => countsAs);
  return library.vocabulary.acts.get(act)?.kind === 'conduct' && rules.every(({ as }) => as !== act);
}

function decides({ modality }: Norm): boolean {
  return modality !== 'principle';
}

function shipped(id: string): Code {
  const entry = library.codes.get(id);
  if (entry === undefined) throw new Error(`code \`${id}\` is not shipped`);
  return entry.decider.code;
}
