import { momentText } from './moment-text.ts';
import type { TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

export const signInNotice: Template<TemplateData['sign-in-notice']> = {
  nl: ({ name, at, device, link }) => ({
    subject: 'Er is ingelogd op een nieuw apparaat',
    name,
    body: [
      `Op ${momentText(at, 'nl')} is met jouw account ingelogd bij Netjes, op een apparaat dat we nog niet kenden.`,
      ...(device ? [`Het apparaat noemt zich: ${device}.`] : []),
      'Was jij het? Dan hoef je niets te doen.',
    ],
    button: { label: 'Bekijk waar je bent ingelogd', link },
    after: [
      'Was jij het niet? Log daar overal uit, kies een nieuw wachtwoord, en vertel het de ICT-coördinator.',
    ],
  }),
  en: ({ name, at, device, link }) => ({
    subject: 'A sign-in on a new device',
    name,
    body: [
      `On ${momentText(at, 'en')} your account was used to sign in to Netjes, on a device that we did not know yet.`,
      ...(device ? [`The device calls itself: ${device}.`] : []),
      'Was it you? Then there is nothing to do.',
    ],
    button: { label: 'See where you are signed in', link },
    after: [
      'Was it not you? Sign out everywhere there, choose a new password, and tell the ICT coordinator.',
    ],
  }),
};
