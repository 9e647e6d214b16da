import { momentText } from './moment-text.ts';
import type { ParentPurpose, TemplateData } from './template-data.ts';
import type { Template } from './wording.ts';

interface Purpose {
  readonly subject: string;
  readonly why: (school: string) => string;
  readonly label: string;
}

const DUTCH: Readonly<Record<ParentPurpose, Purpose>> = {
  'give-consent': {
    subject: 'School vraagt of je iets goed vindt',
    why: (school) => `${school} vraagt of je ergens toestemming voor geeft. Je mag ja of nee zeggen.`,
    label: 'Bekijk wat school vraagt',
  },
  'see-request': {
    subject: 'Er is nieuws over een aanvraag',
    why: (school) => `Bij ${school} is er nieuws over een aanvraag waar je bij betrokken bent.`,
    label: 'Bekijk de aanvraag',
  },
  'see-data': {
    subject: 'Zie wat Netjes bewaart',
    why: (school) => `Via deze link zie je wat ${school} met Netjes over jou en je kind bewaart.`,
    label: 'Bekijk de gegevens',
  },
  'read-code': {
    subject: 'De gedragscode van school',
    why: (school) => `${school} vraagt je om de gedragscode te lezen.`,
    label: 'Lees de gedragscode',
  },
};

const ENGLISH: Readonly<Record<ParentPurpose, Purpose>> = {
  'give-consent': {
    subject: 'School asks whether you agree to something',
    why: (school) => `${school} asks for your consent. You may say yes or no.`,
    label: 'See what school asks',
  },
  'see-request': {
    subject: 'There is news about a request',
    why: (school) => `There is news at ${school} about a request that concerns you.`,
    label: 'See the request',
  },
  'see-data': {
    subject: 'See what Netjes keeps',
    why: (school) => `This link shows what ${school} keeps about you and your child in Netjes.`,
    label: 'See the data',
  },
  'read-code': {
    subject: 'The code of conduct of school',
    why: (school) => `${school} asks you to read the code of conduct.`,
    label: 'Read the code of conduct',
  },
};

export const parentLink: Template<TemplateData['parent-link']> = {
  nl: ({ name, school, purpose, link, until }) => ({
    subject: DUTCH[purpose].subject,
    name,
    body: [
      DUTCH[purpose].why(school),
      'Deze mail of de pagina openen verandert niets. Er gebeurt pas iets als je op de pagina een knop kiest.',
    ],
    button: { label: DUTCH[purpose].label, link },
    after: [
      `De link is alleen hiervoor, en werkt tot ${momentText(until, 'nl')}.`,
      'De link is voor jou. Stuur deze mail niet door.',
    ],
  }),
  en: ({ name, school, purpose, link, until }) => ({
    subject: ENGLISH[purpose].subject,
    name,
    body: [
      ENGLISH[purpose].why(school),
      'Opening this mail or the page changes nothing. Something happens only when you press a button on the page.',
    ],
    button: { label: ENGLISH[purpose].label, link },
    after: [
      `The link is for this only, and works until ${momentText(until, 'en')}.`,
      'The link is yours. Do not forward this mail.',
    ],
  }),
};
