// Runs on the pages of a code: asks the browser to keep that code, so that it answers without the network as well.
import { KEEP_PATH, OWN_CODES } from './addresses.ts';

/** More codes than anybody follows; beyond them the one kept longest makes room. */
const MOST_CODES = 5;

async function keepCode(workers: ServiceWorkerContainer, code: string): Promise<void> {
  const known = await workers.getRegistration('/');
  const worker = known?.installing ?? known?.waiting ?? known?.active;
  const kept = worker ? new URL(worker.scriptURL).searchParams.getAll(OWN_CODES) : [];
  const codes = kept.includes(code) ? kept : [...kept, code].slice(-MOST_CODES);
  const query = new URLSearchParams(codes.map((each) => [OWN_CODES, each]));
  await workers.register(`${KEEP_PATH}?${query}`, { scope: '/', updateViaCache: 'none' });
}

const [, code = ''] = location.pathname.split('/');
// a browser without service workers, or a page over plain http, goes on as before
if ('serviceWorker' in navigator) {
  keepCode(navigator.serviceWorker, decodeURIComponent(code)).catch((fault: unknown) => {
    // the page itself is whole; only whoever looks at the console can do something about this
    reportError(fault);
  });
}
