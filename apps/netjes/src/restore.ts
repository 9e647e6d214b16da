import path from 'node:path';
import type { AuditReport, Store } from '@netjes/store';
import type { Command } from './command.ts';
import { askServer } from './installation/beside.ts';
import { contentLines } from './installation/content-lines.ts';
import { inWords } from './installation/in-store.ts';
import { type Installation, installationOf, storeOf } from './installation/installation.ts';
import { socketPath } from './installation/socket-path.ts';
import type { Ended, Language } from './outcome.ts';

export const restoreCommand: Command = {
  options: ['data', 'verify'],
  words: 1,
  run: ({ config, language }, [file = ''], { data, verify = false }) =>
    restore({ installation: installationOf(config, data), file, verify, language }),
};

interface RestoreCall {
  readonly installation: Installation;
  readonly file: string;
  /** only see whether the file can be relied on */
  readonly verify: boolean;
  readonly language: Language;
}

const now = () => Temporal.Now.instant();

/** `netjes restore FILE [--verify]`: into a place without rows, or into one that goes again. */
async function restore({ installation, file, verify, language }: RestoreCall): Promise<Ended> {
  return await inWords(language, async () => {
    const { place, keys } = await storeOf(installation);
    const from = path.resolve(file);
    if (!verify && 'folder' in place && (await askServer(socketPath(installation.folder), ['--help']))) {
      return stopFirst(language);
    }
    const { Ledger, openStore, replayErasures, restoreBackup, verifyBackup } = await import('@netjes/store');
    let audits: readonly AuditReport[] = [];
    const look = async (store: Store) => {
      audits = await verifyAll(store);
    };
    if (verify) {
      const { made, tables } = await verifyBackup(from, { keys, now, look });
      return ended({ made, tables, audits, forgotten: 0 }, { language, verify });
    }
    const { made, tables } = await restoreBackup(from, { place, keys, now });
    const store = await openStore({ place, keys, now });
    try {
      await look(store);
      const forgotten = await replayErasures(store, new Ledger(installation.ledger), now());
      return ended({ made, tables, audits, forgotten }, { language, verify });
    } finally {
      await store.close();
    }
  });
}

async function verifyAll(store: Store): Promise<AuditReport[]> {
  const { verifyAudit } = await import('@netjes/store');
  const boards = await store.outside((tx) =>
    tx.selectFrom('board').select('board').orderBy('board').execute(),
  );
  const reports: AuditReport[] = [];
  for (const { board } of boards) reports.push(await verifyAudit({ store, board }));
  return reports;
}

interface Outcome {
  readonly made: string;
  readonly tables: Parameters<typeof contentLines>[0];
  readonly audits: readonly AuditReport[];
  readonly forgotten: number;
}

function ended(outcome: Outcome, { language, verify }: Pick<RestoreCall, 'language' | 'verify'>): Ended {
  const { made, tables, audits, forgotten } = outcome;
  const flawed = audits.filter(({ flaw }) => flaw);
  const nl = language === 'nl';
  const done = verify
    ? nl
      ? `Deze back-up (van ${made}) is compleet en terug te zetten. Er is niets veranderd.`
      : `This backup (of ${made}) is complete and can be restored. Nothing was changed.`
    : nl
      ? `De back-up van ${made} is teruggezet en gelijk aan wat erin staat.`
      : `The backup of ${made} was restored, and is equal to what is in it.`;
  const erased = nl
    ? `Opnieuw gewist: ${forgotten} (de lijst van gewiste personen).`
    : `Erased anew: ${forgotten} (the list of erased people).`;
  const audit = flawed.map(({ board, flaw }) =>
    nl
      ? `Let op: het logboek van ${board} klopt niet vanaf regel ${flaw?.seq} (${flaw?.flaw}); zo stond het in de back-up.`
      : `Mind: the audit of ${board} is not right from line ${flaw?.seq} on (${flaw?.flaw}); so it was in the backup.`,
  );
  return {
    exit: flawed.length > 0 ? 1 : 0,
    json: { made, tables, audits, erasedAnew: forgotten, verified: verify },
    human: [...contentLines(tables), done, ...(verify ? [] : [erased]), ...audit].join('\n'),
  };
}

function stopFirst(language: Language): Ended {
  const human =
    language === 'nl'
      ? 'Netjes draait nog met deze gegevens; stop het eerst, en zet dan de back-up terug in een lege map'
      : 'Netjes is running with these data; stop it first, and then restore into an empty folder';
  return { exit: 1, json: { error: human }, human: `netjes: ${human}` };
}
