import type { Library } from '@netjes/norms';
import type { Mailbox } from '@netjes/mail';
import type { Hono } from 'hono';
import { isAtComputer } from '../serving/at-computer.ts';
import { readerOf } from '../serving/remembered.ts';
import type { Respond } from '../serving/respond.ts';
import { mailboxPage } from './mailbox-page.ts';

/** What was mailed, where there is no mail server. Links in letters let people in, so only at the computer itself. */
export function mailboxPages(app: Hono, library: Library, mailbox: Mailbox, { show, refuse }: Respond): void {
  app.get('/brieven', (c) => {
    if (!isAtComputer(c)) return refuse(c, 'unknown-page');
    const { reader } = readerOf(c, library.vocabulary);
    return show(c, mailboxPage(mailbox.letters(), reader));
  });
}
