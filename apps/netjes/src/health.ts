import type { Health } from '@netjes/store';
import type { Command } from './command.ts';
import type { StoreCommand } from './installation/in-store.ts';
import type { Ended, Language } from './outcome.ts';

export const healthCommand: Command = { options: ['data'], words: 0, inStore: () => health };

/** `netjes health`: how the installation is doing; exits 1 when something has to be mended now. */
const health: StoreCommand = async ({ store, installation, now, language }) => {
  const { readHealth } = await import('@netjes/store');
  return toldAs(await readHealth({ store }, installation.folder, now()), language);
};

function toldAs(found: Health, language: Language): Ended {
  const { disk, database, outbox, backup } = found;
  const nl = language === 'nl';
  const grade = nl
    ? ({ good: 'goed', look: 'kijk ', wrong: 'mis  ' } as const)
    : ({ good: 'good ', look: 'look ', wrong: 'wrong' } as const);
  const size = (bytes: number | undefined) =>
    bytes === undefined ? (nl ? 'onbekend' : 'unknown') : `${Math.round(bytes / 1024 ** 2)} MB`;
  const lines = [
    `${grade[database.grade]}  database   ${database.engine ?? ''} ${database.version ?? database.trouble ?? ''}, ${size(database.bytes)}`,
    nl
      ? `${grade[disk.grade]}  schijf     ${size(disk.free)} vrij`
      : `${grade[disk.grade]}  disk       ${size(disk.free)} free`,
  ];
  if (outbox) {
    lines.push(
      nl
        ? `${grade[outbox.grade]}  postvak    ${outbox.waiting} te bezorgen, ${outbox.givenUp} niet te bezorgen`
        : `${grade[outbox.grade]}  outbox     ${outbox.waiting} to deliver, ${outbox.givenUp} could not be delivered`,
    );
  }
  if (backup) {
    const last = backup.last?.toString();
    lines.push(
      nl
        ? `${grade[backup.grade]}  back-up    ${last ?? 'nog nooit; maak er een met `netjes backup BESTAND`'}`
        : `${grade[backup.grade]}  backup     ${last ?? 'never yet; make one with `netjes backup FILE`'}`,
    );
  }
  return { exit: found.grade === 'wrong' ? 1 : 0, json: found, human: lines.join('\n') };
}
