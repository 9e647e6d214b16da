// `npm run bench -- decide`, `-- pages`, `-- prove`, `-- store` and `-- web`, each with --json.
import { benchDecide } from './decide.ts';
import { benchPages } from './pages.ts';
import { benchProve } from './prove.ts';
import { type Report, table } from './report.ts';
import { benchStore } from './store.ts';
import { benchWeb } from './web.ts';

const benches: Readonly<Record<string, (say: (progress: string) => void) => Report | Promise<Report>>> = {
  decide: benchDecide,
  pages: benchPages,
  prove: benchProve,
  store: benchStore,
  web: benchWeb,
};

const args = process.argv.slice(2);
const name = args.find((arg) => !arg.startsWith('--')) ?? '';
const bench = benches[name];
if (bench === undefined) {
  console.error(
    `which benchmark? there are ${Object.keys(benches).join(', ')}: npm run bench -- decide [--json]`,
  );
  process.exitCode = 2;
} else {
  const report = await bench((progress) => console.error(progress));
  console.log(args.includes('--json') ? JSON.stringify(report, undefined, 2) : table(report));
}
