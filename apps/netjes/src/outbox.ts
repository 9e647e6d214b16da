import type { Undelivered } from '@netjes/store';
import { boardsOf } from './audit.ts';
import { type Command, subcommand } from './command.ts';
import type { StoreCommand } from './installation/in-store.ts';
import type { Language } from './outcome.ts';

export const outboxCommand: Command = {
  options: ['data', 'board'],
  words: 1,
  more: true,
  inStore: ([what = '', ...keys], { board }) => {
    subcommand('outbox', what, ['list', 'retry']);
    return what === 'list' ? listOutbox(board) : retryOutbox(board, keys);
  },
};

interface Listed extends Undelivered {
  readonly board: string;
}

/** `netjes outbox list`: what could not be delivered; exits 1 when something was given up. */
function listOutbox(board: string | undefined): StoreCommand {
  return async ({ store, language }) => {
    const { undelivered } = await import('@netjes/store');
    const found: Listed[] = [];
    for (const each of await boardsOf(store, board)) {
      const rows = await store.inBoard(each, (tx) => undelivered(tx));
      found.push(...rows.map((row) => ({ ...row, board: each })));
    }
    const none =
      language === 'nl' ? 'Alles is bezorgd of wordt bezorgd.' : 'All is delivered or being delivered.';
    return {
      exit: found.some(({ given_up_at }) => given_up_at) ? 1 : 0,
      json: { undelivered: found },
      human: found.length === 0 ? none : found.map((each) => line(each, language)).join('\n'),
    };
  };
}

/** `netjes outbox retry`: tries again what was given up, or only the duties with these keys. */
function retryOutbox(board: string | undefined, keys: readonly string[]): StoreCommand {
  return async ({ store, now, language }) => {
    const { tryAgain } = await import('@netjes/store');
    let tried = 0;
    for (const each of await boardsOf(store, board)) {
      const again = { board: each, now: now(), by: 'netjes', ...(keys.length > 0 && { keys }) };
      tried += await store.inBoard(each, (tx) => tryAgain(tx, again), { repeatable: true });
    }
    const human =
      language === 'nl'
        ? `${tried} keer opnieuw geprobeerd; kijk straks met \`netjes outbox list\``
        : `${tried} tried again; look later with \`netjes outbox list\``;
    return { exit: keys.length > 0 && tried === 0 ? 1 : 0, json: { tried }, human };
  };
}

function line(
  { board, key, tell, failed, attempts, next_try, given_up_at }: Listed,
  language: Language,
): string {
  const nl = language === 'nl';
  const when = given_up_at
    ? nl
      ? `opgegeven op ${given_up_at.toString()}`
      : `given up on ${given_up_at.toString()}`
    : nl
      ? `weer op ${next_try.toString()}`
      : `again on ${next_try.toString()}`;
  const why = failed ? `, ${WHY[failed][language]}` : '';
  return `${board}  ${key}  ${tell}: ${attempts}x${why}; ${when}`;
}

const WHY: Readonly<Record<NonNullable<Undelivered['failed']>, Readonly<Record<Language, string>>>> = {
  fault: { nl: 'er ging iets stuk', en: 'something broke' },
  away: { nl: 'geen antwoord', en: 'no answer' },
  'turned-down': { nl: 'geweigerd', en: 'turned down' },
  'no-deliverer': { nl: 'er is geen bezorger voor', en: 'there is nothing that delivers it' },
};
