import { readFileSync } from 'node:fs';
import { type MailConfig, mailConfig, sayMailRefusal } from '@netjes/mail';
import type { Config } from './config.ts';
import { UsageError } from './outcome.ts';

/** The settings of mail. Throws a UsageError that tells all that is wrong with them. */
export function readSettings({ mail }: Config): MailConfig {
  const read = mailConfig(mail, (file) => readFileSync(file, 'utf8'));
  if (read.ok) return read.config;
  const texts = read.refusals.map((refusal) => sayMailRefusal(refusal));
  throw new UsageError({
    nl: texts.map(({ nl }) => nl).join('\n'),
    en: texts.map(({ en }) => en).join('\n'),
  });
}
