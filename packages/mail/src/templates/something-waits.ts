import type { TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

export const somethingWaits: Template<TemplateData['something-waits']> = {
  nl: ({ name, school, link }) => ({
    subject: 'In Netjes staat iets voor je klaar',
    name,
    body: [`In Netjes van ${school} wacht iets op jou. Waar het over gaat, staat alleen in Netjes.`],
    button: { label: 'Kijk in Netjes', link },
    after: [],
  }),
  en: ({ name, school, link }) => ({
    subject: 'Something waits for you in Netjes',
    name,
    body: [`Something waits for you in Netjes of ${school}. What it is about is told in Netjes only.`],
    button: { label: 'Look in Netjes', link },
    after: [],
  }),
};
