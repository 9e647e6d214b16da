import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ColumnMapping, GivenFile } from '@netjes/roster';
import type { School } from '@netjes/store';
import { boardsOf } from './audit.ts';
import { type Command, subcommand } from './command.ts';
import type { StoreCommand } from './installation/in-store.ts';
import { type Language, UsageError } from './outcome.ts';

export const rosterCommand: Command = {
  options: ['data', 'board', 'school', 'source', 'mapping', 'confirm'],
  words: 2,
  more: true,
  inStore: ([what = '', ...files], { board, school, source, mapping, confirm = false }) => {
    subcommand('roster', what, ['import']);
    return importRoster(files, { board, school, source, mapping, confirm });
  },
};

interface Importing {
  readonly board: string | undefined;
  readonly school: string | undefined;
  /** the system that the files are of, the same each time */
  readonly source: string | undefined;
  /** a file that says which column of a class list is what */
  readonly mapping: string | undefined;
  readonly confirm: boolean;
}

/** `netjes roster import`: what files of another system would change; with `--confirm` it is done. */
function importRoster(
  paths: readonly string[],
  { source = 'import', confirm, ...at }: Importing,
): StoreCommand {
  return async ({ store, cwd, now, language }) => {
    const [{ schools }, { deliverFiles, reportText }] = await Promise.all([
      import('@netjes/store'),
      import('@netjes/web'),
    ]);
    const [board, ...others] = await boardsOf(store, at.board);
    if (board === undefined || others.length > 0) throw chooseBoard();
    const files = await Promise.all(paths.map((file) => readGiven(cwd, file)));
    const mapping = at.mapping === undefined ? undefined : await readMapping(cwd, at.mapping);
    const today = now().toZonedDateTimeISO('Europe/Amsterdam').toPlainDate();
    const known = await store.inBoard(board, (tx) => schools(tx, today));
    const school = at.school === undefined ? undefined : schoolOf(known, at.school);
    const to = { store, board, school, source, files, now, today, confirm };
    const { staged, counts, confirmed } = await deliverFiles({ ...to, ...(mapping && { mapping }) });
    const ending = ENDINGS[language];
    const isDone = confirmed === 'done';
    const said = staged.kind === 'changes' ? (isDone ? ending.done : confirm ? ending.not : ending.dry) : '';
    return {
      exit: staged.kind === 'changes' && (isDone || !confirm) ? 0 : 1,
      json: { kind: staged.kind, counts, confirmed: isDone },
      human: [reportText(staged, language), said].filter(Boolean).join('\n'),
    };
  };
}

const ENDINGS = {
  nl: {
    done: 'Dit is doorgevoerd.',
    dry: 'Er is niets veranderd. Voer het door met --confirm.',
    not: 'Er is niets veranderd: iemand was tegelijk bezig. Probeer het opnieuw.',
  },
  en: {
    done: 'This was done.',
    dry: 'Nothing was changed. Do it with --confirm.',
    not: 'Nothing was changed: somebody was at it at the same time. Try again.',
  },
} as const satisfies Readonly<Record<Language, object>>;

async function readGiven(cwd: string, file: string): Promise<GivenFile> {
  try {
    return { name: path.basename(file), bytes: await readFile(path.resolve(cwd, file)) };
  } catch {
    throw unreadable(file);
  }
}

async function readMapping(cwd: string, file: string): Promise<ColumnMapping> {
  try {
    const mapping: unknown = JSON.parse(await readFile(path.resolve(cwd, file), 'utf8'));
    const columns = (mapping as Partial<ColumnMapping> | null)?.columns;
    if (typeof columns === 'object' && columns !== null) return mapping as ColumnMapping;
  } catch {
    // told below
  }
  throw new UsageError({
    nl: `\`${file}\` zegt niet wat in welke kolom staat; zie docs/roster.md voor hoe dat wordt geschreven`,
    en: `\`${file}\` does not say which column is what; see docs/roster.md for how that is written`,
  });
}

function schoolOf(known: readonly School[], name: string): School {
  const found = known.find(({ school }) => school === name);
  if (found) return found;
  const names = known.map(({ school }) => school).join(', ');
  throw new UsageError({
    nl: `school \`${name}\` is er niet; kies uit ${names}`,
    en: `school \`${name}\` is not here; choose from ${names}`,
  });
}

const chooseBoard = () =>
  new UsageError({
    nl: 'zeg met `--board` voor welk bestuur; maak er eerst een als er nog geen is',
    en: 'say with `--board` for which board; make one first when there is none yet',
  });

const unreadable = (file: string) =>
  new UsageError({
    nl: `\`${file}\` kan niet worden gelezen; kijk of de naam klopt`,
    en: `\`${file}\` cannot be read; see whether the name is right`,
  });
