import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Store } from '@netjes/store';
import type { Command } from './command.ts';
import type { StoreCommand } from './installation/in-store.ts';
import { type Language, UsageError } from './outcome.ts';

export const bouncesCommand: Command = {
  options: ['data'],
  words: 1,
  more: true,
  inStore: (files) => noteBounces(files),
};

/** What a file with a mail came to. Neither address nor text of the mail is told on. */
type Noted = 'noted' | 'still-tried' | 'unknown-letter' | 'no-bounce';

/** `netjes bounces FILE …`: notes which letters came back; exits 1 when a file is of no letter of ours. */
function noteBounces(files: readonly string[]): StoreCommand {
  return async ({ store, now, cwd, language }) => {
    const found: { readonly file: string; readonly noted: Noted; readonly status?: string }[] = [];
    for (const file of files) {
      found.push({ file, ...(await note(store, readMail(path.resolve(cwd, file), file), now())) });
    }
    return {
      exit: found.every(({ noted }) => noted === 'noted' || noted === 'still-tried') ? 0 : 1,
      json: { bounces: found },
      human: found
        .map(({ file, noted, status }) => `${file}: ${SAID[noted][language]}${status ? ` (${status})` : ''}`)
        .join('\n'),
    };
  };
}

async function note(
  store: Store,
  mail: Uint8Array,
  now: Temporal.Instant,
): Promise<{ readonly noted: Noted; readonly status?: string }> {
  const [{ readBounce }, { markBounced }] = await Promise.all([
    import('@netjes/mail'),
    import('@netjes/store'),
  ]);
  const bounce = readBounce(mail);
  if (bounce === undefined) return { noted: 'no-bounce' };
  const { token, status, permanent } = bounce;
  if (!permanent) return { noted: 'still-tried', status };
  if (token !== undefined) {
    const boards = await store.outside((tx) => tx.selectFrom('board').select('board').execute());
    for (const { board } of boards) {
      if (await store.inBoard(board, (tx) => markBounced(tx, token, now))) return { noted: 'noted', status };
    }
  }
  return { noted: 'unknown-letter', status };
}

function readMail(at: string, file: string): Uint8Array {
  try {
    return readFileSync(at);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new UsageError({
      nl: `\`${file}\` is niet te lezen (${code}); controleer het pad`,
      en: `\`${file}\` cannot be read (${code}); check the path`,
    });
  }
}

const SAID: Readonly<Record<Noted, Readonly<Record<Language, string>>>> = {
  noted: {
    nl: 'een brief kwam terug; dat is genoteerd bij wie hij was',
    en: 'a letter came back; that is noted with whom it was for',
  },
  'still-tried': {
    nl: 'de mailserver probeert het nog; er hoeft niets',
    en: 'the mail server is still trying; there is nothing to do',
  },
  'unknown-letter': {
    nl: 'er kwam iets terug, maar het is geen brief van dit Netjes',
    en: 'something came back, but it is no letter of this Netjes',
  },
  'no-bounce': {
    nl: 'dit is geen teruggekomen brief; lees hem zelf',
    en: 'this is no letter that came back; read it yourself',
  },
};
