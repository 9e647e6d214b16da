import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type EngineName, openStore, type StoreConfig } from '@netjes/store';
import { type Cluster, startCluster } from './cluster.ts';
import { temporaryFolder } from './temporary.ts';

/** The moment at which a store of the tests is, unless a test brings another clock. */
export const someday = Temporal.Instant.from('2026-09-01T06:30:00Z');

/** The name of the login under which tests use the server: a plain one, as a hosted server gives. */
const LOGIN = 'netjes_login';

/** Where a store of a test has its data and keys, and what takes it all away. */
export interface FreshPlace {
  readonly at: StoreConfig;
  readonly remove: () => void;
}

interface FreshDatabase extends FreshPlace {
  readonly removeKeys: () => void;
}

/** A place with all tables in it and no rows. The first of a process takes seconds, the others a fraction of one. */
export function freshPlace(engine: EngineName): Promise<FreshPlace> {
  return engine === 'pglite' ? freshFolder() : freshDatabase();
}

/** An empty folder; `remove` takes it away. */
export function emptyFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = temporaryFolder('store');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** What is asked for once, made at the first need and shared by all test files of this process. */
function shared<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}

const inFolder = (folder: string): StoreConfig => ({
  place: { folder },
  keys: { file: path.join(folder, 'keys.json') },
});

const templateFolder = shared(async (): Promise<string> => {
  const { folder, remove } = emptyFolder();
  process.once('exit', remove);
  await (await openStore({ ...inFolder(folder), now: () => someday })).close();
  return folder;
});

async function freshFolder(): Promise<FreshPlace> {
  const from = await templateFolder();
  const { folder, remove } = emptyFolder();
  for (const name of ['db', 'keys.json']) {
    cpSync(path.join(from, name), path.join(folder, name), { recursive: true });
  }
  return { at: inFolder(folder), remove };
}

/** The server that all tests of this process share. */
export const sharedCluster = shared(async (): Promise<Cluster> => {
  const cluster = await startCluster();
  allowLogin(cluster);
  return cluster;
});

/** What the administrator of a server does once, for a login that may make no roles itself. */
export function allowLogin(cluster: Cluster): void {
  cluster.psql(`create role ${LOGIN} login`);
  for (const role of ['netjes_app', 'netjes_clerk', 'netjes_keeper']) {
    cluster.psql(`create role ${role} nologin noinherit`);
    cluster.psql(`grant ${role} to ${LOGIN}`);
  }
}

/** A new database that the plain login owns, with keys of its own. */
export function emptyDatabase(cluster: Cluster, name: string): FreshDatabase {
  cluster.psql(`create database ${name} owner ${LOGIN}`);
  return database(cluster, name);
}

function database(cluster: Cluster, name: string): FreshDatabase {
  const { folder, remove: removeKeys } = emptyFolder();
  return {
    at: { place: { url: cluster.url(name, LOGIN) }, keys: { file: path.join(folder, 'keys.json') } },
    removeKeys,
    remove() {
      cluster.psql(`drop database if exists ${name} with (force)`);
      removeKeys();
    },
  };
}

const templateDatabase = shared(async (): Promise<FreshDatabase> => {
  const made = emptyDatabase(await sharedCluster(), 'migrated');
  process.once('exit', made.removeKeys);
  await (await openStore({ ...made.at, now: () => someday })).close();
  return made;
});

let databases = 0;

async function freshDatabase(): Promise<FreshPlace> {
  const [cluster, template] = [await sharedCluster(), await templateDatabase()];
  databases += 1;
  const name = `test_${databases}`;
  cluster.psql(`create database ${name} owner ${LOGIN} template migrated`);
  const made = database(cluster, name);
  if ('file' in template.at.keys && 'file' in made.at.keys) cpSync(template.at.keys.file, made.at.keys.file);
  return made;
}
