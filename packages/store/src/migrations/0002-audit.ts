import { roles } from '../tenancy/roles.ts';
import { tenantTable } from '../tenancy/tenant-table.ts';
import type { Migration } from './migration.ts';

const OPAQUE = '[a-z2-7]{26}';
const WORD = '[a-z][a-z0-9-]*';
const CODE = '[a-z0-9][a-z0-9-]*';
const VERSION = '[0-9A-Za-z][0-9A-Za-z.-]*';
const RULE = `(${CODE}/${VERSION}#[0-9A-Za-z][0-9A-Za-z._~-]*|outside:${WORD})`;
const IDS = `(${WORD}=${OPAQUE}(,${OPAQUE})*|code=${CODE}|version=${VERSION}|through=[0-9]+)`;

// lengths are checked apart: `{0,62}` makes a pattern slow
const domain = (name: string, check: string) =>
  `create domain netjes.${name} as text collate "C" check (${check})`;
const text = (name: string, shape: string, longest = 63) =>
  domain(name, `length(value) <= ${longest} and value ~ '^(${shape})$'`);
const isOpaque = `length(value) = 26 and value ~ '^[a-z2-7]+$'`;
const list = (shape: string, between = ',') => `(${shape}(${between}${shape})*)?`;

// shapes that leave no room for a name or a sentence, whoever writes. As domains: constraints of a table are worked
// out anew at every insert
const domains = [
  domain('opaque_id', isOpaque),
  domain('actor', `value = 'netjes' or ${isOpaque}`),
  text('word', WORD),
  text('words', list(WORD), 2000),
  text('event_kind', `${WORD}\\.${WORD}`, 127),
  text('code_id', CODE),
  text('code_version', VERSION),
  text('rules', list(RULE), 20_000),
  text('event_ids', list(IDS, ';'), 60_000),
  'create domain netjes.digest as bytea check (octet_length(value) = 32)',
  'create domain netjes.place as bigint check (value >= 0)',
  'create domain netjes.version as integer check (value > 0)',
];

/** What is hashed: one line for each, in this order; no value can hold the end of a line. */
const canonical = [
  `'netjes-audit-1'`,
  'new.board',
  'h.seq + 1',
  `to_char(new.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
  'new.kind',
  'new.actor',
  'new.roles',
  `coalesce(new.file, '')`,
  `coalesce(new.version::text, '')`,
  `coalesce(new.from_state, '')`,
  `coalesce(new.to_state, '')`,
  `coalesce(new.code, '')`,
  `coalesce(new.code_version, '')`,
  'new.rules',
  'new.ids',
  `encode(h.hash, 'hex')`,
].join(', ');

const written = 'at, kind, actor, roles, file, version, from_state, to_state, code, code_version, rules, ids';

const tables = [
  ...tenantTable('audit', {
    columns: {
      seq: 'netjes.place not null',
      at: 'timestamptz(3) not null',
      kind: 'netjes.event_kind not null',
      actor: 'netjes.actor not null',
      roles: 'netjes.words not null',
      file: 'netjes.opaque_id',
      version: 'netjes.version',
      from_state: 'netjes.word',
      to_state: 'netjes.word',
      code: 'netjes.code_id',
      code_version: 'netjes.code_version',
      rules: 'netjes.rules not null',
      ids: 'netjes.event_ids not null',
      previous: 'netjes.digest not null',
      hash: 'netjes.digest not null',
    },
    key: ['seq'],
    may: ['select', `insert (board, ${written})`],
  }),
  ...tenantTable('audit_head', {
    columns: {
      seq: 'netjes.place not null',
      previous: 'netjes.digest not null',
      hash: 'netjes.digest not null',
    },
    key: [],
    may: ['select'],
  }),
  ...tenantTable('audit_checkpoint', {
    columns: {
      seq: 'netjes.place not null',
      hash: 'netjes.digest not null',
      at: 'timestamptz(3) not null',
      key: 'text not null check (length(key) between 1 and 80)',
      signature: 'bytea not null check (octet_length(signature) = 64)',
    },
    key: ['seq'],
    may: ['select', 'insert'],
  }),
  ...tenantTable('opaque_person', {
    columns: { person: 'netjes.opaque_id not null', id: 'netjes.opaque_id not null' },
    key: ['person'],
    constraints: ['unique (board, id)'],
    may: ['select', 'insert', 'delete'],
  }),
];

const safely = 'security definer set search_path = pg_catalog, netjes, pg_temp';

// two writers of one board wait for each other on its row of audit_head, so that there is one next place; those who
// write may not touch that row by themselves
const chain = `create function netjes.chain_audit() returns trigger language plpgsql ${safely} as $body$
begin
  if new.board is distinct from current_setting('netjes.board', true) then
    raise insufficient_privilege using message = 'an audit row is of the board that is worked for';
  end if;
  for attempt in 1..2 loop
    update netjes.audit_head h
      set seq = h.seq + 1, previous = h.hash, hash = sha256(convert_to(concat_ws(E'\\n', ${canonical}), 'UTF8'))
      where h.board = new.board
      returning h.seq, h.previous, h.hash into new.seq, new.previous, new.hash;
    if found then return new; end if;
    insert into netjes.audit_head
      select new.board, 0, genesis, genesis
      from sha256(convert_to(E'netjes-audit-1\\n' || new.board, 'UTF8')) as genesis
      on conflict do nothing;
  end loop;
  raise serialization_failure using message = 'the audit of this board was begun by another';
end $body$`;

const forget = `create function netjes.forget_audit(of_board text, up_to bigint) returns bigint
language plpgsql ${safely} as $body$
declare gone bigint;
begin
  perform from netjes.audit_checkpoint c join netjes.audit a using (board, seq)
    where c.board = of_board and c.seq = up_to and c.hash = a.hash;
  if not found or not exists (
    select from netjes.audit
      where board = of_board and kind = 'audit.forgotten' and ids = 'through=' || up_to and seq > up_to
  ) then
    raise insufficient_privilege using message = 'audit rows go only up to a checkpoint, after the audit said so';
  end if;
  delete from netjes.audit where board = of_board and seq <= up_to;
  get diagnostics gone = row_count;
  return gone;
end $body$`;

export const audit: Migration = {
  name: '0002-audit',
  statements: [
    ...domains,
    ...tables,
    chain,
    'revoke execute on function netjes.chain_audit() from public',
    // the head, which every line moves on, is of a board already; looking that up again is a fifth of an insert
    'alter table netjes.audit drop constraint audit_board_fkey, drop constraint audit_board_check',
    // the keeper puts rows back as they were
    `create trigger chain before insert on netjes.audit for each row
      when (current_user <> '${roles.keeper}') execute function netjes.chain_audit()`,
    forget,
    'revoke execute on function netjes.forget_audit(text, bigint) from public',
    `grant execute on function netjes.forget_audit(text, bigint) to ${roles.clerk}`,
  ],
};
