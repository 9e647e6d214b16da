import { momentText } from './moment-text.ts';
import type { TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

export const resetPassword: Template<TemplateData['reset-password']> = {
  nl: ({ name, school, link, until }) => ({
    subject: 'Kies een nieuw wachtwoord voor Netjes',
    name,
    body: [
      `Iemand vroeg bij Netjes van ${school} om een nieuw wachtwoord voor jouw account.`,
      'Was jij dat? Kies dan een nieuw wachtwoord met deze knop. Tot die tijd blijft je oude wachtwoord werken.',
    ],
    button: { label: 'Kies een nieuw wachtwoord', link },
    after: [
      `De knop werkt één keer, tot ${momentText(until, 'nl')}.`,
      'Was jij dat niet? Dan hoef je niets te doen. Stuur deze mail niet door.',
    ],
  }),
  en: ({ name, school, link, until }) => ({
    subject: 'Choose a new password for Netjes',
    name,
    body: [
      `Somebody asked Netjes of ${school} for a new password for your account.`,
      'Was it you? Then choose a new password with this button. Until then your old password goes on working.',
    ],
    button: { label: 'Choose a new password', link },
    after: [
      `The button works once, until ${momentText(until, 'en')}.`,
      'Was it not you? Then you need not do anything. Do not forward this mail.',
    ],
  }),
};
