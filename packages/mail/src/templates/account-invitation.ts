import { momentText } from './moment-text.ts';
import type { TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

export const accountInvitation: Template<TemplateData['account-invitation']> = {
  nl: ({ name, school, link, until }) => ({
    subject: 'Je kunt inloggen bij Netjes',
    name,
    body: [
      `${school} werkt met Netjes. Daar staan de afspraken over telefoon, computer en internet, en daar vraag je toestemming of geef je die.`,
      'Log één keer in via deze knop. Daarna kies je zelf hoe je voortaan inlogt.',
    ],
    button: { label: 'Log in voor het eerst', link },
    after: [
      `De knop werkt één keer, tot ${momentText(until, 'nl')}. Is dat voorbij, vraag dan de ICT-coördinator om een nieuwe mail.`,
      'De knop is voor jou. Stuur deze mail niet door.',
    ],
  }),
  en: ({ name, school, link, until }) => ({
    subject: 'You can sign in to Netjes',
    name,
    body: [
      `${school} works with Netjes. It holds the agreements on phones, computers and the internet, and it is where you ask for permission or give it.`,
      'Sign in once with this button. After that you choose how you sign in from then on.',
    ],
    button: { label: 'Sign in for the first time', link },
    after: [
      `The button works once, until ${momentText(until, 'en')}. When that has passed, ask the ICT coordinator for a new mail.`,
      'The button is yours. Do not forward this mail.',
    ],
  }),
};
