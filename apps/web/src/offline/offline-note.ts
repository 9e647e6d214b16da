import { html } from 'hono/html';
import type { Html } from '../parts/html.ts';
import type { Language } from '../words/language.ts';
import { OFFLINE } from '../words/offline.ts';

/** Puts above what a page says that it was made without the server, and how old what it rests on may be. */
export function withOfflineNote(page: string, keptSince: Date): string {
  const language = page.includes('<html lang="en"') ? 'en' : 'nl';
  return page.replace('<main', () => `${String(offlineNote(language, keptSince))}<main`);
}

function offlineNote(language: Language, keptSince: Date): Html {
  const { label, note, asOf, day } = OFFLINE[language];
  return html`<aside class="offline" aria-label="${label}">
    <p class="width"><b>${note}</b> ${asOf(day(keptSince))}</p>
  </aside>`;
}
