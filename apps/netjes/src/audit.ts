import type { AuditReport, Flaw, Head, Store } from '@netjes/store';
import { type Command, subcommand } from './command.ts';
import type { StoreCommand } from './installation/in-store.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

export const auditCommand: Command = {
  options: ['data', 'board', 'expect'],
  words: 1,
  inStore: ([what = ''], { board, expect = [] }) => {
    subcommand('audit', what, ['verify']);
    return verifyAudits({ board, expect });
  },
};

interface VerifyWanted {
  /** one board; all of them unless said */
  readonly board: string | undefined;
  /** heads that were printed before, as `board:line:hash` */
  readonly expect: readonly string[];
}

/** `netjes audit verify`: whether the audit of each board is as it was written; exits 1 when one is not. */
function verifyAudits({ board, expect }: VerifyWanted): StoreCommand {
  const expected = new Map(expect.map((text) => [headOf(text).board, headOf(text)]));
  return async ({ store, language }) => {
    const { verifyAudit } = await import('@netjes/store');
    const boards = await boardsOf(store, board);
    const stray = [...expected.keys()].find((each) => !boards.includes(each));
    if (stray !== undefined) throw noSuchBoard(stray);
    const reports: AuditReport[] = [];
    for (const each of boards) {
      const head = expected.get(each);
      reports.push(await verifyAudit({ store, board: each, ...(head && { expect: head }) }));
    }
    return toldAs(reports, language);
  };
}

/** The boards that a command is about. Throws a UsageError when the one it names is not there. */
export async function boardsOf(store: Store, board: string | undefined): Promise<readonly string[]> {
  const rows = await store.outside((tx) => tx.selectFrom('board').select('board').orderBy('board').execute());
  const boards = rows.map((row) => row.board);
  if (board === undefined) return boards;
  if (!boards.includes(board)) throw noSuchBoard(board);
  return [board];
}

function noSuchBoard(board: string): UsageError {
  return new UsageError({
    nl: `bestuur \`${board}\` is hier niet; kijk of de naam klopt`,
    en: `board \`${board}\` is not here; see whether the name is right`,
  });
}

function headOf(text: string): Head {
  const [, board, seq, hash] = /^([a-z0-9][a-z0-9-]{0,62}):(\d{1,15}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (board !== undefined && hash !== undefined) return { board, seq: Number(seq), hash };
  throw new UsageError({
    nl: `\`--expect ${text}\` klopt niet; geef de regel die \`netjes audit verify\` gaf, bestuur:regel:hash`,
    en: `\`--expect ${text}\` is off; give the line that \`netjes audit verify\` gave, board:line:hash`,
  });
}

function toldAs(reports: readonly AuditReport[], language: Language): Ended {
  const exit = reports.some(({ flaw }) => flaw) ? 1 : 0;
  const lines = reports.flatMap((report) => [sentence(report, language), `  ${headText(report)}`]);
  const none = language === 'nl' ? 'Er is nog geen bestuur.' : 'There is no board yet.';
  return {
    exit,
    json: { boards: reports.map((report) => ({ ...report, head: headText(report) })) },
    human: reports.length === 0 ? none : lines.join('\n'),
  };
}

function headText({ head }: AuditReport): string {
  return `${head.board}:${head.seq}:${head.hash}`;
}

function sentence({ board, lines, forgotten, signed, flaw }: AuditReport, language: Language): string {
  const nl = language === 'nl';
  if (flaw) {
    const what = FLAWS[flaw.flaw][language];
    return nl
      ? `${board}: mis bij regel ${flaw.seq}: ${what}`
      : `${board}: wrong at line ${flaw.seq}: ${what}`;
  }
  const gone = nl
    ? `, na de bewaartermijn verwijderd tot en met ${forgotten}`
    : `, deleted after their term up to ${forgotten}`;
  const parts = nl
    ? `${board}: klopt, ${lines} regels, ondertekend tot en met ${signed}`
    : `${board}: whole, ${lines} lines, signed up to ${signed}`;
  return forgotten > 0 ? parts + gone : parts;
}

const FLAWS: Readonly<Record<Flaw, Readonly<Record<Language, string>>>> = {
  changed: {
    nl: 'wat er staat is niet wat er werd geschreven',
    en: 'what it says is not what was written',
  },
  'not-linked': {
    nl: 'deze regel past niet aan de vorige, of het einde niet aan de laatste',
    en: 'this line does not fit the one before it, or the end does not fit the last',
  },
  missing: {
    nl: 'regels zijn weg zonder dat hun bewaartermijn voorbij was',
    en: 'lines are gone though their term was not over',
  },
  'cut-off': { nl: 'de laatste regels zijn weg', en: 'the last lines are gone' },
  added: { nl: 'er staan regels na de laatste', en: 'there are lines after the last one' },
  'not-as-signed': { nl: 'er is iets anders ondertekend', en: 'something else was signed' },
  'false-checkpoint': {
    nl: 'de handtekening is niet van dit Netjes, of de sleutel is er niet meer',
    en: 'the signature is not of this Netjes, or its key is gone',
  },
  'not-as-expected': {
    nl: 'het is een ander logboek dan dat van `--expect`',
    en: 'this is another audit than that of `--expect`',
  },
  'expected-is-forgotten': {
    nl: 'deze regel is na de bewaartermijn verwijderd; geef bij `--expect` een latere',
    en: 'this line was deleted after its term; give a later one with `--expect`',
  },
};
