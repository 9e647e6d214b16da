import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import path from 'node:path';
import { type Cluster, startCluster } from '../../../../tests/databases/cluster.ts';
import { emptyFolder, freshPlace, someday } from '../../../../tests/databases/fresh-places.ts';
import { type Fault, faultOf } from '../engine/fault.ts';
import { openPglite } from '../engine/pglite.ts';
import { openStore } from '../open-store.ts';
import { prepareRoles, roles } from './roles.ts';

test('a login of PostgreSQL 18 that may make roles makes them, and can step into them', async (t) => {
  const { at, remove } = await freshPlace('pglite');
  t.after(remove);
  const engine = await openPglite('folder' in at.place ? at.place.folder : '');
  t.after(() => engine.close());
  const connection = await engine.bare();
  await connection.run('drop schema netjes cascade; drop schema netjes_history cascade');
  for (const role of Object.values(roles)) await connection.run(`drop role ${role}`);
  await connection.run('create role maker login createrole; alter database postgres owner to maker');
  // the rules about who may grant what became stricter after the version of the server above
  await connection.run('set session authorization maker');
  await prepareRoles(connection);
  for (const role of Object.values(roles)) await connection.run(`set role ${role}`);
  await connection.run('reset role; reset session authorization');
  connection.release();
});

describe('the roles on a PostgreSQL server', () => {
  let cluster: Cluster;
  const { folder, remove } = emptyFolder();
  before(async () => {
    cluster = await startCluster();
  });
  after(async () => {
    await cluster.remove();
    remove();
  });

  /** A new database with the owner; the roles are as earlier tests left them unless they are to be forgotten. */
  function database(name: string, login: string, rights: string): string {
    cluster.psql(`create role ${login} login ${rights}`);
    cluster.psql(`create database ${name} owner ${login}`);
    return cluster.url(name, login);
  }

  function forget(name: string): void {
    cluster.psql(`drop database ${name} with (force)`);
    for (const role of ['netjes_app', 'netjes_clerk', 'netjes_keeper'])
      cluster.psql(`drop role if exists ${role}`);
  }

  const open = (url: string) =>
    openStore({
      place: { url },
      keys: { file: path.join(folder, `${url.replaceAll(/\W/g, '')}.json`) },
      now: () => someday,
    });

  async function faultOfOpening(url: string): Promise<Fault | undefined> {
    try {
      await (await open(url)).close();
      return undefined;
    } catch (error) {
      return faultOf(error);
    }
  }

  test('are made by a login that may', async () => {
    const url = database('een', 'maker', 'createrole');
    equal(await faultOfOpening(url), undefined);
    // and found the second time
    equal(await faultOfOpening(url), undefined);
    forget('een');
  });

  test('are made by a superuser, who works without its power all the same', async () => {
    const url = database('twee', 'baas', 'superuser');
    const store = await open(url);
    const boards = await store.inBoard('een', (tx) => tx.selectFrom('board').selectAll().execute());
    deepEqual(boards, []);
    await rejects(
      store.inBoard('een', (tx) =>
        tx.insertInto('board').values({ board: 'een', name: 'x', made_at: someday }).execute(),
      ),
      (error) => faultOf(error)?.kind === 'forbidden',
    );
    await store.close();
    forget('twee');
  });

  test('are asked for of an administrator by a login that may not, with the statements to run', async () => {
    const url = database('drie', 'gewoon', '');
    const fault = await faultOfOpening(url);
    ok(fault?.kind === 'roles-wanted', JSON.stringify(fault));
    for (const statement of fault.statements) cluster.psql(statement, 'drie');
    equal(await faultOfOpening(url), undefined);
  });

  test('are shared by the databases of a server', async () => {
    const url = database('vier', 'buur', '');
    for (const role of ['netjes_app', 'netjes_clerk', 'netjes_keeper']) cluster.psql(`grant ${role} to buur`);
    equal(await faultOfOpening(url), undefined);
  });

  test('are refused when somebody made them strong', async () => {
    const url = cluster.url('drie', 'gewoon');
    const harms: Readonly<Record<string, readonly [string, string]>> = {
      bypassrls: ['alter role netjes_app bypassrls', 'alter role netjes_app nobypassrls'],
      superuser: ['alter role netjes_clerk superuser', 'alter role netjes_clerk nosuperuser'],
      login: ['alter role netjes_keeper login', 'alter role netjes_keeper nologin'],
      'member of another role': [
        'grant pg_read_all_data to netjes_app',
        'revoke pg_read_all_data from netjes_app',
      ],
    };
    for (const [why, [harm, mend]] of Object.entries(harms)) {
      cluster.psql(harm);
      const fault = await faultOfOpening(url);
      deepEqual([fault?.kind, fault?.kind === 'role-too-strong' && fault.why], ['role-too-strong', why]);
      cluster.psql(mend);
    }
    equal(await faultOfOpening(url), undefined);
  });

  test('two programs that start at once on a new database both come up', async () => {
    cluster.psql('drop database vier with (force)');
    forget('drie');
    const url = database('vijf', 'samen', 'createrole');
    deepEqual(await Promise.all([faultOfOpening(url), faultOfOpening(url), faultOfOpening(url)]), [
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('a login, a database or a server that is not there is told apart', async () => {
    deepEqual(await faultOfOpening(cluster.url('nergens', 'samen')), { kind: 'turned-down', code: '3D000' });
    deepEqual(await faultOfOpening(cluster.url('vijf', 'niemand')), { kind: 'turned-down', code: '28000' });
    const nowhere = 'postgres:///x?host=/tmp/no-such-place&user=x';
    deepEqual(await faultOfOpening(nowhere), { kind: 'away', unsure: false });
    deepEqual(await faultOfOpening('postgres://x@127.0.0.1:1/x'), { kind: 'away', unsure: false });
  });

  test('a database that does not hold every letter is refused', async () => {
    cluster.psql(
      `create database zes owner samen encoding 'SQL_ASCII' locale 'C' locale_provider 'libc' template template0`,
    );
    deepEqual(await faultOfOpening(cluster.url('zes', 'samen')), {
      kind: 'wrong-encoding',
      encoding: 'SQL_ASCII',
    });
  });
});
