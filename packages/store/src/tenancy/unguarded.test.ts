import { deepEqual, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { onBothEngines } from '../../../../tests/databases/both-engines.ts';
import type { Store } from '../open-store.ts';
import { unguarded } from './unguarded.ts';

const guards = 'alter table netjes.x enable row level security, force row level security';
const policies = `create policy own_board on netjes.x to netjes_app
    using (board = current_setting('netjes.board', true)) with check (board = current_setting('netjes.board', true));
  create policy all_boards on netjes.x to netjes_keeper using (true) with check (true)`;
const table = (columns: string) =>
  `create table netjes.x (board text collate "C" ${columns}); ${guards}; ${policies}`;

/** Ways to leave a hole, each with what has to be said of it. */
const breaches: Readonly<Record<string, readonly [string, ...string[]]>> = {
  [`create table netjes.x (board text collate "C"); ${policies}`]: [
    'table without row level security that binds its owner too: x',
  ],
  [`create table netjes.x (board text collate "C"); alter table netjes.x enable row level security; ${policies}`]:
    ['table without row level security that binds its owner too: x'],
  [`create table netjes.x (board text collate "C"); ${guards}`]: [
    'table whose policies are not those of a tenant table: x',
  ],
  [`${table('')}; create policy more on netjes.x to netjes_app using (true)`]: [
    'table whose policies are not those of a tenant table: x',
  ],
  [`${table('')}; drop policy own_board on netjes.x; create policy own_board on netjes.x to netjes_app
      using (board = current_setting('netjes.board', true)) with check (true)`]: [
    'table whose policies are not those of a tenant table: x',
  ],
  [`${table('')}; create policy over_boards on netjes.x to public using (true)`]: [
    'policy over boards that is not the clerk’s: x',
  ],
  [table(', id text collate "C" primary key')]: ['unique key without the board: x_pkey'],
  [`${table(', id int')}; create unique index x_id on netjes.x (id) include (board)`]: [
    'unique key without the board: x_id',
  ],
  [table(
    ', id int, a text collate "C", unique (board, id), foreign key (a, board) references netjes.school (board, school)',
  )]: ['foreign key that does not lead board to board: x_a_board_fkey'],
  [table(', name text')]: ['text that is sorted as the server likes: x.name'],
  [table(', number int generated always as identity')]: [
    'kind of table that row level security does not reach: x_number_seq',
  ],
  'create view netjes.x as select * from netjes.school': ['view that looks with the rights of its owner: x'],
  'create materialized view netjes.x as select 1 as one': [
    'kind of table that row level security does not reach: x',
  ],
  [`${table('')}; create table netjes.y () inherits (netjes.x)`]: [
    'table without row level security that binds its owner too: y',
    'table whose policies are not those of a tenant table: y',
    'table that is part of another: x',
    'table that is part of another: y',
  ],
  [`${table('')}; create rule x as on delete to netjes.x do also select 1`]: [
    'rule that rewrites statements: x',
  ],
  'create function netjes.x() returns int language sql security definer as $$ select 1 $$; revoke execute on function netjes.x() from public':
    ['function that lends rights and does not say where it looks, or to everybody: x'],
  'create function netjes.x() returns int language sql as $$ select 1 $$': [
    'function that lends rights and does not say where it looks, or to everybody: x',
  ],
  [`${table('')}; grant truncate on netjes.x to netjes_app`]: [
    'right of a page that is not one on rows: x: TRUNCATE',
  ],
  [`${table('')}; grant delete on netjes.x to netjes_clerk`]: [
    'right of the clerk to more than to look, or to make a board: x: DELETE',
  ],
  [`${table(', data jsonb')}; grant select on netjes.x to netjes_clerk`]: [
    'content that the clerk sees: x.data',
  ],
  [`${table('')}; grant select on netjes.x to public`]: ['right of anybody else: x: -'],
};

onBothEngines('what guards the rows', ({ store: given }) => {
  test('nothing in the schema lets a board reach another’s rows', async () => {
    const store = await given();
    deepEqual(await store.asKeeper(unguarded), []);
  });

  test('a table, key, view, function or right that would is found', async () => {
    const store = await given();
    const seen: Record<string, readonly string[]> = {};
    for (const breach of Object.keys(breaches)) seen[breach] = await findingsOf(store, breach);
    deepEqual(seen, breaches);
  });
});

/** What is said of a breach, which is undone afterwards. */
async function findingsOf(store: Store, breach: string): Promise<readonly string[]> {
  const enough = new Error('enough');
  let found: readonly string[] = [];
  const work = store.asKeeper(async (tx) => {
    for (const statement of breach.split(/;\s+/)) await sql.raw(statement).execute(tx);
    found = await unguarded(tx);
    throw enough;
  });
  await rejects(work, (error) => {
    if (error !== enough) throw new Error(breach, { cause: error });
    return true;
  });
  return found;
}
