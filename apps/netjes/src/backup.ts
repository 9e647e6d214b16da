import path from 'node:path';
import type { Command } from './command.ts';
import type { StoreCommand } from './installation/in-store.ts';
import { contentLines } from './installation/content-lines.ts';

export const backupCommand: Command = {
  options: ['data'],
  words: 1,
  inStore: ([file = '']) => backup(file),
};

/** `netjes backup FILE`: everything in the store to one file, while others go on working. */
function backup(file: string): StoreCommand {
  return async ({ store, now, cwd, language }) => {
    const { writeBackup } = await import('@netjes/store');
    const at = path.resolve(cwd, file);
    const { made, tables, bytes } = await writeBackup(store, at, now());
    const said =
      language === 'nl'
        ? [
            `De back-up staat in ${at} (${bytes} bytes, van ${made}).`,
            'De sleutels staan er niet in: bewaar het sleutelbestand apart. Zonder dat bestand is de back-up niet terug te zetten.',
          ]
        : [
            `The backup is in ${at} (${bytes} bytes, of ${made}).`,
            'The keys are not in it: keep the key file apart. Without that file the backup cannot be restored.',
          ];
    return {
      exit: 0,
      json: { file: at, made, bytes, tables },
      human: [...contentLines(tables), ...said].join('\n'),
    };
  };
}
