import { randomUUID } from 'node:crypto';
import { type Address, domainOf } from './address.ts';
import { bounceAddress, checkedToken } from './bounces/bounce-address.ts';
import type { SmtpConfig } from './config/mail-config.ts';
import type { Letter } from './letter.ts';
import { htmlText } from './templates/html.ts';
import { plainText } from './templates/plain.ts';
import { wordingOf } from './templates/templates.ts';

/** A letter written out, ready for a server or for the mailbox. */
export interface Message {
  /** Message-ID without brackets, under the domain of the sender */
  readonly id: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** whom a server tells when it cannot deliver */
  readonly bounceTo: string;
}

type Sender = Pick<SmtpConfig, 'bounces'> & { readonly from: Pick<Address, 'address'> };

/** Stands before the token in a Message-ID, so that a bounce that quotes it is known as one of ours. */
export const ID_MARK = 'netjes-';

/** Writes out a letter. Throws when its token, link or moment is none. */
export function writeMessage(letter: Letter, { from, bounces }: Sender): Message {
  const wording = wordingOf(letter);
  const token = checkedToken(letter.token ?? randomUUID().replaceAll('-', ''));
  return {
    id: `${ID_MARK}${token}@${domainOf(from.address)}`,
    subject: wording.subject,
    text: plainText(wording, letter.language),
    html: htmlText(wording, letter.language),
    bounceTo: bounces === undefined ? from.address : bounceAddress(bounces, token),
  };
}
