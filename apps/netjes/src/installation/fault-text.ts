import type { Fault } from '@netjes/store';
import type { Text } from '@netjes/norms';

/** A fault of the store in words, with what to do about it. Every kind has them, or this does not compile. */
export function faultText(fault: Fault): Text {
  const words = texts[fault.kind] as (fault: Fault) => Text;
  return words(fault);
}

type Texts = { readonly [Kind in Fault['kind']]: (fault: Extract<Fault, { kind: Kind }>) => Text };

const texts: Texts = {
  locked: ({ folder, pid }) => ({
    nl: `een ander Netjes werkt al met de map ${folder}${pid ? ` (proces ${pid})` : ''}; stop dat eerst, of kies een andere map met --data`,
    en: `another Netjes is at work in the folder ${folder}${pid ? ` (process ${pid})` : ''}; stop it first, or choose another folder with --data`,
  }),
  'no-folder': ({ folder, code }) => ({
    nl: `de map ${folder} kan niet worden gebruikt (${code}); geef jezelf schrijfrechten, of kies een andere map met --data`,
    en: `the folder ${folder} cannot be used (${code}); give yourself the right to write, or choose another with --data`,
  }),
  'history-differs': ({ how, migration }) =>
    how === 'newer'
      ? {
          nl: `de gegevens zijn van een nieuwere Netjes (${migration}); start die versie`,
          en: `the data belong to a newer Netjes (${migration}); start that version`,
        }
      : {
          nl: `de gegevens zijn anders opgebouwd dan deze Netjes verwacht (${migration}: ${how}); zet een back-up terug in een lege map`,
          en: `the data were built in another way than this Netjes expects (${migration}: ${how}); restore a backup into an empty folder`,
        },
  'too-old': ({ version, needed }) => ({
    nl: `de PostgreSQL-server is versie ${version}; Netjes heeft ${needed} of nieuwer nodig`,
    en: `the PostgreSQL server is version ${version}; Netjes needs ${needed} or later`,
  }),
  'wrong-encoding': ({ encoding }) => ({
    nl: `de database heeft de codering ${encoding}; maak er een met UTF8`,
    en: `the database has the encoding ${encoding}; make one with UTF8`,
  }),
  'roles-wanted': ({ statements }) => ({
    nl: `de databasegebruiker mag de rollen van Netjes niet zelf maken; laat de beheerder dit één keer uitvoeren:\n${lines(statements)}`,
    en: `the database user may not make the roles of Netjes; have the administrator run this once:\n${lines(statements)}`,
  }),
  'role-too-strong': ({ role, why }) => ({
    nl: `de rol ${role} heeft te veel rechten (${why}); daarmee zijn besturen niet meer gescheiden. Laat de beheerder dat recht intrekken`,
    en: `the role ${role} has too many rights (${why}); boards would no longer be kept apart. Have the administrator revoke that right`,
  }),
  'turned-down': ({ code }) => ({
    nl: `de PostgreSQL-server laat deze gebruiker niet binnen (${code}); kijk naam, wachtwoord en database in DATABASE_URL na`,
    en: `the PostgreSQL server does not let this user in (${code}); check name, password and database in DATABASE_URL`,
  }),
  away: ({ unsure }) => ({
    nl: `de database antwoordt niet${unsure ? '; het is niet zeker of het laatste is bewaard, kijk dat na' : ''}. Kijk of hij draait; Netjes hoeft niet opnieuw te starten`,
    en: `the database does not answer${unsure ? '; it is not certain that the last change was kept, look that up' : ''}. See whether it runs; Netjes need not be restarted`,
  }),
  'disk-full': () => ({
    nl: 'de schijf is vol; maak ruimte vrij. Netjes hoeft niet opnieuw te starten',
    en: 'the disk is full; make room. Netjes need not be restarted',
  }),
  busy: () => ({
    nl: 'de database heeft het te druk; probeer het zo nog eens',
    en: 'the database is too busy; try again in a moment',
  }),
  'too-slow': () => ({
    nl: 'dit duurde te lang en is gestopt; er is niets veranderd. Probeer het nog eens',
    en: 'this took too long and was stopped; nothing changed. Try again',
  }),
  conflict: () => ({
    nl: 'iemand anders veranderde hetzelfde; er is niets bewaard. Probeer het nog eens',
    en: 'somebody else changed the same; nothing was kept. Try again',
  }),
  duplicate: ({ constraint }) => ({
    nl: `dit is er al (${constraint})`,
    en: `this is there already (${constraint})`,
  }),
  'no-such-row': ({ constraint }) => ({
    nl: `waar dit naar verwijst, is er niet (${constraint})`,
    en: `what this refers to is not there (${constraint})`,
  }),
  forbidden: () => ({
    nl: 'de database weigert dit; dat is een fout in Netjes. Meld hem',
    en: 'the database refuses this; that is a mistake in Netjes. Report it',
  }),
  'keys-readable-by-others': ({ file, mode }) => ({
    nl: `anderen kunnen de sleutels lezen (${file}, rechten ${mode}); geef alleen jezelf rechten: chmod 600 ${file}`,
    en: `others can read the keys (${file}, mode ${mode}); leave the rights to yourself only: chmod 600 ${file}`,
  }),
  'keys-unreadable': ({ from, why }) => ({
    nl: `de sleutels in ${from} zijn niet te lezen (${why}); zet een kopie van het sleutelbestand terug`,
    en: `the keys in ${from} cannot be read (${why}); put a copy of the key file back`,
  }),
  'keys-missing': ({ file }) => ({
    nl: `de sleutels ontbreken (${file}); zet het sleutelbestand terug waar deze gegevens mee zijn verzegeld`,
    en: `the keys are missing (${file}); put back the key file that these data were sealed with`,
  }),
  'key-unknown': ({ key }) => ({
    nl: `sleutel ${key} ontbreekt in het sleutelbestand; zet het bestand terug waar deze gegevens mee zijn verzegeld`,
    en: `key ${key} is not in the key file; put back the file that these data were sealed with`,
  }),
  'key-wrong': ({ key }) => ({
    nl: `sleutel ${key} is niet de sleutel waar deze gegevens mee zijn verzegeld; zet het juiste sleutelbestand terug`,
    en: `key ${key} is not the key that these data were sealed with; put the right key file back`,
  }),
  'seal-broken': ({ table, column }) => ({
    nl: `een verzegelde waarde is veranderd of verplaatst (${table}.${column}); zet een back-up terug`,
    en: `a sealed value was changed or moved (${table}.${column}); restore a backup`,
  }),
  'keys-not-writable': ({ from }) => ({
    nl: `de sleutels in ${from} kunnen niet worden veranderd; bewaar ze in een bestand met NETJES_KEY_FILE`,
    en: `the keys in ${from} cannot be changed; keep them in a file with NETJES_KEY_FILE`,
  }),
  'backup-unreadable': ({ file, code }) => ({
    nl: `het bestand ${file} is niet te lezen (${code}); kijk de naam en je rechten na`,
    en: `the file ${file} cannot be read (${code}); check the name and your rights`,
  }),
  'backup-unwritable': ({ file, code }) => ({
    nl: `het bestand ${file} kan niet worden geschreven (${code}); kies een map waarin je mag schrijven`,
    en: `the file ${file} cannot be written (${code}); choose a folder that you may write in`,
  }),
  'no-backup': ({ file }) => ({
    nl: `${file} is geen back-up van Netjes; kies het bestand dat \`netjes backup\` schreef`,
    en: `${file} is no backup of Netjes; choose the file that \`netjes backup\` wrote`,
  }),
  'backup-damaged': ({ file, line }) => ({
    nl: `de back-up ${file} is beschadigd (regel ${line}); er is niets teruggezet. Neem een andere`,
    en: `the backup ${file} is damaged (line ${line}); nothing was restored. Take another`,
  }),
  'backup-cut-off': ({ file }) => ({
    nl: `de back-up ${file} is niet compleet; er is niets teruggezet. Kopieer hem opnieuw, of neem een andere`,
    en: `the backup ${file} is not complete; nothing was restored. Copy it again, or take another`,
  }),
  'backup-of-other-version': ({ file, how }) =>
    how === 'newer'
      ? {
          nl: `de back-up ${file} is van een nieuwere Netjes; zet hem terug met die versie`,
          en: `the backup ${file} is of a newer Netjes; restore it with that version`,
        }
      : {
          nl: `de back-up ${file} is van een Netjes met een andere geschiedenis; zet hem terug met die versie`,
          en: `the backup ${file} is of a Netjes with another history; restore it with that version`,
        },
  'not-empty': ({ table }) => ({
    nl: `er staan al gegevens (${table}), en een back-up gaat daar nooit overheen; kies een lege map met --data, of een lege database`,
    en: `there are data already (${table}), and a backup never goes over them; choose an empty folder with --data, or an empty database`,
  }),
  'place-too-new': () => ({
    nl: 'deze back-up is van een oudere Netjes, en hier is al een nieuwere gestart; kies een map of database waar nog nooit Netjes draaide',
    en: 'this backup is of an older Netjes, and a newer one was started here; choose a folder or database where Netjes never ran',
  }),
  'content-differs': ({ table }) => ({
    nl: `wat is aangekomen is niet gelijk aan de back-up (${table}); er is niets teruggezet. Meld dit`,
    en: `what arrived is not equal to the backup (${table}); nothing was restored. Report this`,
  }),
  'ledger-unusable': ({ file, code }) => ({
    nl: `de lijst van gewiste personen (${file}) is niet te gebruiken (${code}); zet hem terug of geef jezelf rechten`,
    en: `the list of erased people (${file}) cannot be used (${code}); put it back or give yourself rights`,
  }),
};

const lines = (statements: readonly string[]) => statements.map((each) => `  ${each};`).join('\n');
