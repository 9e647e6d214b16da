import type { Client, PoolClient, QueryConfig, QueryResult } from 'pg';
import type { Answer, Connection } from './engine.ts';
import { translateError } from './translate-error.ts';
import { toWire } from './values.ts';

/** What pg understands and its types leave out. */
interface OneStatement extends QueryConfig {
  // the extended protocol takes one statement only, so no text can smuggle in a second
  readonly queryMode: 'extended';
}

/** A client of pg as a connection; `release` is what gives it back. */
export function clientConnection(
  client: Client | PoolClient,
  release: (broken: boolean) => void,
): Connection {
  const ask = async (query: () => Promise<QueryResult | QueryResult[]>): Promise<Answer> => {
    try {
      const result = await query();
      const last = Array.isArray(result) ? result.at(-1) : result;
      return { command: last?.command ?? '', rowCount: last?.rowCount ?? 0, rows: last?.rows ?? [] };
    } catch (error) {
      throw translateError(error);
    }
  };
  return {
    query(text, values = []) {
      const statement: OneStatement = { text, values: values.map(toWire), queryMode: 'extended' };
      return ask(() => client.query(statement));
    },
    run: (text) => ask(() => client.query(text)),
    inTransaction: () => client.getTransactionStatus() !== 'I',
    release: (broken = false) => release(broken),
  };
}
