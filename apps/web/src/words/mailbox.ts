import { bilingual } from './language.ts';

/** The local mailbox: for whoever tries Netjes out, or works on it. */
export const MAILBOX = bilingual({
  nl: {
    title: 'Brieven',
    lead: 'Er is geen mailserver ingesteld. Brieven gaan daarom nergens heen; ze staan hier tot Netjes stopt. Alleen op deze computer.',
    none: 'Er is nog geen brief verstuurd.',
    to: (to: string, moment: string) => `aan ${to}, ${moment}`,
    setUp: 'Mail instellen: zet `NETJES_MAIL_URL` en `NETJES_MAIL_FROM`, en kijk met `netjes mail check`.',
  },
  en: {
    title: 'Letters',
    lead: 'No mail server is set up. So letters go nowhere; they are here until Netjes stops. On this computer only.',
    none: 'No letter was sent yet.',
    to: (to: string, moment: string) => `to ${to}, ${moment}`,
    setUp: 'To set up mail: set `NETJES_MAIL_URL` and `NETJES_MAIL_FROM`, and look with `netjes mail check`.',
  },
});
