import type { Connection } from '../engine/engine.ts';
import { StoreFault } from '../engine/fault.ts';

/**
 * The roles all work is done under. None may log in; the login of the program steps into one for a transaction.
 * They belong to a whole server, so two databases on it share them.
 */
export const roles = {
  /** what pages and moves work as: rows of one board, and no other right at all */
  app: 'netjes_app',
  /** what has to look over boards, such as the list of them; only the columns that its grants name */
  clerk: 'netjes_clerk',
  /** owns schema and tables: migrations, backup, restore, sealing anew; never while answering anybody */
  keeper: 'netjes_keeper',
} as const;

const names = Object.values(roles);

/** Where the tables are, and apart from them what ran to make them. */
const schemas = ['netjes', 'netjes_history'];

/**
 * Makes the roles where they are missing and the login may, and sees that they are as plain as they must be.
 * Throws a StoreFault `roles-wanted` with the statements for an administrator, or `role-too-strong`.
 */
export async function prepareRoles(connection: Connection): Promise<void> {
  const wanted = await stillWanted(connection);
  for (const statement of wanted) await tryTo(connection, statement);
  const after = wanted.length > 0 ? await stillWanted(connection) : [];
  if (after.length > 0) throw new StoreFault({ kind: 'roles-wanted', statements: after });
  await refuseStrong(connection);
}

/** Two programs that start at once run into each other here; what counts is how things stand afterwards. */
async function tryTo(connection: Connection, statement: string): Promise<void> {
  try {
    await connection.run(statement);
  } catch (error) {
    if (error instanceof StoreFault && ['away', 'disk-full'].includes(error.fault.kind)) throw error;
  }
}

/** Statements that are still to be run, by whoever may. */
async function stillWanted(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query(
    `select quote_ident(session_user) as login, quote_ident(current_database()) as database,
       (select rolsuper from pg_roles where rolname = session_user) as super,
       array(select rolname::text from pg_roles where rolname = any($1)) as there,
       array(select nspname::text from pg_namespace where nspname = any($2)) as schemas,
       has_database_privilege('public', current_database(), 'temporary') as temporary,
       has_database_privilege('public', current_database(), 'create') as "create",
       coalesce(has_schema_privilege('public', to_regnamespace('public')::oid, 'create'), false) as "public"`,
    [names, schemas],
  );
  const found = rows[0] as unknown as Found;
  const missing = names.filter((name) => !found.there.includes(name));
  const outside = found.super
    ? []
    : await notMembers(
        connection,
        names.filter((name) => found.there.includes(name)),
      );
  const { login, database } = found;
  return [
    ...missing.map((name) => `create role ${name} nologin noinherit`),
    ...(found.super ? [] : [...missing, ...outside]).map((name) => `grant ${name} to ${login}`),
    ...schemas
      .filter((schema) => !found.schemas.includes(schema))
      .map((schema) => `create schema ${schema} authorization ${roles.keeper}`),
    ...(found.temporary || found.create
      ? [`revoke temporary, create on database ${database} from public`]
      : []),
    ...(found.public ? ['revoke create on schema public from public'] : []),
  ];
}

interface Found {
  readonly login: string;
  readonly database: string;
  readonly super: boolean;
  readonly there: readonly string[];
  readonly schemas: readonly string[];
  readonly temporary: boolean;
  readonly create: boolean;
  readonly public: boolean;
}

/** Those of the roles that the login cannot step into. */
async function notMembers(connection: Connection, there: readonly string[]): Promise<string[]> {
  const { rows } = await connection.query(
    `select name from unnest($1::text[]) as name
     where not pg_has_role(session_user, name,
       case when current_setting('server_version_num')::int >= 160000 then 'set' else 'member' end)`,
    [there],
  );
  return rows.map(({ name }) => String(name));
}

async function refuseStrong(connection: Connection): Promise<void> {
  const { rows } = await connection.query(
    `select rolname::text as role, case
         when rolsuper then 'superuser'
         when rolbypassrls then 'bypassrls'
         when rolcreaterole then 'createrole'
         when rolcreatedb then 'createdb'
         when rolreplication then 'replication'
         when rolcanlogin then 'login'
         when exists (select from pg_auth_members where member = pg_roles.oid) then 'member of another role'
       end as why
     from pg_roles where rolname = any($1)`,
    [names],
  );
  const strong = rows.find(({ why }) => why !== null);
  if (!strong) return;
  throw new StoreFault({ kind: 'role-too-strong', role: String(strong['role']), why: String(strong['why']) });
}
