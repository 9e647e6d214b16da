import { writeFileSync } from 'node:fs';
import { openStore } from '@netjes/store';
import { freshPlace, someday } from '../databases/fresh-places.ts';
import { library } from '../oracle/codes.ts';
import { isolationTable } from './isolation.ts';

// node tests/isolation/write-isolation.ts: look at every line that changed before it is kept
const { at, remove } = await freshPlace('pglite');
const store = await openStore({ ...at, now: () => someday });
writeFileSync(new URL('isolation.matrix', import.meta.url), await isolationTable(store, library));
await store.close();
await remove();
