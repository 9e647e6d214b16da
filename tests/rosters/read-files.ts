// Files of other systems, built where a test needs them, and read as a server would read them.
import { type Reading, type ReadOptions, readRoster, type RosterRead } from '@netjes/roster';

const TODAY = '2026-11-23';

/** Bytes by the name of their file; text is made UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

export function decode(bytes: Uint8Array, encoding: string, fatal: boolean): string {
  return new TextDecoder(encoding, { fatal }).decode(bytes);
}

export function read(files: Files, options: Partial<ReadOptions> = {}): Promise<RosterRead> {
  const given = Object.entries(files).map(([name, content]) => ({ name, bytes: bytesOf(content) }));
  return readRoster({ files: given, today: TODAY, decode, ...options });
}

/** What is read of files that can be read. */
export async function reading(files: Files, options: Partial<ReadOptions> = {}): Promise<Reading> {
  const result = await read(files, options);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** Why files are not read. */
export async function refusal(files: Files, options: Partial<ReadOptions> = {}): Promise<string> {
  const result = await read(files, options);
  return result.ok ? `read as ${result.value.format}` : result.refusal.refused;
}

/** A table with a header: rows by the name of their column. */
export function csv(rows: readonly Readonly<Record<string, string>>[], separator = ','): string {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const quoted = (cell: string) => (/[\s",;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.map(quoted).join(separator)}\r\n`)
    .join('');
}
