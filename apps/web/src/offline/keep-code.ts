// Runs on the pages of a code: has the browser keep that code, so that it answers without the network as well, and says
// so at the foot of the page.
import { WORKER_PATH } from './addresses.ts';
import type { Standing, Wish } from './kept.ts';

async function keepCode(workers: ServiceWorkerContainer, foot: HTMLElement, code: string): Promise<void> {
  await workers.register(WORKER_PATH, { scope: '/', updateViaCache: 'none' });
  const registered = await workers.ready;
  // who pays by the byte chooses for themselves
  const { saveData = false } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
  // a newer version that waits for its turn keeps what is opened meanwhile
  const wish = async (want: Wish['want']): Promise<Standing> => {
    if (want !== 'look') registered.waiting?.postMessage({ code, want } satisfies Wish);
    return await ask(registered.active, { code, want });
  };

  function show(standing: Standing | 'failed'): void {
    for (const each of foot.children) {
      if (each instanceof HTMLElement) each.hidden = each.dataset['when'] !== standing;
    }
  }

  async function press(want: 'put' | 'take'): Promise<void> {
    const standing = await wish(want);
    show(standing === (want === 'put' ? 'kept' : 'left') ? standing : 'failed');
  }

  const first = await wish(saveData ? 'look' : 'opened');
  show(first === 'none' && saveData ? 'left' : first);
  foot.addEventListener('click', ({ target }) => {
    const want = target instanceof HTMLElement ? target.dataset['want'] : undefined;
    if (want !== 'put' && want !== 'take') return;
    // what changes because of a press is told to who does not see it
    foot.setAttribute('aria-live', 'polite');
    foot.tabIndex = -1;
    foot.focus();
    press(want).catch(reportError);
  });
}

function ask(worker: ServiceWorker | null, wish: Wish): Promise<Standing> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => resolve(data as Standing));
    port1.start();
    worker?.postMessage(wish, [port2]);
  });
}

const foot = document.querySelector<HTMLElement>('.on-device');
const code = foot?.dataset['code'];
// a browser without service workers, or a page over plain http, goes on as before
if (foot && code !== undefined && 'serviceWorker' in navigator) {
  const start = () => void keepCode(navigator.serviceWorker, foot, code).catch(reportError);
  // the page itself goes first
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
