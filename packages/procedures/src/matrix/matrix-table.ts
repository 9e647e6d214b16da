import { type Text, wording } from '@netjes/norms';
import type { AnyProcess } from '../process/process.ts';
import type { Refusal } from '../refusal.ts';
import type { Cell, Row } from './matrix.ts';

/** A line for each outcome of each move in each state: nothing is left out, so that nothing changes unseen. */
export function matrixLines(rows: readonly Row[]): string[] {
  return rows.flatMap(({ state, move, cells }) =>
    [...Map.groupBy(cells, ([, cell]) => shown(cell))].map(([outcome, same]) => {
      const whom = same.length === cells.size ? 'everybody' : same.map(([name]) => name).join(', ');
      return `${state} | ${move} | ${outcome} | ${whom}`;
    }),
  );
}

function shown(cell: Cell): string {
  if ('to' in cell) return `-> ${cell.to}`;
  const { refused } = cell;
  const roles = 'roles' in refused && refused.roles.length > 0 ? ` (${refused.roles.join(', ')})` : '';
  const which = refused.refused === 'misfit' ? ` ${refused.field} ${refused.problem}` : '';
  const unmet = refused.refused === 'unmet' ? ` ${refused.unmet}` : '';
  const rules = refused.rules.map((rule) => (rule.from === 'code' ? rule.norm : `${rule.kind}: ${rule.id}`));
  return `${refused.refused}${which}${unmet}${roles}${rules.length > 0 ? ` [${rules.join(', ')}]` : ''}`;
}

/** What a reader of a table wants to know of a refusal, in a word or two; a dash: not their step. */
const SHORT: Readonly<Record<Exclude<Refusal['refused'], 'unmet'>, string>> = {
  stale: 'look again',
  'unknown-move': '–',
  'wrong-state': '–',
  'not-yours': '–',
  'own-request': 'own request',
  'second-person': 'second person',
  misfit: '–',
  'too-late': 'too late',
  'too-early': 'later, by itself',
  'too-long': 'too long',
  'no-leave-needed': 'no leave needed',
  forbidden: 'forbidden',
  'not-in-code': 'not in code',
};

/** A column that would be wider is named below the table. */
const WIDEST = 3;

/** The same as a Markdown table in English: only steps that somebody can take, those who fare alike in one column. */
export function matrixTable(process: AnyProcess, rows: readonly Row[]): string {
  const wanted = rows.filter(({ cells }) => [...cells].some(([, cell]) => matters(cell)));
  const names = [...(wanted[0]?.cells.keys() ?? [])];
  const say = (name: string, { cells }: Row) => inWords(process, cells.get(name));
  const columns = [...Map.groupBy(names, (name) => wanted.map((row) => say(name, row)).join('|')).values()];
  const others = columns.filter((group) => group.length > WIDEST);
  const head = columns.map((group) => {
    if (group.length <= WIDEST) return group.join(', ');
    return others.length === 1 ? 'others' : `others ${others.indexOf(group) + 1}`;
  });
  const lines = [
    ['state', 'step', ...head],
    ['---', '---', ...columns.map(() => '---')],
    ...wanted.map((row) => [
      row.state,
      title(process.moves[row.move] ?? process.opening[row.move]),
      ...columns.map(([first = '']) => say(first, row)),
    ]),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  const below = columns.flatMap((group, at) =>
    group.length > WIDEST ? ['', `${head[at]}: ${group.join(', ')}.`] : [],
  );
  return [...lines, ...below].join('\n');
}

/** A step that somebody can take, or could if something else were done first. */
function matters(cell: Cell): boolean {
  if ('to' in cell) return true;
  const { refused } = cell;
  return refused.refused === 'unmet' && refused.unmet !== 'nothing-changed';
}

function inWords(process: AnyProcess, cell: Cell | undefined): string {
  if (cell === undefined) return '–';
  if ('to' in cell) return `**${title(process.states[cell.to])}**`;
  const { refused } = cell;
  return refused.refused === 'unmet'
    ? `first: ${refused.unmet.replaceAll('-', ' ')}`
    : SHORT[refused.refused];
}

function title(part: { readonly title: Text } | undefined): string {
  return part ? wording(part.title, 'en') : '';
}
