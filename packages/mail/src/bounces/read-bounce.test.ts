import { deepEqual, equal, throws } from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bounceAddress } from './bounce-address.ts';
import { readBounce } from './read-bounce.ts';

const TOKEN = 'k2v7mzqpxa3ltu4hbn6ydewsro';
const VERP = `bounces+b-${TOKEN}@aurora.example`;

/** A notification by the book. */
function notification({
  status = '5.1.1',
  action = 'failed',
  to = 'netjes@aurora.example',
  quoted = `Message-ID: <netjes-${TOKEN}@aurora.example>`,
  type = 'message/delivery-status',
  encoding = '7bit',
  encode = (text: string) => text,
} = {}): string {
  const fields = `Reporting-MTA: dns; mx1.ouders.example\nArrival-Date: Tue, 1 Sep 2026 08:30:00 +0200\n\nFinal-Recipient: rfc822; noor@ouders.example\nAction: ${action}\nStatus: ${status}\nRemote-MTA: dns; [10.5.1.1]\nDiagnostic-Code: smtp; 550 5.1.1 no such person here\n`;
  return `Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx1.ouders.example>
To: ${to}
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status;
 boundary="grens/17"

Voor programma's zonder MIME.

--grens/17
Content-Type: text/plain; charset=utf-8

The mail system at 10.5.1.1 could not deliver it.

--grens/17
Content-Type: ${type}
Content-Transfer-Encoding: ${encoding}

${encode(fields)}
--grens/17
Content-Type: text/rfc822-headers

From: Netjes <netjes@aurora.example>
${quoted}
Subject: In Netjes staat iets voor je klaar

--grens/17--
`;
}

const plain = (headers: string, body: string) => `${headers}\nSubject: failure notice\n\n${body}`;
const quotedLetter = `--- Below this line is a copy of the message.\n\nMessage-ID: <netjes-${TOKEN}@aurora.example>\nSubject: 4.2.2\n`;

