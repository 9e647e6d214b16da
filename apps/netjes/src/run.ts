import { nearest } from '@netjes/norms';
import { Catalog } from './catalog.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';
import type { Config } from './config.ts';
import { type Here, runInStore } from './installation/in-store.ts';
import { installationOf } from './installation/installation.ts';
import { parseLine, strayOption, type Values } from './options.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';
import { USAGE } from './usage.ts';

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

async function runCommand(args: readonly string[], { config, here, language }: Call): Promise<Ended> {
  const { values, positionals } = parseLine(args);
  const [name, ...words] = positionals;
  refuseLanguage(values.lang);
  const usage = USAGE[language] ?? USAGE.nl;
  if (values.help) return { exit: 0, json: { usage }, human: usage };
  if (name === undefined) return { exit: 2, json: { error: usage }, human: usage };
  const command = commandOf(name);
  refuseStray(command, name, values);
  refuseWords(command, name, words);
  if ('inStore' in command) {
    const installation = installationOf(config, values.data);
    return await runInStore({ installation, args, language, here }, command.inStore(words, values));
  }
  if (here) {
    throw new UsageError({
      nl: `\`netjes ${name}\` werkt niet met de gegevens; voer het zelf uit`,
      en: `\`netjes ${name}\` does not work on the data; run it yourself`,
    });
  }
  const catalog = new Catalog(config.codes);
  const runHere = (line: readonly string[], at: Here) => run(line, config, at);
  return await command.run({ catalog, config, language, runHere }, words, values);
}

function refuseLanguage(lang: string | undefined): void {
  if (lang === undefined || lang === 'nl' || lang === 'en') return;
  throw new UsageError({
    nl: `\`--lang ${lang}\` kan niet; kies nl of en`,
    en: `\`--lang ${lang}\` is not possible; choose nl or en`,
  });
}

function commandOf(name: string): Command {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command) return command;
  const guess = nearest(name, Object.keys(COMMANDS));
  throw new UsageError({
    nl: `\`${name}\` is geen opdracht; bedoel je \`netjes ${guess}\`? Zie netjes --help`,
    en: `\`${name}\` is not a command; did you mean \`netjes ${guess}\`? See netjes --help --lang en`,
  });
}

function refuseStray({ options }: Command, name: string, values: Values): void {
  const stray = strayOption(values, options);
  if (stray === undefined) return;
  throw new UsageError({
    nl: `\`--${stray}\` hoort niet bij \`netjes ${name}\`; laat het weg`,
    en: `\`--${stray}\` does not go with \`netjes ${name}\`; leave it out`,
  });
}

const SAMPLE = ['', 'langstraat', 'langstraat sooog'];

function refuseWords(command: Command, name: string, words: readonly string[]): void {
  const { words: wanted, more } = command;
  if (words.length === wanted || (words.length > wanted && more)) return;
  if (wanted === 0) {
    throw new UsageError({
      nl: `\`${words.join(' ')}\` is te veel bij \`netjes ${name}\`; zie netjes --help`,
      en: `\`${words.join(' ')}\` is too much for \`netjes ${name}\`; see netjes --help --lang en`,
    });
  }
  if ('inStore' in command) {
    throw new UsageError({
      nl: `\`netjes ${name}\` wil ${words.length < wanted ? 'meer' : 'minder'} woorden; zie netjes --help`,
      en: `\`netjes ${name}\` wants ${words.length < wanted ? 'more' : 'fewer'} words; see netjes --help --lang en`,
    });
  }
  throw new UsageError({
    nl: `noem ${wanted === 1 ? 'één code' : 'twee codes'}, bijvoorbeeld \`netjes ${name} ${SAMPLE[wanted]}\``,
    en: `name ${wanted === 1 ? 'one code' : 'two codes'}, for instance \`netjes ${name} ${SAMPLE[wanted]}\``,
  });
}
