import { type Dns, DnsSilent } from './ask-dns.ts';
import { checkDkim } from './check-dkim.ts';
import { checkDmarc } from './check-dmarc.ts';
import type { CheckItem } from './check-item.ts';
import { checkMx } from './check-mx.ts';
import { checkSpf } from './check-spf.ts';

/** What receivers find in DNS about a domain that sends mail. */
export interface MailCheck {
  readonly mx: CheckItem;
  readonly spf: CheckItem;
  readonly dkim: CheckItem;
  readonly dmarc: CheckItem;
}

export interface CheckOptions {
  /** a `Resolver` of `node:dns/promises`; its timeout and tries say how long a silent server is waited for */
  readonly resolver: Dns;
  /** the name of the key for DKIM; without it the usual ones are tried */
  readonly selector?: string;
  /** base64 of the public part of the key that letters are signed with; another one in DNS is then wrong */
  readonly publicPart?: string;
  /** name or address of the server that sends; SPF has to name it */
  readonly server?: string;
}

/** Looks up whether mail of a domain will be believed. A silent DNS makes an item `unknown`, and never throws. */
export async function checkMail(domain: string, options: CheckOptions): Promise<MailCheck> {
  const { resolver, selector, publicPart, server } = options;
  const [mx, spf, dkim, dmarc] = await Promise.all([
    unlessSilent(checkMx(resolver, domain)),
    unlessSilent(checkSpf(resolver, domain, server)),
    unlessSilent(checkDkim(resolver, domain, { selector, publicPart })),
    unlessSilent(checkDmarc(resolver, domain)),
  ]);
  return { mx, spf, dkim, dmarc };
}

async function unlessSilent(item: Promise<CheckItem>): Promise<CheckItem> {
  try {
    return await item;
  } catch (error) {
    if (!(error instanceof DnsSilent)) throw error;
    return { verdict: 'unknown', advice: SILENT };
  }
}

const SILENT = {
  nl: 'DNS gaf geen antwoord. Probeer het straks nog eens, of vraag het een andere server met `--dns 9.9.9.9`',
  en: 'DNS gave no answer. Try again later, or ask another server with `--dns 9.9.9.9`',
};
