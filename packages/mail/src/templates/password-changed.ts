import { momentText } from './moment-text.ts';
import type { TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

export const passwordChanged: Template<TemplateData['password-changed']> = {
  nl: ({ name, at, link }) => ({
    subject: 'Je wachtwoord is veranderd',
    name,
    body: [
      `Op ${momentText(at, 'nl')} is het wachtwoord van je account bij Netjes veranderd.`,
      'Deed je dat zelf? Dan hoef je niets te doen.',
    ],
    button: { label: 'Bekijk je account', link },
    after: ['Deed je dat niet zelf? Ga meteen naar de ICT-coördinator. Die kan je account op slot zetten.'],
  }),
  en: ({ name, at, link }) => ({
    subject: 'Your password was changed',
    name,
    body: [
      `On ${momentText(at, 'en')} the password of your account at Netjes was changed.`,
      'Did you do that? Then there is nothing to do.',
    ],
    button: { label: 'See your account', link },
    after: ['Did you not do that? Go to the ICT coordinator at once, who can lock your account.'],
  }),
};
