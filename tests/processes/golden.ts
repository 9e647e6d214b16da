import { adoptionLines, adoptionPage } from './adoption-page.ts';
import { rolloverLines, rolloverPage } from './calendar-rollover-page.ts';
import { permissionLines, permissionPage } from './permission-page.ts';

const docs = new URL('../../docs/processes/', import.meta.url);

/** Every file that is made from the processes, and how. */
export const PAGES = [
  { file: new URL('permission-request.md', docs), text: permissionPage },
  { file: new URL('adoption.md', docs), text: adoptionPage },
  { file: new URL('calendar-rollover.md', docs), text: rolloverPage },
  { file: new URL('permission-request.matrix', import.meta.url), text: permissionLines },
  { file: new URL('adoption.matrix', import.meta.url), text: adoptionLines },
  { file: new URL('calendar-rollover.matrix', import.meta.url), text: rolloverLines },
] as const;
