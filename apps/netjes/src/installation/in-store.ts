import type { Store, StoreConfig } from '@netjes/store';
import { type Ended, type Language, UsageError } from '../outcome.ts';
import { askServer, type Refusal } from './beside.ts';
import { faultText } from './fault-text.ts';
import { type Installation, storeOf } from './installation.ts';
import { socketPath } from './socket-path.ts';

/** What a command works with that needs the data. */
interface InStore {
  readonly store: Store;
  readonly installation: Installation;
  readonly now: () => Temporal.Instant;
  /** the folder that paths start from: of who gave the command, who may be elsewhere than the server */
  readonly cwd: string;
  readonly language: Language;
}

export type StoreCommand = (at: InStore) => Promise<Ended>;

/** A command given to a server: its store is open already. */
export interface Here {
  readonly store: Store;
  readonly cwd: string;
}

export interface Given {
  readonly installation: Installation;
  /** the whole command line, for a server to run */
  readonly args: readonly string[];
  readonly language: Language;
  /** set inside the server */
  readonly here: Here | undefined;
}

const now = () => Temporal.Now.instant();

/**
 * Runs a command on the data: in the server that holds them when there is one, else on the data themselves. With
 * PostgreSQL many may be at work, so it is never in anybody's way.
 */
export async function runInStore(given: Given, command: StoreCommand): Promise<Ended> {
  const { installation, args, language, here } = given;
  return await inWords(language, async () => {
    if (here) return await command({ ...here, installation, now, language });
    const config = await storeOf(installation);
    const reached = await serverOrStore(config, () => askServer(socketPath(installation.folder), args));
    if ('refused' in reached) return refusedByServer(reached.refused, language);
    if ('exit' in reached) return reached;
    try {
      return await command({ store: reached, installation, now, cwd: process.cwd(), language });
    } finally {
      await reached.close();
    }
  });
}

const WAIT_MS = 30_000;
const LOOK_AGAIN_MS = 300;

/** What the server answers, or the store itself; a server that holds the data and does not listen yet is starting. */
async function serverOrStore<Answer>(
  { place, keys }: StoreConfig,
  ask: () => Promise<Answer | undefined>,
): Promise<Answer | Store> {
  const { faultOf, openStore } = await import('@netjes/store');
  const until = Date.now() + WAIT_MS;
  for (;;) {
    const answer = 'folder' in place ? await ask() : undefined;
    if (answer !== undefined) return answer;
    try {
      return await openStore({ place, keys, now });
    } catch (error) {
      if (faultOf(error)?.kind !== 'locked' || Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
    }
  }
}

/** What the store cannot do, in words and as an answer; any other error is one of the program and goes on. */
export async function inWords(language: Language, work: () => Promise<Ended>): Promise<Ended> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { faultOf } = await import('@netjes/store');
    const fault = faultOf(error);
    if (!fault) throw error;
    const text = faultText(fault);
    const human = text[language] ?? text.nl;
    return { exit: 1, json: { error: human, fault }, human: `netjes: ${human}` };
  }
}

const FAILED = {
  nl: 'het Netjes dat draait kon dit niet uitvoeren; kijk in wat het schrijft',
  en: 'the Netjes that runs could not do this; see what it writes',
} as const;

/** What to do when a server did not carry a command out. */
const REFUSED: Readonly<Record<Refusal, Readonly<Record<Language, string>>>> = {
  'other-version': {
    nl: 'het Netjes dat draait is een andere versie dan deze opdracht; start het opnieuw',
    en: 'the Netjes that runs is of another version than this command; restart it',
  },
  unreadable: FAILED,
  fault: FAILED,
};

function refusedByServer(refused: Refusal, language: Language): Ended {
  const text = REFUSED[refused][language];
  return { exit: 1, json: { error: text }, human: `netjes: ${text}` };
}
