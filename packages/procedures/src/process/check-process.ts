import type { AnyProcess } from './process.ts';

/** A kind of file that cannot work; thrown when it is defined. */
export class ProcessFault extends Error {
  readonly problems: readonly string[];

  constructor(process: string, problems: readonly string[]) {
    super(`process \`${process}\`: ${problems.join('; ')}`);
    this.name = 'ProcessFault';
    this.problems = problems;
  }
}

/** One way from state to state; an opening comes from nowhere. */
interface Edge {
  readonly move: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Throws everything that is wrong with a definition at once. */
export function checkProcess(process: AnyProcess): void {
  const edges = edgesOf(process);
  const problems = [
    ...names(process),
    ...unknownStates(process, edges),
    ...(edges.some(({ from }) => from.length > 0) ? paths(process, edges) : ['it has no moves']),
    ...clocks(process, edges),
    ...retention(process),
  ];
  if (problems.length > 0) throw new ProcessFault(process.name, problems);
}

/** The states a move can lead to. */
export function destinations(to: AnyProcess['moves'][string]['to']): readonly string[] {
  return typeof to === 'string' ? [to] : to.among;
}

function edgesOf(process: AnyProcess): Edge[] {
  return [
    ...Object.entries(process.opening).map(([move, { to }]) => ({ move, from: [], to: destinations(to) })),
    ...Object.entries(process.moves).map(([move, { from, to }]) => ({ move, from, to: destinations(to) })),
  ];
}

function names(process: AnyProcess): string[] {
  const both = Object.keys(process.opening).filter((move) => Object.hasOwn(process.moves, move));
  const all = [
    process.name,
    ...[process.states, process.opening, process.moves, process.clocks].flatMap(Object.keys),
  ];
  return [
    ...both.map((move) => `move \`${move}\` also opens a file; give one of them another name`),
    ...all
      .filter((name) => !/^[a-z][a-z-]*$/.test(name))
      .map((name) => `\`${name}\` is no name; write small letters and hyphens`),
  ];
}

function unknownStates({ states }: AnyProcess, edges: readonly Edge[]): string[] {
  return edges.flatMap(({ move, from, to }) =>
    [...from, ...to]
      .filter((state) => !Object.hasOwn(states, state))
      .map((state) => `move \`${move}\` names state \`${state}\`, which does not exist`),
  );
}

function paths(process: AnyProcess, edges: readonly Edge[]): string[] {
  const states = Object.keys(process.states);
  const ends = states.filter((state) => process.states[state]?.end);
  const reached = spread([], (at) =>
    edges
      .filter(({ from }) => from.length === 0 || from.some((state) => at.has(state)))
      .flatMap(({ to }) => to),
  );
  const ending = spread(ends, (at) =>
    edges.filter(({ to }) => to.some((state) => at.has(state))).flatMap(({ from }) => from),
  );
  const opens = new Set(Object.keys(process.opening));
  return [
    ...(opens.size === 0 ? ['it has no opening'] : []),
    ...(ends.length === 0 ? ['it has no end state'] : []),
    ...states
      .filter((state) => !reached.has(state))
      .map((state) => `no move leads to state \`${state}\` from an opening`),
    ...states
      .filter((state) => !ending.has(state))
      .map((state) => `from state \`${state}\` no moves lead to an end`),
    ...edges
      .filter(({ move, from }) => !opens.has(move) && !from.some((state) => reached.has(state)))
      .map(({ move }) => `move \`${move}\` can never be made`),
    ...edges.flatMap(({ move, from }) =>
      from
        .filter((state) => ends.includes(state))
        .map((state) => `move \`${move}\` leaves \`${state}\`, which is an end`),
    ),
  ];
}

/** All that is reached by steps from a beginning. */
function spread(begin: readonly string[], step: (at: ReadonlySet<string>) => readonly string[]): Set<string> {
  const reached = new Set(begin);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const each of step(reached)) reached.add(each);
  }
  return reached;
}

function clocks(process: AnyProcess, edges: readonly Edge[]): string[] {
  return Object.entries(process.clocks).flatMap(([clock, { while: runs, makes }]) => {
    const edge = edges.find(({ move }) => move === makes);
    const move = process.moves[makes];
    if (move === undefined || edge === undefined)
      return [`clock \`${clock}\` makes \`${makes}\`, which is no move`];
    return [
      ...(move.who.who === 'netjes'
        ? []
        : [`clock \`${clock}\` makes \`${makes}\`, which is a move of people`]),
      ...(Object.keys(move.input).length > 0
        ? [`clock \`${clock}\` makes \`${makes}\`, which asks for input`]
        : []),
      ...runs
        .filter((state) => !edge.from.includes(state))
        .map((state) => `clock \`${clock}\` runs in \`${state}\`, where \`${makes}\` cannot be made`),
    ];
  });
}

function retention({ states, retention: kept }: AnyProcess): string[] {
  return Object.keys(states)
    .filter((state) => !Object.hasOwn(kept, state))
    .map((state) => `it does not say how long a file is kept in state \`${state}\``);
}
