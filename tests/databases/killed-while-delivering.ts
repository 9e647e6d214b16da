// Run as a program of its own: `killed-while-delivering.ts STORE-CONFIG BOARD`. Delivers a notice, and is killed before
// the outbox knows.
import { openStore, type StoreConfig } from '@netjes/store';
import { deliverNotice, sweep } from '@netjes/worker';
import { aWork, Clock } from './a-worker.ts';

const [config = '{}'] = process.argv.slice(2);
const clock = new Clock();
const store = await openStore({ ...(JSON.parse(config) as StoreConfig), now: clock.now });
await sweep(
  aWork(store, clock, {
    deliverers: {
      async notice(duty, at) {
        await deliverNotice(duty, at);
        process.kill(process.pid, 'SIGKILL');
        return undefined;
      },
    },
  }),
);
