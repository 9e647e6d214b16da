import { bilingual } from './language.ts';

export const READ_ALOUD = bilingual({
  nl: { start: 'Lees voor', stop: 'Stop met lezen' },
  en: { start: 'Read aloud', stop: 'Stop reading' },
});
