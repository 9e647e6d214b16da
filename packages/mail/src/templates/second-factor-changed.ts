import { momentText } from './moment-text.ts';
import type { TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

export const secondFactorChanged: Template<TemplateData['second-factor-changed']> = {
  nl: ({ name, change, at, link }) => ({
    subject: 'De tweede stap bij het inloggen is veranderd',
    name,
    body: [
      change === 'added'
        ? `Op ${momentText(at, 'nl')} kreeg je account een extra manier om te laten zien dat jij het bent.`
        : `Op ${momentText(at, 'nl')} is van je account een manier weggehaald om te laten zien dat jij het bent.`,
      'Deed je dat zelf? Dan hoef je niets te doen.',
    ],
    button: { label: 'Bekijk je account', link },
    after: ['Deed je dat niet zelf? Ga meteen naar de ICT-coördinator. Die kan je account op slot zetten.'],
  }),
  en: ({ name, change, at, link }) => ({
    subject: 'The second step of signing in has changed',
    name,
    body: [
      change === 'added'
        ? `On ${momentText(at, 'en')} your account got another way to show that it is you.`
        : `On ${momentText(at, 'en')} a way to show that it is you was taken from your account.`,
      'Did you do that? Then there is nothing to do.',
    ],
    button: { label: 'See your account', link },
    after: ['Did you not do that? Go to the ICT coordinator at once, who can lock your account.'],
  }),
};
