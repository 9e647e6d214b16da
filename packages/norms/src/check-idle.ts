import { buildCell, type Cell, type CellNorm } from './cell.ts';
import type { Code, Norm } from './code.ts';
import { audienceLineage } from './code-index.ts';
import type { Decider } from './decider.ts';
import type { At, Finding } from './finding.ts';
import { OpenCell, type Standings } from './open-cell.ts';
import { prove } from './prove.ts';
import type { Situation } from './situation.ts';
import { smallest } from './smallest.ts';
import { type Assignment, NOTHING_FILLED_IN, Space } from './space.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Norms that do nothing of their own: always beaten by a stricter one, or saying what others say already. */
export function checkIdle(decider: Decider, at: At): Finding[] {
  const { code, vocabulary } = decider;
  return code.norms.flatMap((norm) => {
    if (norm.modality === 'principle') return [];
    const looks = readersOf(vocabulary, code, norm).map((who) => look(decider, norm, who));
    const speaking = looks.find(({ speaks }) => speaks !== undefined);
    if (speaking === undefined) return [];
    const witness = { who: speaking.who, act: norm.act, situation: speaking.speaks ?? {} };
    if (!looks.some(({ decides }) => decides)) {
      const deciding = decider.decide(witness).because.map((reason) => reason.norm);
      return [{ ...at(norm, 'shadowed', SHADOWED(norm, deciding), witness), norms: [norm.id, ...deciding] }];
    }
    if (norm.modality === 'permit' || !isRedundant(vocabulary, code, norm)) return [];
    const others = decider.decide(witness).because.map((reason) => reason.norm);
    return [
      {
        ...at(
          norm,
          'redundant',
          REDUNDANT(
            norm,
            others.filter((id) => id !== norm.id),
          ),
          witness,
        ),
        norms: [norm.id],
      },
    ];
  });
}

function readersOf(vocabulary: Vocabulary, code: Code, norm: Norm): string[] {
  const audiences = [...new Set(code.norms.flatMap(({ who }) => who))];
  return audiences.filter((who) =>
    norm.who.some((bound) => audienceLineage(vocabulary, code, who).has(bound)),
  );
}

/** A binding norm is redundant when the code without it is as strict everywhere. */
function isRedundant(vocabulary: Vocabulary, code: Code, norm: Norm): boolean {
  if (code.norms.some(({ unless }) => unless.some(({ rules }) => rules.includes(norm.id)))) return false;
  return prove(vocabulary, code, { ...code, norms: code.norms.filter((each) => each !== norm) }).proved;
}

interface Look {
  readonly who: string;
  /** The smallest situation in which the norm counts. */
  readonly speaks: Situation | undefined;
  /** In some situation it is among the reasons. */
  readonly decides: boolean;
}

/** Leave is a fact here: a norm may count only with leave, or only without. */
function look({ code, vocabulary }: Decider, norm: Norm, who: string): Look {
  const cell = buildCell(vocabulary, code, who, norm.act);
  const each = [...cell.bans, ...cell.duties, ...cell.permits].find((one) => one.norm === norm);
  if (each === undefined) return { who, speaks: undefined, decides: false };
  const leaves = allNorms(cell).flatMap(({ reach, unless }) =>
    [...reach, ...unless].flatMap((clause) => clause.leaves),
  );
  const space = new Space(vocabulary, [...cell.facts, ...leaves], {});
  const open = new OpenCell(cell, space);
  const speaks = search(open, space, (standings) => place(cell, each, standings) ?? { open: each });
  const decides = search(open, space, (standings) => cited(cell, each, standings));
  const counts = (situation: Situation) => speaksIn(cell, each, space, situation);
  return { who, speaks: speaks && smallest(speaks, counts), decides: decides !== undefined };
}

function allNorms(cell: Cell): CellNorm[] {
  return [...cell.bans, ...cell.duties, ...cell.permits];
}

/** True: found. False: not here. A norm: it has to be known better. */
type Step = boolean | { readonly open: CellNorm };

function search(open: OpenCell, space: Space, step: (standings: Standings) => Step): Situation | undefined {
  const visit = (assigned: Assignment): Situation | undefined => {
    if (space.excluded(assigned)) return undefined;
    const next = step(open.standings(assigned));
    if (typeof next === 'boolean') return next ? space.situation(assigned) : undefined;
    const fact = open.unknownFact(next.open, assigned);
    for (const choice of fact === undefined ? [] : space.choices(fact)) {
      const found = visit(new Map([...assigned, [fact ?? '', choice]]));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(NOTHING_FILLED_IN);
}

/** Whether the norm counts: a ban that stands, waits or is lifted, a duty or permit that speaks. */
function place(cell: Cell, each: CellNorm, { bans, duties, permits }: Standings): boolean | undefined {
  const standing = [...bans, ...duties, ...permits][allNorms(cell).indexOf(each)];
  if (standing === undefined || standing.is === 'open') return undefined;
  return each.norm.modality === 'forbid'
    ? standing.is === 'stands' || standing.is === 'askable'
    : standing.is === 'stands';
}

/** Whether the norm is among the reasons: it counts, and nothing stricter does. */
function cited(cell: Cell, each: CellNorm, standings: Standings): Step {
  const counts = place(cell, each, standings);
  if (counts === false) return false;
  if (counts === undefined) return { open: each };
  const { bans, duties } = standings;
  const own = bans[cell.bans.indexOf(each)];
  if (own?.is === 'stands') return true;
  const stricter = [
    ...cell.bans.map((ban, i) => ({
      norm: ban,
      beats: bans[i]?.is === 'stands' || (own === undefined && bans[i]?.is === 'askable'),
      open: bans[i]?.is === 'open',
    })),
    ...(each.norm.modality === 'permit'
      ? cell.duties.map((duty, i) => ({
          norm: duty,
          beats: duties[i]?.is === 'stands',
          open: duties[i]?.is === 'open',
        }))
      : []),
  ];
  if (stricter.some(({ beats }) => beats)) return false;
  const unknown = stricter.find(({ open }) => open);
  return unknown === undefined ? true : { open: unknown.norm };
}

function speaksIn(cell: Cell, each: CellNorm, space: Space, situation: Situation): boolean {
  const closed: Assignment = new Map(
    [...space.dimensions.keys()].map((fact) => [
      fact,
      { values: situation[fact] ?? [], signature: '', alike: [] },
    ]),
  );
  return place(cell, each, new OpenCell(cell, space).standings(closed)) === true;
}

const SHADOWED = ({ id }: Norm, by: readonly string[]) => ({
  nl: `\`${id}\` beslist nooit: waar de regel geldt, gaat altijd een strengere voor (hier ${by.join(', ') || 'een andere'})`,
  en: `\`${id}\` never decides: wherever it holds a stricter rule comes first (here ${by.join(', ') || 'another'})`,
});

const REDUNDANT = ({ id }: Norm, others: readonly string[]) => ({
  nl: `\`${id}\` kan weg zonder dat er iets losser wordt: andere regels zeggen het ook (hier ${others.join(', ') || 'een andere'})`,
  en: `\`${id}\` may go and nothing gets looser: other rules say it too (here ${others.join(', ') || 'another'})`,
});
