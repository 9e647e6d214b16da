import { createApp } from '@netjes/web';
import { KINDS } from '../tests/journeys/site.ts';
import { library } from '../tests/oracle/codes.ts';
import { aRow, machine, type Report } from './report.ts';

const TIMES = 15;

/**
 * Server time of every kind of page: from the request to the whole page, without a network, on one core. The first
 * request of each kind is a row of its own: it may have to work something out that is kept afterwards.
 */
export async function benchPages(say: (progress: string) => void): Promise<Report> {
  const app = createApp(library);
  const milliseconds = async (path: string): Promise<number> => {
    const start = performance.now();
    await (await app.request(path)).text();
    return performance.now() - start;
  };
  const rows = [];
  for (const [kind, path] of Object.entries(KINDS)) {
    say(kind);
    rows.push(aRow(`${kind}, first`, 1, [await milliseconds(path)], 'ms'));
    const later: number[] = [];
    for (let i = 0; i < TIMES; i++) later.push(await milliseconds(path));
    rows.push(aRow(`${kind}, later`, TIMES, later, 'ms'));
  }
  return { bench: 'pages', machine: machine(), rows, ratios: {} };
}
