/** What a link in a mail is for; it does that and nothing else. */
export type LinkPurpose = 'parent-consent' | 'parent-page' | 'invitation' | 'reset-password';

export interface LinkTerm {
  readonly hours: number;
  readonly why: Readonly<Record<'nl' | 'en', string>>;
}

const DAY = 24;

const TERMS: Readonly<Record<LinkPurpose, LinkTerm>> = {
  'parent-consent': {
    hours: 14 * DAY,
    why: {
      nl: 'Ouders beslissen samen; een week vakantie mag ertussen vallen.',
      en: 'Parents decide together, and a week of holidays may come between.',
    },
  },
  'parent-page': {
    hours: 7 * DAY,
    why: {
      nl: 'Lang genoeg om rustig te lezen; een nieuwe link is zo gevraagd.',
      en: 'Long enough to read at leisure; a new link is easily asked for.',
    },
  },
  invitation: {
    hours: 7 * DAY,
    why: {
      nl: 'Wie een week weg is, kan de uitnodiging daarna nog gebruiken.',
      en: 'Whoever is away for a week can still use the invitation.',
    },
  },
  'reset-password': {
    hours: 1,
    why: {
      nl: 'Wie dit vraagt, zit achter het scherm; de link opent een account.',
      en: 'Whoever asks for this is at the screen; the link opens an account.',
    },
  },
};

/** How long a link for this purpose can be used, and why so long. */
export function linkTerm(purpose: LinkPurpose): LinkTerm {
  return TERMS[purpose];
}
