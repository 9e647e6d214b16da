import { type Command, subcommand } from './command.ts';
import type { StoreCommand } from './installation/in-store.ts';

export const keysCommand: Command = {
  options: ['data'],
  words: 1,
  inStore: ([what = '']) => {
    subcommand('keys', what, ['rotate']);
    return rotateTheKeys;
  },
};

/** `netjes keys rotate`: new keys, and everything that was sealed under them. */
const rotateTheKeys: StoreCommand = async ({ store, now, language }) => {
  const { rotateKeys } = await import('@netjes/store');
  const rotation = await rotateKeys({ store, now: now() });
  const { key, resealed, broken } = rotation;
  const nl = [
    `Sleutel ${key} is in gebruik; ${resealed} waarden zijn opnieuw verzegeld.`,
    'Bewaar het sleutelbestand opnieuw, apart van de back-ups.',
    ...(broken > 0 ? [`${broken} waarden gaan met geen sleutel open; ze zijn gelaten zoals ze waren.`] : []),
  ];
  const en = [
    `Key ${key} is in use; ${resealed} values were sealed anew.`,
    'Keep the key file anew, apart from the backups.',
    ...(broken > 0 ? [`${broken} values open with no key; they were left as they were.`] : []),
  ];
  return { exit: broken > 0 ? 1 : 0, json: rotation, human: (language === 'nl' ? nl : en).join('\n') };
};
