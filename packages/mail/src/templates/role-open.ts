import type { TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

export const roleOpen: Template<TemplateData['role-open']> = {
  nl: ({ name, school, role, link }) => ({
    subject: 'De gedragscode vraagt om iemand voor een rol',
    name,
    body: [
      `De gedragscode van ${school} noemt een rol die nu niemand heeft: ${role}.`,
      'Zolang dat zo is, kunnen vragen blijven liggen die bij deze rol horen.',
    ],
    button: { label: 'Kies wie de rol krijgt', link },
    after: ['Weet je het nog niet? Kies dan iemand die het zolang doet.'],
  }),
  en: ({ name, school, role, link }) => ({
    subject: 'The code of conduct needs somebody for a role',
    name,
    body: [
      `The code of conduct of ${school} names a role that nobody has now: ${role}.`,
      'As long as that is so, questions that belong to this role may be left waiting.',
    ],
    button: { label: 'Choose who gets the role', link },
    after: ['Do you not know yet? Then choose somebody who does it for the time being.'],
  }),
};
