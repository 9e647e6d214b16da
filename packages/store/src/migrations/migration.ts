import { createHash } from 'node:crypto';

/** One step forward of the database; once it ran anywhere it is never changed again. */
export interface Migration {
  /** number and deed, `0014-exception-gets-end-date`, equal to the name of its file */
  readonly name: string;
  readonly statements: readonly string[];
}

/** What a migration does, as one number: what ran and what this program has must be the same. */
export function checksum({ statements }: Migration): string {
  return createHash('sha256').update(JSON.stringify(statements)).digest('hex');
}
