/** Why a request gets no page, or a page with a message; with what it says and its HTTP status. */
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
  | 'fault';

export interface Refusal {
  readonly status: 400 | 404 | 405 | 413 | 500;
  readonly title: string;
  readonly text: string;
}

export const REFUSALS: Readonly<Record<RefusalKind, Refusal>> = {
  'unknown-page': {
    status: 404,
    title: 'Deze bladzijde bestaat niet',
    text: 'Kijk of het adres klopt, of begin opnieuw.',
  },
  'unknown-code': {
    status: 404,
    title: 'Deze code kennen we niet',
    text: 'Kies een van deze codes.',
  },
  'unknown-act': {
    status: 404,
    title: 'Deze vraag kennen we niet',
    text: 'Kies een van deze vragen, of typ het in je eigen woorden.',
  },
  'unknown-word': { status: 400, title: 'Een woord kennen we niet', text: 'Kijk of het adres klopt.' },
  'unreadable-address': {
    status: 404,
    title: 'Dit adres kunnen we niet lezen',
    text: 'Er staat een teken in dat niet klopt. Begin opnieuw.',
  },
  'too-long-address': {
    status: 404,
    title: 'Dit adres is te lang',
    text: 'Stel je vraag met minder woorden.',
  },
  'no-school': { status: 400, title: 'Kies eerst een school', text: 'Dan weten we welke regels gelden.' },
  'wrong-method': {
    status: 405,
    title: 'Dat kan hier niet',
    text: 'Deze bladzijde kun je alleen lezen.',
  },
  'too-large': {
    status: 413,
    title: 'Dat is te veel in één keer',
    text: 'Stuur niet meer dan 64 kilobyte.',
  },
  'bad-request': {
    status: 400,
    title: 'Deze vraag kunnen we niet lezen',
    text: 'Er ging iets mis bij het versturen. Begin opnieuw.',
  },
  fault: {
    status: 500,
    title: 'Hier ging iets mis',
    text: 'Dat ligt aan ons, niet aan jou. Probeer het later nog eens.',
  },
};
