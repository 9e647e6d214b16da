import { readFileSync } from 'node:fs';

const description: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The version of the pages, as told to whoever watches over the server. */
export const VERSION =
  typeof description === 'object' && description !== null && 'version' in description
    ? String(description.version)
    : 'unknown';
