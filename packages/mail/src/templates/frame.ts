import type { Bilingual } from '../language.ts';

/** What stands around every letter. */
interface Frame {
  readonly greet: (name: string | undefined) => string;
  /** above the bare address of the button, for who cannot press it */
  readonly orCopy: string;
  readonly signed: string;
  readonly foot: string;
}

export const FRAME: Bilingual<Frame> = {
  nl: {
    greet: (name) => (name ? `Hallo ${name},` : 'Hallo,'),
    orCopy: 'Werkt de knop niet? Kopieer dan dit adres naar je browser:',
    signed: 'Groet van Netjes',
    foot: 'Deze mail is door een computer gestuurd. In mail van Netjes staat nooit wat er in een zaak of aanvraag staat, en we vragen er nooit om je wachtwoord.',
  },
  en: {
    greet: (name) => (name ? `Hello ${name},` : 'Hello,'),
    orCopy: 'Does the button not work? Then copy this address to your browser:',
    signed: 'Greetings from Netjes',
    foot: 'This mail was sent by a computer. Mail from Netjes never holds what is in a case or a request, and never asks for your password.',
  },
};
