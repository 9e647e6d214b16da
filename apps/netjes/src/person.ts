import type { Store } from '@netjes/store';
import { type Command, subcommand } from './command.ts';
import { boardsOf } from './audit.ts';
import type { StoreCommand } from './installation/in-store.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

export const personCommand: Command = {
  options: ['data', 'board', 'confirm'],
  words: 2,
  inStore: ([what = '', who = ''], { board, confirm = false }) => {
    subcommand('person', what, ['export', 'erase']);
    return what === 'export' ? exportPerson(board, who) : erase(board, { who, confirm });
  },
};

interface Found {
  readonly board: string;
  readonly person: string;
  readonly name: string;
}

/** `netjes person export`: all that is kept of one person, to hand to them. */
function exportPerson(board: string | undefined, who: string): StoreCommand {
  return async ({ store, language }) => {
    const { dataOf } = await import('@netjes/store');
    const found = await onlyOne(store, board, who, language);
    if ('exit' in found) return found;
    const data = await store.inBoard(found.board, (tx) => dataOf(tx, found.board, found.person));
    return { exit: 0, json: data, human: JSON.stringify(data, undefined, 2) };
  };
}

interface Erasing {
  readonly who: string;
  readonly confirm: boolean;
}

/** `netjes person erase`: forgets one person, here and in every backup; without `--confirm` it only says whom. */
function erase(board: string | undefined, { who, confirm }: Erasing): StoreCommand {
  return async ({ store, installation, now, language }) => {
    const { erasePerson, Ledger } = await import('@netjes/store');
    const found = await onlyOne(store, board, who, language);
    if ('exit' in found) return found;
    const { name, ...at } = found;
    if (!confirm) {
      const human =
        language === 'nl'
          ? `Dit wist ${name} van ${at.board}, met rollen, manieren om in te loggen en geschiedenis. Het kan niet terug. Doe het met --confirm.`
          : `This erases ${name} of ${at.board}, with roles, ways to sign in and history. It cannot be undone. Do it with --confirm.`;
      return { exit: 1, json: { found, erased: false }, human };
    }
    await erasePerson(store, new Ledger(installation.ledger), { ...at, by: 'netjes', now: now() });
    const human =
      language === 'nl'
        ? `${name} is gewist, ook voor back-ups die nog teruggezet worden. Het logboek is heel gebleven.`
        : `${name} was erased, also for backups that are still put back. The audit stayed whole.`;
    return { exit: 0, json: { found, erased: true }, human };
  };
}

/** The one person that is meant by an address, a user name or an id. */
async function onlyOne(
  store: Store,
  board: string | undefined,
  who: string,
  language: Language,
): Promise<Found | Ended> {
  const { peopleCalled } = await import('@netjes/store');
  const found: Found[] = [];
  for (const each of await boardsOf(store, board)) {
    const people = await store.inBoard(each, (tx) => peopleCalled(tx, who));
    found.push(...people.map(({ id, name }) => ({ board: each, person: id, name })));
  }
  const [first] = found;
  if (first && found.length === 1) return first;
  if (first) {
    throw new UsageError({
      nl: `\`${who}\` is meer dan één persoon; noem het bestuur met --board (${found.map((each) => each.board).join(', ')})`,
      en: `\`${who}\` is more than one person; name the board with --board (${found.map((each) => each.board).join(', ')})`,
    });
  }
  const human =
    language === 'nl'
      ? `Netjes kent niemand met \`${who}\`; geef een e-mailadres of gebruikersnaam.`
      : `Netjes knows nobody by \`${who}\`; give an e-mail address or user name.`;
  return { exit: 1, json: { found: [] }, human };
}
