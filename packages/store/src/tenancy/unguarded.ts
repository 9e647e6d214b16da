import { sql } from 'kysely';
import { roles } from './roles.ts';
import type { Tx } from './transactions.ts';

const own = `(board = current_setting('netjes.board'::text, true))`;

/** What each check looks for in the catalog, and the statement that gives the names of what breaks it. */
const checks: Readonly<Record<string, string>> = {
  'table without row level security that binds its owner too': `
    select relname from tables where not (relrowsecurity and relforcerowsecurity)`,
  'table whose policies are not those of a tenant table': `
    select relname from tables where
      (select string_agg(concat_ws(' ', polname, polcmd, polpermissive, polroles::regrole[]::text,
          pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), '; ' order by polname)
        from pg_policy where polrelid = tables.oid and polname <> 'over_boards')
      is distinct from 'all_boards * t {${roles.keeper}} true true; own_board * t {${roles.app}} ${own} ${own}'`.replaceAll(
    own,
    own.replaceAll("'", "''"),
  ),
  'policy over boards that is not the clerk’s': `
    select relname from tables join pg_policy on polrelid = tables.oid
    where polname = 'over_boards' and polroles <> array['${roles.clerk}'::regrole::oid]`,
  'table that the keeper does not own': `
    select relname from tables where relowner <> '${roles.keeper}'::regrole`,
  'unique key without the board': `
    select indexrelid::regclass::text from pg_index join tables on indrelid = tables.oid
    where (indisunique or indisexclusion) and not exists (
      select from pg_attribute where attrelid = indrelid and attname = 'board'
        and attnum = any((indkey::int2[])[0:indnkeyatts - 1]))`,
  'foreign key that does not lead board to board': `
    select conname from pg_constraint join tables on conrelid = tables.oid
    where contype = 'f' and not exists (
      select from unnest(conkey, confkey) as pair(here, there)
        join pg_attribute h on h.attrelid = conrelid and h.attnum = here and h.attname = 'board'
        join pg_attribute t on t.attrelid = confrelid and t.attnum = there and t.attname = 'board')`,
  'text that is sorted as the server likes': `
    select relname || '.' || attname from pg_attribute join tables on attrelid = tables.oid
    where attcollation not in (0, '"C"'::regcollation) and not attisdropped`,
  'view that looks with the rights of its owner': `
    select relname from ours where relkind = 'v' and not coalesce('security_invoker=true' = any(reloptions), false)`,
  'kind of table that row level security does not reach': `
    select relname from ours where relkind not in ('r', 'v', 'i', 'c')`,
  'table that is part of another': `
    select relname from tables join pg_inherits on oid in (inhrelid, inhparent)`,
  'rule that rewrites statements': `
    select rulename from pg_rewrite join tables on ev_class = tables.oid`,
  'function that lends rights and does not say where it looks, or to everybody': `
    select proname from pg_proc where pronamespace = 'netjes'::regnamespace and (
      prosecdef and not coalesce(proconfig::text like '%search_path=pg_catalog, netjes, pg_temp%', false)
      or has_function_privilege('public', oid, 'execute'))`,
  'right of a page that is not one on rows': `
    select relname || ': ' || privilege_type from tables cross join lateral aclexplode(relacl)
    where grantee = '${roles.app}'::regrole and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')`,
  'right of the clerk to more than to look, or to make a board': `
    select relname || ': ' || privilege_type from tables cross join lateral aclexplode(relacl)
    where grantee = '${roles.clerk}'::regrole and privilege_type <> 'SELECT'
      and (relname, privilege_type) <> ('board', 'INSERT')`,
  'content that the clerk sees': `
    select relname || '.' || attname from pg_attribute join tables on attrelid = tables.oid
    where attnum > 0 and atttypid in ('netjes.sealed'::regtype, 'bytea'::regtype, 'jsonb'::regtype)
      and has_column_privilege('${roles.clerk}', tables.oid, attnum, 'select')`,
  'right of anybody else': `
    select relname || ': ' || grantee::regrole::text from ours
      cross join lateral aclexplode(relacl)
    where grantee not in ('${roles.app}'::regrole, '${roles.clerk}'::regrole, '${roles.keeper}'::regrole)`,
};

/** Everything in the schema that could let a board reach another's rows; each as `what is wrong: name`. */
export async function unguarded(tx: Tx): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [what, statement] of Object.entries(checks)) {
    const { rows } = await sql<{ name: string }>`
      with ours as (select * from pg_class where relnamespace = 'netjes'::regnamespace),
        tables as (select * from ours where relkind in ('r', 'p'))
      select name::text from (${sql.raw(statement)}) as broken(name) order by 1`.execute(tx);
    found.push(...rows.map(({ name }) => `${what}: ${name}`));
  }
  return found;
}
