import type { Catalog } from './catalog.ts';
import type { Config } from './config.ts';
import type { Here, StoreCommand } from './installation/in-store.ts';
import type { Option, Values } from './options.ts';
import { type Ended, type Language, UsageError } from './outcome.ts';

/** One command of `netjes`: what may stand after its name, and what it does. */
export type Command = PlainCommand | CommandInStore;

interface Shape {
  readonly options: readonly Option[];
  /** How many words follow the command. */
  readonly words: number;
  /** More words may follow those. */
  readonly more?: true;
}

interface PlainCommand extends Shape {
  readonly run: (at: At, words: readonly string[], values: Values) => Ended | Promise<Ended>;
}

/** A command on the data of an installation: a server that holds them runs it. */
interface CommandInStore extends Shape {
  readonly inStore: (words: readonly string[], values: Values) => StoreCommand;
}

/** What a command works with that needs no data. */
interface At {
  readonly catalog: Catalog;
  readonly config: Config;
  readonly language: Language;
  /** runs a command line that came over the socket of a server */
  readonly runHere: (args: readonly string[], here: Here) => Promise<Ended>;
}

/** Throws a UsageError when the word after a command is none of those it knows. */
export function subcommand(command: string, given: string, known: readonly string[]): void {
  if (known.includes(given)) return;
  throw new UsageError({
    nl: `\`netjes ${command} ${given}\` kan niet; kies \`netjes ${command} ${known.join('` of `')}\``,
    en: `\`netjes ${command} ${given}\` is not possible; choose \`netjes ${command} ${known.join('` or `')}\``,
  });
}
