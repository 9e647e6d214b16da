import { ID_MARK } from '../message.ts';
import { tokenIn } from './bounce-address.ts';
import { leaves, type Part, readHeaders } from './mime-parts.ts';

/** What a mail server told later of a letter that it could not deliver. */
export interface Bounce {
  /** of the letter; absent when the bounce neither came to its own address nor quotes the letter */
  readonly token?: string;
  /** enhanced status code (RFC 3463), such as `5.1.1`; `5.0.0` or `4.0.0` when only that much is known */
  readonly status: string;
  /** whether another letter to this address is of no use; else the server goes on trying */
  readonly permanent: boolean;
}

const MOST = 1024 * 1024;

/**
 * Reads a mail that came back: a delivery status notification (RFC 3464), or what qmail, Exim and older servers write in
 * plain words. Undefined for any other mail: an absence notice, an answer, a report that a letter did arrive. Of a mail
 * over a megabyte only the first is read.
 */
export function readBounce(message: string | Uint8Array): Bounce | undefined {
  // one sign for each byte, so that nothing is lost on the way to what is ASCII anyway
  const text =
    typeof message === 'string' ? message : Buffer.from(message.subarray(0, MOST)).toString('latin1');
  const [first, ...rest] = leaves(text.slice(0, MOST));
  if (first === undefined) return undefined;
  const parts = [first, ...rest];
  const report = parts.find(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type));
  const status = report ? statusInReport(report) : statusInWords(first, parts);
  if (status === undefined) return undefined;
  const token = tokenOf(first, parts);
  return { ...(token !== undefined && { token }), status, permanent: status.startsWith('5.') };
}

/** The first block is about the report, each other one about a recipient; of ours there is one. */
function statusInReport({ body }: Part): string | undefined {
  const blocks = body
    .trim()
    .split(/\n[ \t]*\n/)
    .map((block) => readHeaders(block));
  const about = blocks.find((block) => block.has('action')) ?? blocks.find((block) => block.has('status'));
  if (about === undefined) return undefined;
  const action = (about.get('action') ?? 'failed').toLowerCase().trim();
  if (!/^(?:failed|delayed)/.test(action)) return undefined;
  const given = enhanced(about.get('status') ?? '') ?? enhanced(about.get('diagnostic-code') ?? '');
  // a server that still tries has not given up, whatever it writes beside that
  if (action.startsWith('delayed')) return given?.startsWith('4.') ? given : '4.0.0';
  return given ?? '5.0.0';
}

const BOUNCER = /\b(?:mailer-daemon|postmaster|mail delivery (?:sub)?system)\b/i;
const FAILED =
  /undeliver|not be delivered|delivery (?:has )?failed|failure notice|returned mail|returned to sender|permanent error|non remis|onbestelbaar|niet (?:worden )?(?:be|af)geleverd|niet bezorgd/i;
const WAITS = /delayed|still (?:being )?(?:trying|retried)|will be retried|not yet been delivered|vertraagd/i;

function statusInWords(first: Part, parts: readonly Part[]): string | undefined {
  const { headers } = first;
  const bouncer = BOUNCER.test(headers.get('from') ?? '') || headers.get('return-path') === '<>';
  const failed = headers.has('x-failed-recipients');
  const subject = headers.get('subject') ?? '';
  // the part that is said in words; behind it stands the letter itself, which may hold any number
  const words = (parts.find(({ type, body }) => type === 'text/plain' && body.trim() !== '') ?? first).body;
  const lines = words.split('\n');
  const end = lines.findIndex((line) => line.startsWith('--') && /copy|original|below/i.test(line));
  const said = [subject, ...(end < 0 ? lines : lines.slice(0, end))].join('\n');
  if (!failed && !(bouncer && (FAILED.test(said) || WAITS.test(subject)))) return undefined;
  const given = enhanced(said);
  if (given !== undefined) return given;
  const [, klass] = /(?:^|[\s:#(<])([45])\d\d(?=[\s:-])/m.exec(said) ?? [];
  if (klass !== undefined) return `${klass}.0.0`;
  return WAITS.test(subject) ? '4.0.0' : '5.0.0';
}

/** The first status code; never a part of an address of four numbers. */
function enhanced(text: string): string | undefined {
  return /(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/.exec(text)?.[0];
}

const TO = ['to', 'delivered-to', 'x-original-to', 'envelope-to'];

/** From the address that the bounce came to, else from the Message-ID of the letter that it quotes. */
function tokenOf({ headers }: Part, parts: readonly Part[]): string | undefined {
  const address = TO.map((name) => tokenIn(headers.get(name) ?? '')).find((token) => token !== undefined);
  if (address !== undefined) return address;
  const quoted = parts.flatMap((part) => [
    part.headers.get('message-id'),
    part.headers.get('in-reply-to'),
    part.headers.get('references'),
    part.body,
  ]);
  for (const text of quoted) {
    const [, token] = OWN_ID.exec(text ?? '') ?? [];
    if (token !== undefined) return token;
  }
  return undefined;
}

const OWN_ID = new RegExp(`<${ID_MARK}([a-z0-9]{8,32})@`, 'i');
