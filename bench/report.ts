import { availableParallelism, cpus } from 'node:os';

/** What was measured of one thing at one size. */
export interface Row {
  readonly name: string;
  /** How many norms and grants there are in all. */
  readonly size: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly unit: string;
}

/** What every benchmark ends with, as data. */
export interface Report {
  readonly bench: string;
  readonly machine: string;
  readonly rows: readonly Row[];
  /** How many times as long something takes as ours, in the same round; the median of the rounds. */
  readonly ratios: Readonly<Record<string, number>>;
}

export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return `${model}, ${availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
}

/** To three figures that mean something. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function aRow(name: string, size: number, values: readonly number[], unit: string): Row {
  return {
    name,
    size,
    median: rounded(median(values)),
    min: rounded(Math.min(...values)),
    max: rounded(Math.max(...values)),
    unit,
  };
}

/** The report as a table for people. */
export function table({ bench, machine: on, rows, ratios }: Report): string {
  const figures = (row: Row) => [row.median, row.min, row.max].map((value) => value.toLocaleString('en'));
  const lines = [
    ['', 'size', 'median', 'min', 'max', ''],
    ...rows.map((row) => [row.name, row.size.toLocaleString('en'), ...figures(row), row.unit]),
  ];
  const compared = Object.entries(ratios).map(([name, ratio]) => [name, `${ratio.toLocaleString('en')} x`]);
  return [
    `${bench} on ${on}`,
    '',
    ...aligned(lines),
    ...(compared.length > 0 ? ['', ...aligned(compared)] : []),
  ].join('\n');
}

/** First column to the left, figures to the right. */
function aligned(lines: readonly (readonly string[])[]): string[] {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => (line[column] ?? '').length)),
  );
  return lines.map((line) =>
    line
      .map((cell, column) =>
        column === 0 || column === 5 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
}
