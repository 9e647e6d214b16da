import { buildCell, type Cell, type CellNorm } from './cell.ts';
import type { Norm } from './code.ts';
import { audienceLineage } from './code-index.ts';
import type { Decider } from './decider.ts';
import type { At, Finding } from './finding.ts';
import { isLeave } from './leave.ts';
import { Completions } from './open.ts';
import type { Situation } from './situation.ts';

/** Norms that never do anything, and norms that ask for what another forbids, each with a situation as proof. */
export function checkCollisions(decider: Decider, at: At): Finding[] {
  const { code, vocabulary } = decider;
  const spaces = new Map<string, { cell: Cell; completions: Completions }>();
  const spaceOf = (who: string, act: string) => {
    const key = `${who} ${act}`;
    const known = spaces.get(key);
    if (known !== undefined) return known;
    const cell = buildCell(vocabulary, code, who, act);
    const space = { cell, completions: new Completions(vocabulary, cell, {}, []) };
    spaces.set(key, space);
    return space;
  };
  const audiences = [...new Set(code.norms.flatMap(({ who }) => who))];
  const readersOf = (norm: Norm) =>
    audiences.filter((who) => norm.who.some((bound) => audienceLineage(vocabulary, code, who).has(bound)));

  return code.norms.flatMap((norm) => {
    if (norm.modality === 'principle') return [];
    const readers = readersOf(norm);
    if (!readers.some((who) => hasEffect(decider, who, norm)))
      return [at(norm, 'unreachable', UNREACHABLE(norm))];
    if (norm.modality === 'forbid') return [];
    const seen = new Set<string>();
    return readers.flatMap((who) =>
      collisions(spaceOf(who, norm.act), norm).flatMap(({ ban, situation }) => {
        if (seen.has(ban.id)) return [];
        seen.add(ban.id);
        const kind = norm.modality === 'permit' ? 'ban-meets-permit' : 'ban-meets-duty';
        return [
          {
            ...at(norm, kind, COLLISION(norm, ban), { who, act: norm.act, situation }),
            norms: [norm.id, ban.id],
          },
        ];
      }),
    );
  });
}

/** Whether the norm does anything in some situation, with every leave it speaks of given where it needs one. */
function hasEffect({ code, vocabulary }: Decider, who: string, norm: Norm): boolean {
  const cell = buildCell(vocabulary, code, who, norm.act);
  const each = [...cell.bans, ...cell.duties, ...cell.permits].find((one) => one.norm === norm);
  if (each === undefined) return false;
  const leave = Object.fromEntries(
    norm.when.filter(({ fact }) => isLeave(fact)).map(({ fact, values }) => [fact, values]),
  );
  const completions = new Completions(vocabulary, cell, leave, []);
  const places = norm.modality === 'forbid' ? (['stands', 'askable'] as const) : (['stands'] as const);
  return places.some((is) => completions.where([[each, is]]) !== undefined);
}

/** Bans that stand (against a permit also bans that wait for leave) in a situation where the norm speaks. */
function collisions(
  { cell, completions }: { cell: Cell; completions: Completions },
  norm: Norm,
): { ban: Norm; situation: Situation }[] {
  const each = [...cell.duties, ...cell.permits].find((one) => one.norm === norm);
  if (each === undefined) return [];
  const against = (ban: CellNorm, is: 'stands' | 'askable') =>
    completions.where([
      [each, 'stands'],
      [ban, is],
    ]);
  return cell.bans.flatMap((ban) => {
    const situation =
      against(ban, 'stands') ?? (norm.modality === 'permit' ? against(ban, 'askable') : undefined);
    return situation ? [{ ban: ban.norm, situation }] : [];
  });
}

const UNREACHABLE = ({ id }: Norm) => ({
  nl: `\`${id}\` geldt in geen enkele situatie; kijk naar \`when\` en \`unless\``,
  en: `\`${id}\` holds in no situation at all; look at \`when\` and \`unless\``,
});

const COLLISION = (norm: Norm, ban: Norm) =>
  norm.modality === 'permit'
    ? {
        nl: `\`${norm.id}\` staat toe wat \`${ban.id}\` verbiedt; noem de een als uitzondering (\`unless\`) bij de ander`,
        en: `\`${norm.id}\` allows what \`${ban.id}\` forbids; name one as an exception (\`unless\`) of the other`,
      }
    : {
        nl: `\`${norm.id}\` vraagt wat \`${ban.id}\` verbiedt; zeg bij een van beide wanneer die niet geldt`,
        en: `\`${norm.id}\` demands what \`${ban.id}\` forbids; say in one of them when it does not hold`,
      };
