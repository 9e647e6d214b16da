import { readConfig } from './config.ts';
import { run } from './run.ts';

// a reader that stops early (`netjes show … | head`) is no fault
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
const { exit, json, human } = await run(args, readConfig(process.env));
if (args.includes('--json')) {
  console.log(JSON.stringify(json, undefined, 2));
  if (exit === 2) console.error(human);
} else if (exit === 2) {
  console.error(human);
} else {
  console.log(human);
}
process.exitCode = exit;
