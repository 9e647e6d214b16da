import { Client, Pool } from 'pg';
import { clientConnection } from './client-connection.ts';
import type { Connection, Engine } from './engine.ts';
import { patience, session } from './session.ts';
import { translateError } from './translate-error.ts';
import { valueTypes } from './values.ts';

const WAIT_FOR_CONNECTION = 10_000;

// a connection that breaks while nobody waits for it tells so with an event, which would end the program when
// nobody listens; the next piece of work finds out anyhow
const ignore = () => {};

/** A PostgreSQL server. Nothing is asked of it yet: a server that is away shows at the first connection. */
export function openPostgres(url: string, connections = 10): Engine {
  const config = {
    connectionString: url,
    application_name: 'netjes',
    connectionTimeoutMillis: WAIT_FOR_CONNECTION,
    keepAlive: true,
    types: valueTypes,
  };
  const onConnect = async (client: { query(text: string): Promise<unknown> }) => {
    await client.query(`${patience}; ${session}`);
  };
  const pool = new Pool({ ...config, max: connections, onConnect });
  pool.on('error', ignore);
  return {
    name: 'postgres',
    connections,
    async connect() {
      const client = await pool.connect().catch(rethrow);
      client.on('error', ignore);
      return clientConnection(client, (broken) => {
        client.off('error', ignore);
        client.release(broken);
      });
    },
    bare: () => bare(new Client(config)),
    close: () => pool.end(),
  };
}

async function bare(client: Client): Promise<Connection> {
  client.on('error', ignore);
  await client.connect().catch(rethrow);
  return clientConnection(client, () => void client.end());
}

function rethrow(error: unknown): never {
  throw translateError(error);
}
