import { readPlainAddress } from './address.ts';
import type { Letter, Sent } from './letter.ts';
import { type Message, writeMessage } from './message.ts';

/** A letter as the mailbox keeps it. */
export interface KeptLetter extends Pick<Message, 'id' | 'subject' | 'text' | 'html'> {
  readonly to: string;
  readonly template: Letter['template'];
  readonly language: Letter['language'];
  readonly at: Temporal.Instant;
}

const MOST = 500;
const FROM = { address: 'netjes@netjes.invalid' };

/** Stands in for a mail server in development: letters stay in memory, the last 500 of them, and reach nobody. */
export class Mailbox {
  readonly kind = 'mailbox';
  readonly #now: () => Temporal.Instant;
  #letters: readonly KeptLetter[] = [];

  constructor(now: () => Temporal.Instant) {
    this.#now = now;
  }

  send(letter: Letter): Promise<Sent> {
    const to = readPlainAddress(letter.to);
    if (to === undefined) return Promise.resolve({ ok: false, kind: 'refused-address' });
    const { id, subject, text, html } = writeMessage(letter, { from: FROM });
    const { template, language } = letter;
    const kept: KeptLetter = { id, to, template, language, subject, text, html, at: this.#now() };
    this.#letters = [kept, ...this.#letters].slice(0, MOST);
    return Promise.resolve({ ok: true, id });
  }

  /** The last one first. */
  letters(): readonly KeptLetter[] {
    return this.#letters;
  }

  close(): Promise<void> {
    this.#letters = [];
    return Promise.resolve();
  }
}
