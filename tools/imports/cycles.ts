import { posix } from 'node:path';
import type { SourceFile } from './read.ts';
import { importTable } from './table.ts';

/** The file an import leads to, when it is one of ours; a package leads to its index. */
function fileOf(from: string, specifier: string | undefined): string | undefined {
  if (specifier?.startsWith('.')) return posix.join(posix.dirname(from), specifier);
  if (!specifier?.startsWith('@netjes/')) return undefined;
  const room = importTable[specifier.slice('@netjes/'.length)];
  return room && `${room.folder}/src/index.ts`;
}

/** Circles of imports, one per knot, each starting at its alphabetically first file. */
export function findCycles(sources: readonly SourceFile[]): string[][] {
  const edges = new Map(
    sources.map(
      ({ path, imports }) => [path, imports.map(({ specifier }) => fileOf(path, specifier))] as const,
    ),
  );
  const done = new Set<string>();
  const cycles: string[][] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const seenAt = trail.indexOf(path);
    if (seenAt !== -1) {
      cycles.push(startAtFirst(trail.slice(seenAt)));
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? [])
      if (next !== undefined && edges.has(next)) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of [...edges.keys()].toSorted()) walk(path, []);
  return cycles;
}

function startAtFirst(cycle: readonly string[]): string[] {
  const first = cycle.indexOf([...cycle].toSorted()[0] ?? '');
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}
