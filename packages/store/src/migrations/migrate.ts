import type { Connection } from '../engine/engine.ts';
import { type HistoryDifference, StoreFault } from '../engine/fault.ts';
import { roles } from '../tenancy/roles.ts';
import { checksum, type Migration } from './migration.ts';

/** Any number, as long as no other program on this database uses it. */
const LOCK = 4_803_210_567;

const history = `create table if not exists netjes_history.migration (
  place integer primary key,
  name text not null unique,
  checksum text not null,
  ran_at timestamptz not null
)`;

interface Ran {
  readonly name: string;
  readonly checksum: string;
}

/**
 * Brings the database to the last of `wanted`, all of it or nothing, one program at a time. Returns how many ran.
 * Throws a StoreFault `history-differs` when the database has seen other migrations than these.
 */
export async function migrate(
  connection: Connection,
  wanted: readonly Migration[],
  now: Temporal.Instant,
): Promise<number> {
  await connection.run(`begin; select pg_advisory_xact_lock(${LOCK})`);
  try {
    await connection.run(`set local lock_timeout = 0; set local role ${roles.keeper}`);
    const ran = await readHistory(connection);
    const difference = compare(ran, wanted);
    if (difference) throw difference;
    for (const [at, migration] of wanted.entries()) {
      if (at >= ran.length) await run(connection, migration, { place: at + 1, now });
    }
    await connection.run('commit');
    return wanted.length - ran.length;
  } catch (error) {
    if (connection.inTransaction()) await connection.run('rollback').catch(() => {});
    throw error;
  }
}

async function readHistory(connection: Connection): Promise<readonly Ran[]> {
  await connection.run(history);
  const { rows } = await connection.query(
    'select name, checksum from netjes_history.migration order by place',
  );
  return rows as unknown as readonly Ran[];
}

async function run(
  connection: Connection,
  migration: Migration,
  { place, now }: { readonly place: number; readonly now: Temporal.Instant },
): Promise<void> {
  for (const statement of migration.statements) await connection.run(statement);
  await connection.query('insert into netjes_history.migration values ($1, $2, $3, $4)', [
    place,
    migration.name,
    checksum(migration),
    now,
  ]);
}

function compare(ran: readonly Ran[], wanted: readonly Migration[]): StoreFault | undefined {
  const known = new Set(wanted.map(({ name }) => name));
  const differs = (how: HistoryDifference, migration: string) =>
    new StoreFault({ kind: 'history-differs', how, migration });
  for (const [at, { name, checksum: sum }] of ran.entries()) {
    const mine = wanted[at];
    if (!known.has(name)) return differs(at >= wanted.length ? 'newer' : 'unknown', name);
    if (mine?.name !== name) return differs('order', name);
    if (checksum(mine) !== sum) return differs('content', name);
  }
  return undefined;
}
