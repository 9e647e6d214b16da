import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../../tests/oracle/codes.ts';
import { ICON, KEEP_SCRIPT, READ_ALOUD_SCRIPT, STYLESHEET } from '../assets/assets.ts';
import { createApp } from '../create-app.ts';
import { OFFER_PATH, OFFERED_CODE, WORKER_PATH } from './addresses.ts';
import type { Offer } from './kept.ts';

/** What may travel to a device for one code, without its letters; four of it are kept free for what is to come. */
const MOST = 250_000;
const FREE = 4_000;

const app = createApp(library);
/** As it travels over a line on which a browser has service workers. */
const weigh = async (path: string) => {
  const response = await app.request(path, { headers: { 'accept-encoding': 'gzip, deflate, br' } });
  return (await response.arrayBuffer()).byteLength;
};

describe('what travels to a device for one code, everything but the letters', () => {
  for (const code of library.codes.keys()) {
    it(`is well under 250 KB: ${code}`, async (t) => {
      const offer = (await (await app.request(`${OFFER_PATH}?${OFFERED_CODE}=${code}`)).json()) as Offer;
      const data = [offer.words, ...offer.codes.map(({ path }) => path)];
      const paths = [WORKER_PATH, STYLESHEET, ICON, KEEP_SCRIPT, READ_ALOUD_SCRIPT, ...data, `/${code}`];
      const weights = await Promise.all(paths.map(async (path) => [path, await weigh(path)] as const));
      const all = weights.reduce((sum, [, weight]) => sum + weight, 0);
      t.diagnostic(`${all} bytes`);
      assert.ok(all < MOST - FREE, `${all} bytes: ${JSON.stringify(weights)}`);
    });
  }
});
