import type { MailConfig } from './config/mail-config.ts';
import { Mailbox } from './mailbox.ts';
import { SmtpPost } from './smtp/smtp-post.ts';

/** What sends letters. A refusal is returned; what is thrown is a mistake in the letter or in Netjes. */
export type Post = SmtpPost | Mailbox;

export interface PostOptions {
  readonly now?: () => Temporal.Instant;
  /** milliseconds that a server may be silent; a whole letter may take four times as long. 30 seconds unless said. */
  readonly patience?: number;
}

/** Opens what sends letters; nothing is connected before the first one. Close it to end. */
export function openPost(config: MailConfig, options: PostOptions = {}): Post {
  const { now = () => Temporal.Now.instant(), patience = 30_000 } = options;
  return config.kind === 'smtp' ? new SmtpPost(config, { now, patience }) : new Mailbox(now);
}
