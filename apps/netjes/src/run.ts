import { parseArgs } from 'node:util';
import { nearest } from '@netjes/norms';
import { ask } from './ask.ts';
import { askQuestions } from './ask-questions.ts';
import { verifyAudits } from './audit.ts';
import { backup } from './backup.ts';
import { calendar } from './calendar.ts';
import { Catalog } from './catalog.ts';
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compare } from './compare.ts';
import type { Config } from './config.ts';
import { exportTo } from './export.ts';
import { readGrants } from './grants-file.ts';
import { health } from './health.ts';
import { type Here, runInStore, type StoreCommand } from './installation/in-store.ts';
import { installationOf } from './installation/installation.ts';
import { rotateTheKeys } from './keys.ts';
import { lookedAt } from './looked-at.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';
import { listOutbox, retryOutbox } from './outbox.ts';
import { prove } from './prove.ts';
import { restore } from './restore.ts';
import { show } from './show.ts';
import { start } from './start.ts';
import { test } from './test.ts';
import { USAGE } from './usage.ts';

const OPTIONS = {
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  for: { type: 'string' },
  code: { type: 'string' },
  who: { type: 'string' },
  act: { type: 'string' },
  fact: { type: 'string', multiple: true },
  at: { type: 'string' },
  open: { type: 'boolean' },
  questions: { type: 'string' },
  grants: { type: 'string' },
  board: { type: 'string' },
  school: { type: 'string' },
  to: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  verify: { type: 'boolean' },
  only: { type: 'string' },
  expect: { type: 'string', multiple: true },
  zone: { type: 'string' },
} as const;

const SAMPLE = ['', 'langstraat', 'langstraat sooog'];
const COMMON = ['json', 'lang', 'help'];

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>>['values'];

interface Common {
  readonly options: readonly string[];
  /** How many words follow the command. */
  readonly words: number;
  /** More words may follow those. */
  readonly more?: true;
}

interface PlainCommand extends Common {
  readonly run: (
    catalog: Catalog,
    words: readonly string[],
    values: Values,
    call: Pick<Call, 'language' | 'config'>,
  ) => Ended | Promise<Ended>;
}

/** A command on the data of an installation: a server that holds them runs it. */
interface CommandInStore extends Common {
  readonly inStore: (words: readonly string[], values: Values) => StoreCommand;
}

type Command = PlainCommand | CommandInStore;

const COMMANDS: Readonly<Record<string, Command>> = {
  codes: { options: [], words: 0, run: (catalog, _words, _values, { language }) => codes(catalog, language) },
  show: {
    options: ['for'],
    words: 1,
    run: (catalog, [code = ''], values, { language }) => show(catalog, code, values.for, language),
  },
  ask: {
    options: ['code', 'who', 'act', 'fact', 'at', 'open', 'questions', 'grants'],
    words: 0,
    run: (catalog, _words, values, { language }) => {
      const open = values.open ?? false;
      if (values.questions !== undefined)
        return askQuestions(catalog, { file: values.questions, open, language });
      const { code, who, act, at, fact: facts = [] } = values;
      const grants = values.grants === undefined ? [] : readGrants(values.grants);
      return ask(catalog, { code, who, act, facts, at, open, grants, language });
    },
  },
  check: {
    options: [],
    words: 1,
    run: (catalog, [code = ''], _values, { language }) => check(catalog, code, language),
  },
  test: {
    options: [],
    words: 1,
    run: (catalog, [code = ''], _values, { language }) => test(catalog, code, language),
  },
  prove: {
    options: ['board', 'school'],
    words: 0,
    run: (catalog, _words, { board, school }, { language }) => prove(catalog, { board, school, language }),
  },
  compare: {
    options: ['who'],
    words: 2,
    run: (catalog, [a = '', b = ''], { who }, { language }) => compare(catalog, { a, b, who, language }),
  },
  changes: {
    options: ['who'],
    words: 2,
    run: (catalog, [a = '', b = ''], { who }, { language }) => compare(catalog, { a, b, who, language }),
  },
  export: {
    options: ['to'],
    words: 1,
    run: (catalog, [code = ''], { to }, { language }) => exportTo(catalog, code, to, language),
  },
  'looked-at': {
    options: [],
    words: 1,
    more: true,
    run: (catalog, [code = '', ...norms], _values, { language }) => lookedAt(catalog, code, norms, language),
  },
  calendar: {
    options: ['zone'],
    words: 0,
    more: true,
    run: (_catalog, words, { zone }, { language }) => calendar(words, { zone, now: Date.now(), language }),
  },
  start: {
    options: ['port', 'host', 'data', 'only'],
    words: 0,
    run: (catalog, _words, { port, host, data, only }, { language, config }) => {
      const installation = installationOf(config, data);
      const inside = (args: readonly string[], here: Here) => run(args, config, here);
      return start(catalog, { port, host, only, installation, run: inside, language });
    },
  },
  backup: { options: ['data'], words: 1, inStore: ([file = '']) => backup(file) },
  restore: {
    options: ['data', 'verify'],
    words: 1,
    run: (_catalog, [file = ''], { data, verify = false }, { language, config }) =>
      restore({ installation: installationOf(config, data), file, verify, language }),
  },
  health: { options: ['data'], words: 0, inStore: () => health },
  audit: {
    options: ['data', 'board', 'expect'],
    words: 1,
    inStore: ([what = ''], { board, expect = [] }) => {
      subcommand('audit', what, ['verify']);
      return verifyAudits({ board, expect });
    },
  },
  outbox: {
    options: ['data', 'board'],
    words: 1,
    more: true,
    inStore: ([what = '', ...keys], { board }) => {
      subcommand('outbox', what, ['list', 'retry']);
      return what === 'list' ? listOutbox(board) : retryOutbox(board, keys);
    },
  },
  keys: {
    options: ['data'],
    words: 1,
    inStore: ([what = '']) => {
      subcommand('keys', what, ['rotate']);
      return rotateTheKeys;
    },
  },
};

