import type { Code, Norm } from './code.ts';
import type { Text } from './text.ts';

/** Other words for a rule of the board; what it means stays the board's. */
export interface Wording {
  readonly title?: Text;
  readonly text?: Text;
  readonly why?: Text;
}

export interface Changes {
  readonly removed: ReadonlySet<string>;
  readonly wordings: ReadonlyMap<string, Wording>;
}

/**
 * The code of a school: the board's, with the school's norms added, those with the id of a board's norm in its
 * place, some removed and some worded otherwise. Whether it only tightens is for `prove` to say.
 */
export function extendCode(board: Code, own: Code, { removed, wordings }: Changes): Code {
  const replaced = new Map(own.norms.map((norm) => [norm.id, norm]));
  const kept = board.norms
    .filter(({ id }) => !removed.has(id))
    .map((norm) => {
      const other = replaced.get(norm.id);
      replaced.delete(norm.id);
      return other ? { ...other, chapter: norm.chapter } : norm;
    });
  const chapters = [
    ...board.chapters,
    ...own.chapters.filter(({ id }) => !board.chapters.some((each) => each.id === id)),
  ];
  const norms = chapters.flatMap(({ id }) =>
    [...kept, ...replaced.values()]
      .filter(({ chapter }) => chapter === id)
      .map((norm) => reworded(norm, wordings.get(norm.id))),
  );
  const present = new Set(norms.map(({ id }) => id));
  const stays = (ids: readonly string[]) => ids.filter((id) => present.has(id));
  return {
    ...own,
    isA: mergedIsA(board, own),
    countsAs: [...board.countsAs, ...own.countsAs],
    chapters,
    norms,
    procedures: [
      ...board.procedures.map((each) => ({
        ...each,
        steps: each.steps.filter(({ norm }) => present.has(norm)),
      })),
      ...own.procedures,
    ],
    ladders: [
      ...board.ladders.map((each) => ({ ...each, first: stays(each.first), steps: stays(each.steps) })),
      ...own.ladders,
    ],
    consentPurposes: [
      ...board.consentPurposes.map((each) => ({ ...each, norms: stays(each.norms) })),
      ...own.consentPurposes,
    ],
    placeholders: filledIn(board, own),
    readings: [...board.readings, ...own.readings],
    standingLeaves: [...board.standingLeaves, ...own.standingLeaves],
  };
}

function reworded(norm: Norm, wording: Wording | undefined): Norm {
  return wording === undefined ? norm : { ...norm, ...wording };
}

/** A placeholder that the school fills in stands in the place of the board's open one. */
function filledIn(board: Code, own: Code): Code['placeholders'] {
  const ids = new Set(own.placeholders.map(({ id }) => id));
  return [...board.placeholders.filter(({ id }) => !ids.has(id)), ...own.placeholders];
}

function mergedIsA(board: Code, own: Code): Code['isA'] {
  const merged = new Map<string, readonly string[]>(board.isA);
  for (const [name, parents] of own.isA)
    merged.set(name, [...new Set([...(merged.get(name) ?? []), ...parents])]);
  return merged;
}
