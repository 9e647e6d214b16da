import { readFileSync } from 'node:fs';

/** An address of the table, with what each visitor gets there. */
export interface Row {
  readonly method: string;
  readonly path: string;
  readonly place: 'own school' | 'other school';
  readonly gets: ReadonlyMap<string, string>;
}

/** The table as it was looked at and kept. */
export function readTable(): readonly Row[] {
  const text = readFileSync(new URL('isolation.matrix', import.meta.url), 'utf8');
  const [head = '', ...lines] = text.trim().split('\n');
  const visitors = head.split('\t').slice(1);
  return lines.map((line) => {
    const [address = '', ...cells] = line.split('\t');
    const [, method = '', path = '', place = 'own school'] =
      /^(\S+) (\S+)(?: \((.*)\))?$/.exec(address) ?? [];
    const gets = new Map(visitors.map((visitor, i) => [visitor, cells[i] ?? '']));
    return { method, path, place: place as Row['place'], gets };
  });
}
