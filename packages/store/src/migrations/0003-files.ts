import { roles } from '../tenancy/roles.ts';
import { tenantTable } from '../tenancy/tenant-table.ts';
import type { Migration } from './migration.ts';

// who else a duty is for than one person: whoever has one of these roles, of these people
const toWhom = {
  person: 'netjes.opaque_id',
  roles: 'text[]',
  of: 'text[]',
};
const oneOfTwo = 'check ((person is null) <> (roles is null))';
const ofFile = 'foreign key (board, file) references netjes.file on delete cascade';

const tables = [
  ...tenantTable('file', {
    columns: {
      id: 'netjes.opaque_id not null',
      school: 'text',
      process: 'netjes.word not null',
      process_version: 'netjes.version not null',
      version: 'netjes.version not null',
      state: 'netjes.word not null',
      opened_by: 'netjes.actor not null',
      own: 'text[] not null',
      code: 'netjes.code_id not null',
      code_version: 'netjes.code_version not null',
      data: 'jsonb not null',
      sealed: 'netjes.sealed',
      clocks: 'jsonb not null',
      past: 'jsonb not null',
      keep: 'jsonb not null',
      opened_at: 'timestamptz(3) not null',
      changed_at: 'timestamptz(3) not null',
      due: 'timestamptz(3)',
      delete_after: 'timestamptz(3)',
    },
    key: ['id'],
    constraints: ['foreign key (board, school) references netjes.school'],
    may: ['select', 'insert', 'update', 'delete'],
    clerk: ['select (board, due, delete_after)'],
  }),
  ...tenantTable('outbox', {
    columns: {
      file: 'netjes.opaque_id not null',
      key: 'netjes.duty_key not null',
      kind: 'netjes.delivery_kind not null',
      tell: 'netjes.word not null',
      ...toWhom,
      due: 'timestamptz(3) not null',
      made_at: 'timestamptz(3) not null',
      attempts: 'integer not null default 0',
      next_try: 'timestamptz(3) not null',
      failed: 'netjes.word',
      delivered_at: 'timestamptz(3)',
      given_up_at: 'timestamptz(3)',
    },
    key: ['file', 'key'],
    constraints: [ofFile, oneOfTwo],
    may: ['select', 'insert', 'update (attempts, next_try, failed, delivered_at, given_up_at)'],
    clerk: ['select (board, next_try, delivered_at, given_up_at)'],
  }),
  ...tenantTable('notice', {
    columns: {
      file: 'netjes.opaque_id not null',
      key: 'netjes.duty_key not null',
      tell: 'netjes.word not null',
      ...toWhom,
      at: 'timestamptz(3) not null',
      read_at: 'timestamptz(3)',
    },
    key: ['file', 'key'],
    constraints: [ofFile, oneOfTwo],
    may: ['select', 'insert', 'update (read_at)', 'delete'],
  }),
];

const columns = `process, process_version, version, state, own, code, code_version, data, sealed, clocks, past, keep,
      changed_at, due, delete_after`;

// all that one move writes, in one round trip; false, and nothing written, when somebody was first
const writeMove = `create function netjes.write_move(
  seen integer, written jsonb, sealed_data bytea, events jsonb, duties jsonb
) returns boolean language plpgsql as $body$
declare
  of_board text := current_setting('netjes.board');
  f netjes.file := jsonb_populate_record(null::netjes.file, written);
begin
  f.board := of_board;
  f.sealed := sealed_data;
  if seen = 0 then
    insert into netjes.file values (f.*);
  else
    update netjes.file set (${columns}) = (${columns.replaceAll(/\b([a-z])/g, 'f.$1')})
      where board = of_board and id = f.id and version = seen;
    if not found then return false; end if;
  end if;
  insert into netjes.audit (board, at, kind, actor, roles, file, version, from_state, to_state,
      code, code_version, rules, ids)
    select of_board, e.* from jsonb_to_recordset(events) as e(at timestamptz, kind text, actor text, roles text,
      file text, version integer, from_state text, to_state text, code text, code_version text, rules text, ids text);
  insert into netjes.outbox (board, key, kind, file, tell, person, roles, of, due, made_at, next_try)
    select of_board, d.* from jsonb_to_recordset(duties) as d(key text, kind text, file text, tell text,
      person text, roles text[], of text[], due timestamptz, made_at timestamptz, next_try timestamptz);
  return true;
end $body$`;

// one value of text to read, under a plan that is kept; a select of twenty columns costs several times as much
const findFile = `create function netjes.find_file(of_board text, of_file text) returns json
language plpgsql stable as $body$
begin
  return (select to_json(f) from netjes.file f where f.board = of_board and f.id = of_file);
end $body$`;

export const files: Migration = {
  name: '0003-files',
  statements: [
    'create domain netjes.duty_key as text collate "C" check (length(value) between 1 and 120)',
    `create domain netjes.delivery_kind as text collate "C" check (value in ('notice'))`,
    ...tables,
    // the file they are about is of a board already
    'alter table netjes.outbox drop constraint outbox_board_fkey, drop constraint outbox_board_check',
    'alter table netjes.notice drop constraint notice_board_fkey, drop constraint notice_board_check',
    // what is due is looked for over all boards at once
    'create index file_due on netjes.file (due) where due is not null',
    'create index file_past_term on netjes.file (delete_after) where delete_after is not null',
    'create index outbox_open on netjes.outbox (next_try) where delivered_at is null and given_up_at is null',
    'create index notice_of on netjes.notice (board, person, at)',
    writeMove,
    findFile,
    'revoke execute on function netjes.find_file(text, text) from public',
    `grant execute on function netjes.find_file(text, text) to ${roles.app}`,
    'revoke execute on function netjes.write_move(integer, jsonb, bytea, jsonb, jsonb) from public',
    `grant execute on function netjes.write_move(integer, jsonb, bytea, jsonb, jsonb) to ${roles.app}`,
  ],
};