/** Runs one command line. Nothing is printed here, except by `start` when it is ready. */
export async function run(args: readonly string[], config: Config, here?: Here): Promise<Ended> {
  const json = args.includes('--json');
  const language: Language = args[args.indexOf('--lang') + 1] === 'en' ? 'en' : 'nl';
  try {
    return await runCommand(args, { config, here, language });
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const text = error.text[language] ?? error.text.nl;
    return { exit: 2, json: { error: text }, human: json ? text : `netjes: ${text}` };
  }
}

interface Call {
  readonly config: Config;
  /** set in a server, for a command that came over its socket */
  readonly here: Here | undefined;
  readonly language: Language;
}

async function runCommand(args: readonly string[], call: Call): Promise<Ended> {
  const { config, here, language } = call;
  const { values, positionals } = parse(args);
  const [name, ...words] = positionals;
  if (values.lang !== undefined && values.lang !== 'nl' && values.lang !== 'en') {
    throw new UsageError({
      nl: `\`--lang ${values.lang}\` kan niet; kies nl of en`,
      en: `\`--lang ${values.lang}\` is not possible; choose nl or en`,
    });
  }
  const usage = USAGE[language] ?? USAGE.nl;
  if (values.help) return { exit: 0, json: { usage }, human: usage };
  if (name === undefined) return { exit: 2, json: { error: usage }, human: usage };
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    const guess = nearest(name, Object.keys(COMMANDS));
    throw new UsageError({
      nl: `\`${name}\` is geen opdracht; bedoel je \`netjes ${guess}\`? Zie netjes --help`,
      en: `\`${name}\` is not a command; did you mean \`netjes ${guess}\`? See netjes --help --lang en`,
    });
  }
  const stray = Object.keys(values).find(
    (option) => !COMMON.includes(option) && !command.options.includes(option),
  );
  if (stray !== undefined) {
    throw new UsageError({
      nl: `\`--${stray}\` hoort niet bij \`netjes ${name}\`; laat het weg`,
      en: `\`--${stray}\` does not go with \`netjes ${name}\`; leave it out`,
    });
  }
  if (words.length < command.words || (words.length > command.words && !command.more)) {
    throw new UsageError(
      command.words === 0
        ? {
            nl: `\`${words.join(' ')}\` is te veel bij \`netjes ${name}\`; zie netjes --help`,
            en: `\`${words.join(' ')}\` is too much for \`netjes ${name}\`; see netjes --help --lang en`,
          }
        : {
            nl: `noem ${command.words === 1 ? 'één code' : 'twee codes'}, bijvoorbeeld \`netjes ${name} ${SAMPLE[command.words]}\``,
            en: `name ${command.words === 1 ? 'one code' : 'two codes'}, for instance \`netjes ${name} ${SAMPLE[command.words]}\``,
          },
    );
  }
  if ('run' in command && here) {
    throw new UsageError({
      nl: `\`netjes ${name}\` werkt niet met de gegevens; voer het zelf uit`,
      en: `\`netjes ${name}\` does not work on the data; run it yourself`,
    });
  }
  if ('run' in command) return command.run(new Catalog(config.codes), words, values, call);
  const installation = installationOf(config, values.data);
  return await runInStore({ installation, args, language, here }, command.inStore(words, values));
}

function subcommand(command: string, given: string, known: readonly string[]): void {
  if (known.includes(given)) return;
  throw new UsageError({
    nl: `\`netjes ${command} ${given}\` kan niet; kies \`netjes ${command} ${known.join('` of `')}\``,
    en: `\`netjes ${command} ${given}\` is not possible; choose \`netjes ${command} ${known.join('` or `')}\``,
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    const { message } = cause as Error;
    const unknown = /'(--?[^' ]+)/.exec(message)?.[1];
    const guess = unknown && nearest(unknown.replace(/^-+/, ''), Object.keys(OPTIONS));
    throw new UsageError({
      nl: unknown
        ? `\`${unknown}\` klopt niet; bedoel je \`--${guess}\`, en heeft het zijn waarde? Zie netjes --help`
        : 'de aanroep klopt niet; zie netjes --help',
      en: `${message}; see netjes --help --lang en`,
    });
  }
}
