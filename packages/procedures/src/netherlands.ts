import type { Dated } from './dated.ts';

const checked = '2026-11-22';
/** Terms and roles that are ours to propose and the school's to change. */
const proposal = {
  kind: 'proposal',
  source: 'Netjes',
  certainty: 'low',
  checked,
  from: '2026-08-01',
} as const;

/**
 * Law, practice and proposals for schools in the Netherlands that processes lean on where a code is silent. Data: a
 * school gives its own beside it or instead of it, and what changes gets a line with a later `from`.
 */
export const NETHERLANDS: readonly Dated[] = [
  {
    ...proposal,
    id: 'permission-answer',
    title: { nl: 'Zo lang wacht een vraag op antwoord', en: 'How long a request waits for an answer' },
    value: { term: { count: 5, unit: 'school-days' } },
  },
  {
    ...proposal,
    id: 'longest-leave',
    title: { nl: 'Zo lang duurt een toestemming hoogstens', en: 'The longest a leave lasts' },
    value: { term: 'end-of-school-year' },
  },
  {
    ...proposal,
    id: 'open-request',
    title: { nl: 'Zo lang blijft een vraag zonder antwoord bewaard', en: 'How long an open request is kept' },
    value: { term: { count: 3, unit: 'months' } },
  },
  {
    ...proposal,
    id: 'permission',
    title: { nl: 'Zo lang blijft een afgesloten vraag bewaard', en: 'How long a closed request is kept' },
    value: { term: { count: 1, unit: 'years' } },
  },
  {
    ...proposal,
    id: 'code-author',
    title: { nl: 'Wie een gedragscode voorbereidt', en: 'Who prepares a code of conduct' },
    value: { roles: ['management', 'ict-coordinator'] },
  },
  {
    ...proposal,
    id: 'council-answer',
    title: {
      nl: 'Zo lang heeft de medezeggenschap voordat Netjes herinnert',
      en: 'How long the participation council has before a reminder',
    },
    value: { term: { count: 6, unit: 'weeks' } },
  },
  {
    ...proposal,
    id: 'adoption',
    title: {
      nl: 'Zo lang blijft bewaard hoe een code tot stand kwam',
      en: 'How long it is kept how a code came about',
    },
    value: { term: { count: 7, unit: 'years' } },
  },
  {
    ...proposal,
    id: 'audit',
    title: {
      nl: 'Zo lang blijft een regel van het logboek bewaard: even lang als hoe een code tot stand kwam',
      en: 'How long a line of the audit is kept: as long as how a code came about',
    },
    value: { term: { count: 7, unit: 'years' } },
  },
  {
    ...proposal,
    id: 'calendar-keeper',
    title: { nl: 'Wie de kalender van de school bijhoudt', en: 'Who keeps the calendar of the school' },
    value: { roles: ['management', 'ict-coordinator'] },
  },
  {
    ...proposal,
    id: 'calendar-rollover',
    title: {
      nl: 'Zo lang blijft bewaard hoe de kalender van een schooljaar tot stand kwam',
      en: 'How long it is kept how the calendar of a school year came about',
    },
    value: { term: { count: 1, unit: 'years' } },
  },
  {
    ...proposal,
    id: 'left-person',
    title: {
      nl: 'Zo lang blijft iemand bekend die van school ging',
      en: 'How long somebody who left is known',
    },
    value: { term: { count: 1, unit: 'years' } },
  },
  {
    ...proposal,
    id: 'past-role',
    title: {
      nl: 'Zo lang blijft bekend wie welke rol had, en in welke klas iemand zat',
      en: 'How long it is known who had which role, and who was in which class',
    },
    value: { term: { count: 1, unit: 'years' } },
  },
  {
    ...proposal,
    id: 'sign-in-history',
    title: {
      nl: 'Zo lang ziet iemand wanneer er met zijn account is ingelogd',
      en: 'How long somebody sees when their account was signed in to',
    },
    value: { term: { count: 90, unit: 'days' } },
  },
  {
    ...proposal,
    id: 'past-link',
    title: {
      nl: 'Zo lang blijft bekend dat een gemailde link is gebruikt of verlopen',
      en: 'How long it is known that a mailed link was used or ran out',
    },
    value: { term: { count: 30, unit: 'days' } },
  },
  {
    ...proposal,
    id: 'letter',
    title: {
      nl: 'Zo lang blijft bekend dat er een brief is gestuurd; wat erin stond is dan al weg',
      en: 'How long it is known that a letter was sent; what it said is gone by then',
    },
    value: { term: { count: 30, unit: 'days' } },
  },
  {
    ...proposal,
    id: 'roster-waiting',
    title: {
      nl: 'Zo lang wacht een aanlevering op bevestiging',
      en: 'How long a delivery waits to be confirmed',
    },
    value: { term: { count: 7, unit: 'days' } },
  },
  {
    ...proposal,
    id: 'roster-delivery',
    title: {
      nl: 'Zo lang blijft bekend wanneer er is aangeleverd',
      en: 'How long it is known when there was a delivery',
    },
    value: { term: { count: 1, unit: 'years' } },
  },
  {
    ...proposal,
    id: 'notice',
    title: {
      nl: 'Zo lang blijft een bericht in de inbox',
      en: 'How long a message stays in the inbox',
    },
    value: { term: { count: 1, unit: 'years' } },
  },
  {
    ...proposal,
    id: 'attempt',
    title: {
      nl: 'Zo lang telt een mislukte poging om in te loggen mee',
      en: 'How long a failed attempt to sign in counts',
    },
    value: { term: { count: 1, unit: 'days' } },
  },
  {
    id: 'participation-council',
    title: {
      nl: 'De medezeggenschap stemt in met regels over persoonsgegevens en toezicht op personeel',
      en: 'The participation council consents to rules on personal data and on monitoring of staff',
    },
    kind: 'law',
    source:
      'Wet medezeggenschap op scholen, art. 12 lid 1 m en n, art. 14 lid 3 d (letters kunnen verschoven zijn)',
    certainty: 'medium',
    checked,
    from: '2007-01-01',
    value: { roles: ['gmr'] },
  },
  {
    id: 'code-decided-by',
    title: {
      nl: 'Het bevoegd gezag stelt regels van de school vast',
      en: 'The competent authority adopts rules',
    },
    kind: 'law',
    source: 'Wet medezeggenschap op scholen (het bevoegd gezag besluit, de raad stemt in)',
    certainty: 'medium',
    checked,
    from: '2007-01-01',
    value: { roles: ['board'] },
  },
];
