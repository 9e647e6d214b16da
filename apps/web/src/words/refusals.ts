import { bilingual, type Bilingual } from './language.ts';

/** Why a request gets no page, or a page with a message. */
export type RefusalKind =
  | 'unknown-page'
  | 'unknown-code'
  | 'unknown-act'
  | 'unknown-word'
  | 'unreadable-address'
  | 'too-long-address'
  | 'no-school'
  | 'wrong-method'
  | 'too-large'
  | 'bad-request'
  | 'offline'
  | 'not-yours'
  | 'other-site'
  | 'no-data'
  | 'fault';

export const REFUSAL_STATUS: Readonly<Record<RefusalKind, 400 | 403 | 404 | 405 | 413 | 500 | 503>> = {
  'unknown-page': 404,
  'unknown-code': 404,
  'unknown-act': 404,
  'unknown-word': 400,
  'unreadable-address': 404,
  'too-long-address': 404,
  'no-school': 400,
  'wrong-method': 405,
  'too-large': 413,
  'bad-request': 400,
  offline: 503,
  'not-yours': 403,
  'other-site': 403,
  'no-data': 503,
  fault: 500,
};

export interface Refusal {
  readonly title: string;
  readonly text: string;
}

export const REFUSALS: Bilingual<Record<RefusalKind, Refusal>> = bilingual({
  nl: {
    'unknown-page': {
      title: 'Deze bladzijde bestaat niet',
      text: 'Kijk of het adres klopt, of begin opnieuw.',
    },
    'unknown-code': { title: 'Deze code kennen we niet', text: 'Kies een van deze codes.' },
    'unknown-act': {
      title: 'Deze vraag kennen we niet',
      text: 'Kies een van deze vragen, of typ het in je eigen woorden.',
    },
    'unknown-word': { title: 'Een woord kennen we niet', text: 'Kijk of het adres klopt.' },
    'unreadable-address': {
      title: 'Dit adres kunnen we niet lezen',
      text: 'Er staat een teken in dat niet klopt. Begin opnieuw.',
    },
    'too-long-address': { title: 'Dit adres is te lang', text: 'Stel je vraag met minder woorden.' },
    'no-school': { title: 'Kies eerst een school', text: 'Dan weten we welke regels gelden.' },
    'wrong-method': { title: 'Dat kan hier niet', text: 'Deze bladzijde kun je alleen lezen.' },
    'too-large': {
      title: 'Dat is te veel in één keer',
      text: 'Stuur niet meer dan 64 kilobyte, of bestanden van samen hooguit 40 megabyte.',
    },
    'bad-request': {
      title: 'Deze vraag kunnen we niet lezen',
      text: 'Er ging iets mis bij het versturen. Begin opnieuw.',
    },
    offline: {
      title: 'Deze bladzijde kan niet zonder internet',
      text: 'Probeer het opnieuw als je weer internet hebt. Dit kan nu wel:',
    },
    'not-yours': {
      title: 'Deze bladzijde is niet voor jou',
      text: 'Je rol op school geeft er geen toegang toe. Klopt dat niet? Vraag het de ICT-coördinator van je school.',
    },
    'other-site': {
      title: 'Dit formulier is niet verstuurd',
      text: 'Het kwam niet van een bladzijde van Netjes. Open de bladzijde hier, en stuur het van daar.',
    },
    'no-data': {
      title: 'De gegevens zijn er even niet',
      text: 'Netjes start nog of kan niet bij de gegevens. Probeer het over een minuut opnieuw. De regels en “Mag ik …?” werken gewoon.',
    },
    fault: {
      title: 'Hier ging iets mis',
      text: 'Dat ligt aan ons, niet aan jou. Probeer het later nog eens.',
    },
  },
  en: {
    'unknown-page': {
      title: 'This page does not exist',
      text: 'See whether the address is right, or start again.',
    },
    'unknown-code': { title: 'We do not know this code', text: 'Choose one of these codes.' },
    'unknown-act': {
      title: 'We do not know this question',
      text: 'Choose one of these questions, or type it in your own words.',
    },
    'unknown-word': { title: 'There is a word we do not know', text: 'See whether the address is right.' },
    'unreadable-address': {
      title: 'We cannot read this address',
      text: 'It holds a character that is not right. Start again.',
    },
    'too-long-address': { title: 'This address is too long', text: 'Ask your question in fewer words.' },
    'no-school': { title: 'Choose a school first', text: 'Then we know which rules apply.' },
    'wrong-method': { title: 'That is not possible here', text: 'This page can only be read.' },
    'too-large': {
      title: 'That is too much at once',
      text: 'Send no more than 64 kilobytes, or files of at most 40 megabytes together.',
    },
    'bad-request': {
      title: 'We cannot read this question',
      text: 'Something went wrong in sending it. Start again.',
    },
    offline: {
      title: 'This page needs the internet',
      text: 'Try again when you are online. This works now:',
    },
    'not-yours': {
      title: 'This page is not for you',
      text: 'Your role at school gives no access to it. Not right? Ask the ICT coordinator of your school.',
    },
    'other-site': {
      title: 'This form was not sent',
      text: 'It did not come from a page of Netjes. Open the page here, and send it from there.',
    },
    'no-data': {
      title: 'The data are away for a moment',
      text: 'Netjes is starting or cannot reach the data. Try again in a minute. The rules and “May I …?” work as always.',
    },
    fault: { title: 'Something went wrong here', text: 'It is our fault, not yours. Try again later.' },
  },
});
