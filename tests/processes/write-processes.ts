// Writes docs/processes and the golden matrices anew, after a process was changed on purpose:
// `npx node tests/processes/write-processes.ts`. Read the difference before it is committed: every changed line is
// somebody who may do more or less than before.
import { writeFileSync } from 'node:fs';
import { PAGES } from './golden.ts';

for (const { file, text } of PAGES) writeFileSync(file, text());
