import autocannon from 'autocannon';
import { processorTime } from './processor-time.ts';

/** How long a page is asked for in a round, in seconds; and how many browsers ask at once. */
const SECONDS = 1;
const BROWSERS = 8;

export interface Load {
  /** answers a second; and for each second that a processor worked on them, database included */
  readonly rate: number;
  readonly worked: number;
  /** milliseconds for each answer */
  readonly took: readonly number[];
}

/** Asks a page again and again, with each of the cookies in turn. */
export async function load(url: URL, cookies: readonly string[]): Promise<Load> {
  const took: number[] = [];
  const requests = cookies.map((cookie) => ({
    path: url.pathname + url.search,
    headers: { cookie, 'accept-encoding': 'gzip', host: url.host },
  }));
  const [start, before] = [performance.now(), processorTime()];
  const running = autocannon({
    url: url.origin,
    connections: BROWSERS,
    duration: SECONDS,
    sampleInt: 50,
    requests,
  });
  let last = start;
  running.on('response', (_client, _status, _bytes, milliseconds) => {
    took.push(milliseconds);
    last = performance.now();
  });
  const { non2xx, errors } = await running;
  if (non2xx + errors > 0) throw new Error(`${url.pathname}: ${non2xx} refused, ${errors} broken`);
  if (took.length === 0) throw new Error(`${url.pathname}: no answer within a turn; the machine is too busy`);
  return {
    rate: took.length / ((last - start) / 1000),
    worked: took.length / (processorTime() - before),
    took,
  };
}

/** The value that a part of them, in percent, stays under. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * part) / 100))] ?? Number.NaN;
}
