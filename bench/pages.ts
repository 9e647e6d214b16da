import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startWeb } from '@netjes/web';
import { KINDS } from '../tests/journeys/site.ts';
import { library } from '../tests/oracle/codes.ts';
import { LARGE, pageTime, type PageTime } from './page-time.ts';
import { aRow, machine, type Report } from './report.ts';

const TIMES = 15;
const FRESH = fileURLToPath(new URL('fresh-page.ts', import.meta.url));

/**
 * Server time of every kind of page, as time that its thread is busy: as the very first request right after the server
 * starts, in a process of its own for each, while it is still working everything out; and once it has. A page of
 * status 202 says that it is still being worked out.
 */
export async function benchPages(say: (progress: string) => void): Promise<Report> {
  const rows = [];
  const web = await startWeb({ library, port: 0, host: '127.0.0.1' });
  say('working everything out');
  await web.ahead;
  const url = web.url.replace('localhost', '127.0.0.1');
  for (const [kind, path] of Object.entries({ ...KINDS, ...LARGE })) {
    say(kind);
    const first = JSON.parse(execFileSync(process.execPath, [FRESH, path], { encoding: 'utf8' })) as PageTime;
    const name = first.status === 202 ? `${kind}, first (202)` : `${kind}, first`;
    rows.push(aRow(name, 1, [first.busy], 'ms'));
    const later: number[] = [];
    for (let i = 0; i < TIMES; i++) later.push((await pageTime(url + path)).busy);
    rows.push(aRow(`${kind}, later`, TIMES, later, 'ms'));
  }
  await web.close();
  return { bench: 'pages', machine: machine(), rows, ratios: {} };
}
