import { parseArgs } from 'node:util';
import { nearest } from '@netjes/norms';
import { UsageError } from './outcome.ts';

/** Every option that some command takes. What belongs to which is said by the command. */
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
  demo: { type: 'boolean' },
  confirm: { type: 'boolean' },
  domain: { type: 'string' },
  selector: { type: 'string' },
  dns: { type: 'string' },
  source: { type: 'string' },
  mapping: { type: 'string' },
} as const;

export type Option = keyof typeof OPTIONS;

/** The options that every command takes. */
const COMMON: readonly string[] = ['json', 'lang', 'help'] satisfies Option[];

export type Values = ReturnType<
  typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>
>['values'];

/** Takes a command line apart. Throws a UsageError for an option that is not known or lacks its value. */
export function parseLine(args: readonly string[]): { values: Values; positionals: string[] } {
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

/** The first option that was given and does not go with a command. */
export function strayOption(values: Values, options: readonly Option[]): string | undefined {
  const allowed: readonly string[] = options;
  return Object.keys(values).find((option) => !COMMON.includes(option) && !allowed.includes(option));
}
