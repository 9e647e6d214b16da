// Run by a test as a program of its own: `hold-folder.ts FOLDER` locks it, says so, and waits to be killed.
import { lockFolder } from './folder-lock.ts';

lockFolder(process.argv[2] ?? '');
process.stdout.write('locked\n');
setInterval(() => {}, 60_000);
