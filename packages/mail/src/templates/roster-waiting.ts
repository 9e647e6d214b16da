import type { TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

export const rosterWaiting: Template<TemplateData['roster-waiting']> = {
  nl: ({ name, school, link }) => ({
    subject: 'Een levering van klassen wacht op jou',
    name,
    body: [
      `Voor ${school} zijn nieuwe gegevens van klassen en mensen binnengekomen. Er verandert niets tot iemand ernaar heeft gekeken.`,
    ],
    button: { label: 'Bekijk wat er verandert', link },
    after: ['Wie niet in de levering staat, wordt niet verwijderd.'],
  }),
  en: ({ name, school, link }) => ({
    subject: 'A delivery of classes waits for you',
    name,
    body: [
      `New data on classes and people came in for ${school}. Nothing changes until somebody has looked at them.`,
    ],
    button: { label: 'See what changes', link },
    after: ['Who is not in the delivery is not deleted.'],
  }),
};
