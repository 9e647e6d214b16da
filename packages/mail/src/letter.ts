import type { Language } from './language.ts';
import type { TemplateData, TemplateName } from './templates/template-data.ts';

interface LetterOf<Name extends TemplateName> {
  /** one plain address */
  readonly to: string;
  readonly template: Name;
  readonly data: TemplateData[Name];
  readonly language: Language;
  /**
   * 8 to 32 lower-case letters and digits that stand for this letter and say nothing. It is in the Message-ID, so that
   * a second try is the same letter to a receiver, and a bounce tells whose it is. One is made when there is none.
   */
  readonly token?: string;
}

/** What is to be mailed to one person; all of it can be kept as JSON. */
export type Letter = { readonly [Name in TemplateName]: LetterOf<Name> }[TemplateName];

/** How it went. */
export type Sent =
  /** a server took it on; `id` is its Message-ID without brackets */
  | { readonly ok: true; readonly id: string }
  | {
      readonly ok: false;
      readonly kind: NotSent;
      /** reply code of the server, if it gave one */
      readonly code?: number;
    };

/**
 * - `temporary`: try again later; without a code the server was not reached, or was silent for too long
 * - `permanent`: this letter to this address will never go; do not try again
 * - `refused-address`: not one plain address, so nothing was tried
 * - `turned-down`: the server does not let us in; settings have to be mended first
 * - `not-private`: TLS was due and could not be had, or the certificate is wrong; settings have to be mended first
 */
export type NotSent = 'temporary' | 'permanent' | 'refused-address' | 'turned-down' | 'not-private';