describe('a bounce', () => {
  test('by the book gives status, permanence and the letter that it quotes', () => {
    deepEqual(readBounce(notification()), { token: TOKEN, status: '5.1.1', permanent: true });
    deepEqual(readBounce(Buffer.from(notification().replace(/\n/g, '\r\n'))), {
      token: TOKEN,
      status: '5.1.1',
      permanent: true,
    });
  });

  test('is not permanent while the server goes on trying', () => {
    deepEqual(readBounce(notification({ action: 'delayed', status: '4.4.1' })), {
      token: TOKEN,
      status: '4.4.1',
      permanent: false,
    });
    equal(readBounce(notification({ action: 'delayed', status: '5.4.1' }))?.permanent, false);
    equal(readBounce(notification({ action: 'Failed', status: '4.4.7 (expired)' }))?.permanent, false);
  });

  test('tells its letter by the address it came to, also when it quotes nothing', () => {
    const to = `Netjes <${VERP.toUpperCase()}>`;
    deepEqual(readBounce(notification({ to, quoted: 'X-Nothing: 1' })), {
      token: TOKEN,
      status: '5.1.1',
      permanent: true,
    });
    deepEqual(readBounce(notification({ quoted: 'Message-ID: <other@aurora.example>' })), {
      status: '5.1.1',
      permanent: true,
    });
  });

  test('is read when its report is encoded, or is of the kind for addresses of every script', () => {
    const quoted = notification({
      encoding: 'quoted-printable',
      encode: (text) => text.replace(/=/g, '=3D').replace('Status', '=53tat=\nus'),
    });
    equal(readBounce(quoted)?.status, '5.1.1');
    const base64 = notification({
      encoding: 'base64',
      encode: (text) => Buffer.from(text).toString('base64'),
      status: '5.2.2',
    });
    equal(readBounce(base64)?.status, '5.2.2');
    equal(
      readBounce(notification({ type: 'message/global-delivery-status', status: '5.6.7' }))?.status,
      '5.6.7',
    );
  });

  test('without a status takes it from what the server said, else only its kind', () => {
    equal(readBounce(notification({ status: 'unknown' }))?.status, '5.1.1');
    const bare = notification({ status: '' }).replace(/^Diagnostic-Code:.*\n/m, '');
    equal(readBounce(bare)?.status, '5.0.0');
  });

  test('in the words of qmail, Exim and older servers is read too', () => {
    const qmail = plain(
      `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example\nTo: ${VERP}`,
      `Hi. This is the qmail-send program at mx.example.\nIt is a permanent error; I gave up.\n\n<noor@ouders.example>:\n10.5.1.1 does not like recipient.\nRemote host said: 550 no such user\n\n${quotedLetter}`,
    );
    deepEqual(readBounce(qmail), { token: TOKEN, status: '5.0.0', permanent: true });
    const exim = plain(
      'From: Mail Delivery System <Mailer-Daemon@mx.example>\nX-Failed-Recipients: noor@ouders.example\nTo: netjes@aurora.example',
      `A letter that you sent did not arrive:\n\n  noor@ouders.example\n    SMTP error from remote server: 452 4.2.2 mailbox full\n\n------ This is a copy of the message, with its headers. ------\n\nMessage-ID: <netjes-${TOKEN}@aurora.example>\n`,
    );
    deepEqual(readBounce(exim), { token: TOKEN, status: '4.2.2', permanent: false });
    const dutch = plain(
      'From: postmaster@ouders.example\nTo: netjes@aurora.example',
      'Uw bericht kon niet worden afgeleverd.\n#5.1.10#\n',
    );
    deepEqual(readBounce(dutch), { status: '5.1.10', permanent: true });
    const late = `From: Mail Delivery System <mailer-daemon@mx.example>\nSubject: Warning: message delayed 24 hours\n\nNo action is needed.\n`;
    deepEqual(readBounce(late), { status: '4.0.0', permanent: false });
  });

  test('is no absence notice, no answer, no report of arrival, and no rubbish', () => {
    const away = `From: noor@ouders.example\nTo: ${VERP}\nAuto-Submitted: auto-replied\nReturn-Path: <>\nSubject: Ik ben er niet\n\nTot 5.1.2027 ben ik weg. Bel 550 12 34.\n`;
    equal(readBounce(away), undefined);
    equal(
      readBounce(`From: noor@ouders.example\nTo: ${VERP}\nSubject: Re: undeliverable?\n\n550 5.1.1\n`),
      undefined,
    );
    equal(readBounce(notification({ action: 'delivered', status: '2.0.0' })), undefined);
    equal(readBounce(notification({ action: 'relayed', status: '2.1.9' })), undefined);
    for (const rubbish of [
      '',
      '\n\n',
      'hallo',
      '\u0000'.repeat(99),
      `Content-Type: multipart/report; boundary=""\n\n`,
    ]) {
      equal(readBounce(rubbish), undefined);
    }
  });

  test('that is enormous, or nested without end, is read in no time and never fails', () => {
    const nested = 'Content-Type: message/rfc822\n\n'.repeat(10_000);
    equal(readBounce(nested), undefined);
    const many = `Content-Type: multipart/mixed; boundary=x\n\n${'--x\n\n\n'.repeat(100_000)}`;
    equal(readBounce(many), undefined);
    for (const sign of ['a', '\n ', ' ', '-', '<', '5.', '=']) {
      equal(
        readBounce(`From: mailer-daemon@mx.example\nSubject: hi\n\n${sign.repeat(2_000_000)}`),
        undefined,
      );
    }
  });
});

describe('the address that a bounce comes back to', () => {
  test('has a token, and takes no other text for one', () => {
    equal(bounceAddress('bounces@aurora.example', TOKEN), VERP);
    for (const token of ['short', 'met spatie', 'HOOFDLETTERS', 'a>b12345\r\n', '']) {
      throws(() => bounceAddress('bounces@aurora.example', token), RangeError);
    }
  });
});
