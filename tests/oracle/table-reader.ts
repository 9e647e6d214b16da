// A stranger who has only the CSV and the sentences about it: parses RFC 4180 and decides by the table's own rules.

type Row = Readonly<Record<string, string>>;

export interface TableAnswer {
  readonly outcome: string;
  readonly norms: readonly string[];
}

export class TableReader {
  readonly #rows: readonly Row[];
  readonly #facts: readonly string[];

  constructor(csv: string) {
    const [head = [], ...rows] = parse(csv);
    this.#rows = rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i] ?? ''])));
    this.#facts = head.slice(head.indexOf('counts-as') + 1);
  }

  decide(who: string, act: string, situation: Readonly<Record<string, readonly string[]>>): TableAnswer {
    const holds = (row: Row, options: { lenient?: boolean; without?: readonly string[] } = {}) =>
      this.#facts.every((fact) => {
        if (row[fact] === '' || options.without?.includes(fact)) return true;
        const accepted = (row[fact] ?? '').split('|');
        const values = situation[fact] ?? [];
        return (
          values.some((value) => accepted.includes(value)) ||
          (!!options.lenient && values.length === 0 && accepted.includes('false'))
        );
      });
    const acts = new Set([act]);
    for (const each of acts) {
      for (const row of this.#rows) {
        if (row['kind'] === 'counts-as' && list(row['act']).includes(each) && holds(row))
          acts.add(row['counts-as'] ?? '');
      }
    }
    const exceptions = Map.groupBy(
      this.#rows.filter((row) => row['kind'] === 'exception'),
      (row) => row['norm'] ?? '',
    );
    const found: Record<string, string[]> = { ban: [], ask: [], duty: [], permit: [], lifted: [] };
    for (const row of this.#rows) {
      const { kind = '', norm = '' } = row;
      if (!['ban', 'duty', 'step', 'permit'].includes(kind)) continue;
      if (!list(row['who']).includes(who) || !list(row['act']).some((each) => acts.has(each))) continue;
      if (!holds(row, { lenient: kind !== 'permit' })) continue;
      const own = (exceptions.get(norm) ?? []).filter((each) => list(each['who']).includes(who));
      if (own.some((each) => holds(each))) {
        if (kind === 'ban') found['lifted']?.push(norm);
        continue;
      }
      const waits =
        kind === 'ban' && own.some((each) => holds(each, { without: ['permission-from', 'consent-of'] }));
      found[waits ? 'ask' : kind === 'step' ? 'duty' : kind]?.push(norm);
    }
    const { ban = [], ask = [], duty = [], permit = [], lifted = [] } = found;
    if (ban.length > 0) return { outcome: 'forbidden', norms: ban.sort() };
    if (ask.length > 0) return { outcome: 'ask', norms: ask.sort() };
    if (duty.length > 0) return { outcome: 'required', norms: duty.sort() };
    const yes = [...permit, ...lifted].sort();
    return { outcome: yes.length > 0 ? 'allowed' : 'silent', norms: yes };
  }
}

function list(cell: string | undefined): string[] {
  return (cell ?? '').split('|');
}

function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
