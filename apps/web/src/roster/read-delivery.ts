import { setImmediate } from 'node:timers/promises';
import { type ColumnMapping, type Decode, type GivenFile, type Reading, readRoster } from '@netjes/roster';
import {
  columnMapping,
  keepColumnMapping,
  knownRows,
  noteProgress,
  stageDelivery,
  type Store,
} from '@netjes/store';
import { countsOf, stage, type Staged } from './staged.ts';

export interface DeliveryToRead {
  readonly store: Store;
  readonly board: string;
  /** of the delivery */
  readonly id: string;
  /** as the store keeps it; see `sourceFor` */
  readonly source: string;
  readonly school: { readonly school: string; readonly name: string } | undefined;
  readonly files: readonly GivenFile[];
  readonly now: () => Temporal.Instant;
  readonly today: Temporal.PlainDate;
  /** as somebody pointed the columns out just now; else as it was remembered */
  readonly mapping?: ColumnMapping;
}

/** Of one school another system knows its own keys only, so that two schools with the same system are two sources. */
export function sourceFor(name: string, school: string | undefined): string {
  return school === undefined ? name : `${school}/${name}`;
}

const decode: Decode = (bytes, encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes);

const TELL_EVERY_MS = 1000;

/**
 * Reads what was delivered and keeps what it would change, telling now and then how far it is. Nothing of the files is
 * written; the reading goes on outside any transaction and lets others go first. Returns what was kept.
 */
export async function readDelivery(reading: DeliveryToRead): Promise<Staged> {
  const { store, board, id, source, school, now } = reading;
  const remembered = await store.inBoard(board, (tx) => columnMapping(tx, source));
  const mapping = reading.mapping ?? (remembered as ColumnMapping | undefined);
  const read = await readRoster({
    files: reading.files,
    today: reading.today.toString(),
    decode,
    ...(mapping && { mapping }),
    ...(school && { school: { key: school.school, name: school.name } }),
    ...tellProgress(reading),
  });
  const saysSchool = mapping?.columns.school !== undefined || saysSchools(read.ok ? read.value : undefined);
  return await store.inBoard(board, async (tx) => {
    const staged: Staged = read.ok
      ? stage(read.value, await knownRows(tx, { source, today: reading.today, school: school?.school }), {
          school: school?.school,
          saysSchool,
        })
      : { kind: 'refused', refusal: read.refusal };
    if (reading.mapping && staged.kind === 'changes') {
      await keepColumnMapping(tx, { board, source, mapping: reading.mapping, now: now() });
    }
    await stageDelivery(
      { tx, board, keys: store.keys },
      {
        id,
        state: staged.kind === 'refused' ? 'failed' : 'staged',
        format: read.ok ? read.value.format : 'unknown',
        counts: countsOf(staged),
        content: staged,
      },
    );
    return staged;
  });
}

/** A list without a column for it gets one school that nobody named. */
function saysSchools(reading: Reading | undefined): boolean {
  return reading?.roster.schools.some(({ key }) => key !== 'school') ?? false;
}

function tellProgress({ store, board, id, now }: DeliveryToRead) {
  let counts = { done: 0, total: 0 };
  let told = performance.now();
  return {
    onProgress: (done: number, total: number) => {
      counts = { done, total };
    },
    pause: async () => {
      await setImmediate();
      if (performance.now() - told < TELL_EVERY_MS) return;
      told = performance.now();
      const beat = Math.floor(now().epochMilliseconds / 1000);
      await store.inBoard(board, (tx) => noteProgress(tx, id, { ...counts, beat }));
    },
  };
}
