import { setImmediate } from 'node:timers/promises';
import type { Library } from '@netjes/norms';
import { codePath } from '../asking/address.ts';
import { OWN_WORDS } from '../asking/own-words.ts';
import { KINDS_OF_READER } from '../asking/reader.ts';
import { ownActs } from '../asking/spoken.ts';
import { comparePath } from '../comparing/compare-path.ts';
import { OFFER_PATH, OFFERED_CODE } from '../offline/addresses.ts';

/** After this long a visitor goes first, in milliseconds; one step may take longer. */
const SLICE_MS = 10;

type Step = () => unknown;
type Visit = (path: string) => Promise<unknown>;

/** What has to be there before the first visitor is: where they come in, and what every search needs. */
export async function firstSteps({ codes }: Library, visit: Visit): Promise<void> {
  await visit('/');
  const [first] = codes.keys();
  if (first === undefined) return;
  await visit(codePath(first));
  await visit(`${codePath(first, 'mag-ik')}?${OWN_WORDS.typed}=telefoon`);
}

/**
 * Goes through what readers will ask for, so that whatever is worked out once is worked out before they come: step by
 * step, with room for visitors in between.
 */
export async function warmUp(library: Library, visit: Visit, signal: AbortSignal): Promise<void> {
  let start = performance.now();
  for (const step of steps(library, visit)) {
    if (signal.aborted) return;
    await step();
    if (performance.now() - start < SLICE_MS) continue;
    await setImmediate();
    start = performance.now();
  }
}

function* steps({ vocabulary, codes }: Library, visit: Visit): Generator<Step, void> {
  const pathsOf = (id: string) => [
    codePath(id, 'regels'),
    codePath(id, 'poster'),
    codePath(id, 'vragenblad'),
    `${OFFER_PATH}?${OFFERED_CODE}=${encodeURIComponent(id)}`,
  ];
  for (const who of new Set(Object.values(KINDS_OF_READER).map((kind) => kind.who))) {
    for (const [id, entry] of codes) {
      for (const act of [...vocabulary.acts.values()].filter(ownActs(entry, who))) {
        yield () => entry.decider.decideOpen({ who, act: act.name, situation: {} });
      }
      yield () => visit(`${codePath(id)}?${OWN_WORDS.reader}=${who}`);
    }
  }
  for (const id of codes.keys()) {
    for (const path of pathsOf(id)) yield () => visit(path);
  }
  yield () => visit(comparePath());
}
