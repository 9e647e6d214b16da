// Writes decisions.json anew, after a code or the vocabulary was changed on purpose: `npx node tests/corpus/write-decisions.ts`.
// Read the difference before it is committed: every changed line is an answer that changed.
import { writeFileSync } from 'node:fs';
import { entries } from '../oracle/codes.ts';
import { makeCorpus, writtenCorpus } from './decisions.ts';

writeFileSync(new URL('decisions.json', import.meta.url), writtenCorpus(makeCorpus(entries())));
