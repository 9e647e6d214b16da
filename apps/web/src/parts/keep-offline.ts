import type { Code } from '@netjes/norms';
import { html } from 'hono/html';
import { codePath, hereWith } from '../asking/address.ts';
import { keepsCode } from '../asking/keeps-code.ts';
import { OWN_WORDS } from '../asking/own-words.ts';
import type { Reader } from '../asking/reader.ts';
import { OFFLINE } from '../words/offline.ts';
import type { Html } from './html.ts';
import { link } from './layout.ts';

/** Offers to keep a code on the device; it is the reader's choice what a device holds. */
export function keepOffline({ id }: Code, reader: Reader): Html {
  const words = OFFLINE[reader.language];
  if (keepsCode(reader)) return html`<p class="no-print">${words.keeping}</p>`;
  const here = { ...reader, here: reader.here.startsWith(codePath(id)) ? reader.here : codePath(id) };
  return html`<p class="no-print">${link(hereWith(here, { [OWN_WORDS.keep]: 'ja' }), words.keep)}</p>`;
}
