import { roles } from './roles.ts';

export interface TenantTable {
  /** columns beside `board`, each with its type and constraints: `{ name: 'text not null' }` */
  readonly columns: Readonly<Record<string, string>>;
  /** columns that with `board` make the primary key; none when a board has one row */
  readonly key: readonly string[];
  /** more constraints; keys and references name `board` first, or a board could probe another's rows */
  readonly constraints?: readonly string[];
  /** what a board may do with its rows: `select`, `insert`, `update`, `delete`, or `update (column)` */
  readonly may: readonly string[];
  /** the same for the clerk, over all boards */
  readonly clerk?: readonly string[];
}

/** Text is compared byte by byte, so that every server sorts it alike; people's order is made by `Intl`. */
const sorted = (type: string) => type.replace(/^text\b(\[\])?/, (text) => `${text} collate "C"`);

/** An opaque or readable name of a board, as it stands in every row. */
const boardColumn = `board text collate "C" not null check (board ~ '^[a-z0-9][a-z0-9-]{0,62}$')`;

/**
 * The statements that make a table whose every row belongs to a board: the only way to make a table in a migration.
 * Rows of other boards do not exist for the role of the pages, and without a board there are no rows at all.
 * What this writes is part of the checksum of migrations that ran: it can only be changed by a second function.
 */
export function tenantTable(name: string, { columns, key, constraints, may, clerk }: TenantTable): string[] {
  const lines = [
    boardColumn,
    ...Object.entries(columns).map(([column, type]) => `${column} ${sorted(type)}`),
    `primary key (${['board', ...key].join(', ')})`,
    ...(name === 'board' ? [] : ['foreign key (board) references netjes.board']),
    ...(constraints ?? []),
  ];
  const own = `board = current_setting('netjes.board', true)`;
  const table = `netjes.${name}`;
  return [
    `create table ${table} (\n  ${lines.join(',\n  ')}\n)`,
    `alter table ${table} enable row level security, force row level security`,
    `create policy own_board on ${table} to ${roles.app} using (${own}) with check (${own})`,
    `create policy all_boards on ${table} to ${roles.keeper} using (true) with check (true)`,
    `grant ${may.join(', ')} on ${table} to ${roles.app}`,
    ...(clerk
      ? [
          `create policy over_boards on ${table} to ${roles.clerk} using (true) with check (true)`,
          `grant ${clerk.join(', ')} on ${table} to ${roles.clerk}`,
        ]
      : []),
  ];
}
