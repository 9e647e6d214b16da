import type { NeedsMapping } from './class-list/column-mapping.ts';
import { readClassList } from './class-list/read-class-list.ts';
import type { Sheet } from './class-list/sheet.ts';
import { readEdexml } from './edexml/read-edexml.ts';
import { Gathering } from './gathering.ts';
import { openFiles, type TextFile } from './open-files.ts';
import { Pace } from './pace.ts';
import type { ReadOptions, Reading, RosterFormat, RosterRead } from './reading.ts';
import { Refused } from './refusal.ts';
import type { Roster } from './roster.ts';
import { schoolYearOf } from './school-year.ts';
import { readOneRoster } from './tables/read-one-roster.ts';
import { readSdsOne, sdsOneTables } from './tables/read-sds-1.ts';
import { type TableKind, tableKind } from './tables/table-kind.ts';
import { type Table, tableOf } from './tables/table.ts';
import { readCsv } from './text/read-csv.ts';

const EMPTY: Roster = { schools: [], classes: [], people: [] };

/**
 * Reads what another system delivers: which format it is, who is in it, and what a person should look at. What Netjes
 * may not keep is passed over while reading. Refusals are given back; a throw is a fault of ours.
 */
export async function readRoster(options: ReadOptions): Promise<RosterRead> {
  const { today, decode, pause = () => Promise.resolve(), onProgress = () => {} } = options;
  const gathering = new Gathering(today);
  const pace = new Pace(pause, onProgress);
  try {
    const opened = await openFiles(options.files, { gathering, pace, decode });
    const { format, needsMapping } = await readFormat(opened, options, { gathering, pace });
    const roster = needsMapping ? EMPTY : gathering.finish();
    pace.end();
    const { listed, counts } = gathering.findings;
    const dropped = [...gathering.dropped].toSorted();
    const reading: Reading = { format, roster, findings: listed, counts, dropped };
    return { ok: true, value: needsMapping ? { ...reading, needsMapping } : reading };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

interface Read {
  readonly format: RosterFormat;
  readonly needsMapping?: NeedsMapping | undefined;
}

interface Reach {
  readonly gathering: Gathering;
  readonly pace: Pace;
}

/** Which format it is can be told by what is in the files; formats with more to recognise go first. */
async function readFormat(
  { texts, sheets }: { readonly texts: readonly TextFile[]; readonly sheets: readonly Sheet[] },
  options: ReadOptions,
  reach: Reach,
): Promise<Read> {
  const xml = texts.filter(({ text }) => text.trimStart().startsWith('<'));
  const tables = texts.filter((each) => !xml.includes(each)).map(({ file, text }) => tableOf(text, file));
  const known = Map.groupBy(tables, tableKind);
  const unknown = known.get(undefined) ?? [];
  if (unknown.length < tables.length) {
    ignore([...unknown, ...xml, ...sheets], reach);
    const kinds = new Map([...known].flatMap(([kind, of]) => (kind ? [[kind, of] as const] : [])));
    return { format: await readOneRoster(kinds satisfies Map<TableKind, Table[]>, reach) };
  }
  const sdsOne = sdsOneTables(tables);
  if (sdsOne) {
    const used = Object.values(sdsOne).flat();
    ignore([...tables.filter((table) => !used.includes(table)), ...xml, ...sheets], reach);
    await readSdsOne(sdsOne, reach);
    return { format: 'sds-1' };
  }
  if (xml.length > 0) {
    ignore([...tables, ...sheets], reach);
    for (const file of xml) await readEdexml(file, reach);
    return { format: 'edexml' };
  }
  const lists = [...sheets, ...tables.map(({ file, text }) => ({ file, rows: () => readCsv(text, file) }))];
  return { format: 'class-list', needsMapping: await readClassLists(lists, options, reach) };
}

async function readClassLists(
  lists: readonly Sheet[],
  options: ReadOptions,
  { gathering, pace }: Reach,
): Promise<NeedsMapping | undefined> {
  if (lists.length === 0) throw new Refused({ refused: 'not-recognised' });
  const { mapping, today, school = { key: 'school', name: 'school' } } = options;
  const schoolYear = options.schoolYear ?? schoolYearOf(Temporal.PlainDate.from(today));
  for (const list of lists) {
    const needs = await readClassList(list, { gathering, pace, mapping, school, schoolYear });
    if (needs) return needs;
  }
  return undefined;
}

function ignore(files: readonly { readonly file: string }[], { gathering }: Reach): void {
  for (const { file } of files)
    gathering.findings.add({ finding: 'ignored-file', file, line: 1, why: 'unknown' });
}
