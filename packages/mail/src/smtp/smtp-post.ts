import { createTransport, type Transporter } from 'nodemailer';
import { readPlainAddress } from '../address.ts';
import type { SmtpConfig } from '../config/mail-config.ts';
import type { Letter, Sent } from '../letter.ts';
import { writeMessage } from '../message.ts';
import { failureOf } from './failure.ts';
import { transportOptions } from './transport-options.ts';

interface Surroundings {
  readonly now: () => Temporal.Instant;
  /** milliseconds of silence */
  readonly patience: number;
}

/** Sends letters by a mail server, over a few connections that stay open for a while. */
export class SmtpPost {
  readonly kind = 'smtp';
  readonly #config: SmtpConfig;
  readonly #surroundings: Surroundings;
  readonly #transport: Transporter;

  constructor(config: SmtpConfig, surroundings: Surroundings) {
    this.#config = config;
    this.#surroundings = surroundings;
    this.#transport = createTransport(transportOptions(config, surroundings.patience));
  }

  async send(letter: Letter): Promise<Sent> {
    const to = readPlainAddress(letter.to);
    if (to === undefined) return { ok: false, kind: 'refused-address' };
    const { from, replyTo } = this.#config;
    const { now, patience } = this.#surroundings;
    const { id, subject, text, html, bounceTo } = writeMessage(letter, this.#config);
    try {
      await this.#transport.sendMail({
        from: { name: from.name ?? '', address: from.address },
        to: { name: '', address: to },
        ...(replyTo && { replyTo: { name: replyTo.name ?? '', address: replyTo.address } }),
        subject,
        text,
        html,
        messageId: `<${id}>`,
        date: new Date(now().epochMilliseconds),
        envelope: { from: bounceTo, to: [to] },
        headers: {
          'Auto-Submitted': 'auto-generated',
          // Exchange answers with an absence notice all the same without this
          'X-Auto-Response-Suppress': 'OOF, AutoReply',
          'Content-Language': letter.language,
        },
        xMailer: false,
        disableFileAccess: true,
        disableUrlAccess: true,
        // a server that trickles its replies never is silent, and would hold the letter for ever
        signal: AbortSignal.timeout(4 * patience),
      });
      return { ok: true, id };
    } catch (error) {
      return failureOf(error);
    }
  }

  /** Lets go of the connections; a letter that is being handed over is finished first. */
  close(): Promise<void> {
    this.#transport.close();
    return Promise.resolve();
  }
}
