import { momentText } from './moment-text.ts';
import type { TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

export const testLetter: Template<TemplateData['test']> = {
  nl: ({ at }) => ({
    subject: 'Proef: mail van Netjes komt aan',
    body: [
      `Deze proef is verstuurd op ${momentText(at, 'nl')}.`,
      'Kwam hij in de map met ongewenste mail? Kijk dan met `netjes mail check` wat er nog ontbreekt.',
    ],
    after: [],
  }),
  en: ({ at }) => ({
    subject: 'Test: mail from Netjes arrives',
    body: [
      `This test was sent on ${momentText(at, 'en')}.`,
      'Did it end up in the folder for unwanted mail? Then see with `netjes mail check` what is still missing.',
    ],
    after: [],
  }),
};
