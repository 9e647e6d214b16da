import { bilingual } from './language.ts';

/** What Netjes keeps of somebody, told to themselves. */
export const MY_DATA = bilingual({
  nl: {
    title: 'Wat Netjes van jou bewaart',
    lead: 'Dit is alles. Over anderen staat hier niets, en wat een ander in vertrouwen vertelt zie je hier niet.',
    take: 'Neem het mee (JSON)',
    wrong:
      'Klopt er iets niet? Vraag het de ICT-coördinator van je school. Namen en klassen komen uit de administratie.',
    ways: 'Hoe ik inlog',
    who: 'Wie je bent',
    name: 'Naam',
    email: 'E-mailadres',
    username: 'Gebruikersnaam',
    turns16: 'Wordt 16 op',
    turns18: 'Wordt 18 op',
    birth: 'Je geboortedatum bewaart Netjes niet, alleen deze dagen.',
    since: 'Bekend sinds',
    leftOn: 'Weg vanaf',
    roles: 'Je rollen',
    role: 'Rol',
    of: 'Waarvan',
    somebody: 'van één persoon',
    wholeBoard: 'hele bestuur',
    from: 'Vanaf',
    until: 'Tot',
    origin: 'Komt van',
    origins: {
      roster: 'administratie',
      hand: 'met de hand',
      'set-up': 'bij het inrichten',
      demo: 'de demo',
    } as Readonly<Record<string, string>>,
    classes: 'Je klassen',
    systems: 'Systemen die jou aanleverden',
    missing: (moment: string) => `stond sinds ${moment} niet meer in een aanlevering`,
    signIns: 'Wanneer er is ingelogd',
    noSignIns: 'Nog niet.',
    outcomes: { in: 'ingelogd', out: 'uitgelogd', wrong: 'mislukt', blocked: 'tegengehouden' } as Readonly<
      Record<string, string>
    >,
    letters: (count: number) =>
      count === 0
        ? 'Er is je niets gemaild.'
        : count === 1
          ? 'Eén brief is gemaild.'
          : `${count} brieven zijn gemaild.`,
    files: 'Wat je vroeg',
    noFiles: 'Nog niets.',
    file: (kind: string, opened: string) => `${kind}, gevraagd op ${opened}`,
    goes: (moment: string) => `gaat weg op ${moment}`,
    open: 'blijft zolang het loopt',
    messages: (count: number) =>
      count === 0
        ? 'Je inbox is leeg.'
        : count === 1
          ? 'Eén bericht staat in je inbox.'
          : `${count} berichten staan in je inbox.`,
    howLong: 'Hoe lang',
    term: 'Termijn',
    source: 'Bron',
  },
  en: {
    title: 'What Netjes keeps of you',
    lead: 'This is all. It holds nothing about others, and what somebody else tells in confidence is not shown here.',
    take: 'Take it with you (JSON)',
    wrong:
      'Is something not right? Ask the ICT coordinator of your school. Names and classes come from the administration.',
    ways: 'How I sign in',
    who: 'Who you are',
    name: 'Name',
    email: 'E-mail address',
    username: 'User name',
    turns16: 'Turns 16 on',
    turns18: 'Turns 18 on',
    birth: 'Netjes does not keep your date of birth, only these days.',
    since: 'Known since',
    leftOn: 'Gone from',
    roles: 'Your roles',
    role: 'Role',
    of: 'Of what',
    somebody: 'of one person',
    wholeBoard: 'whole board',
    from: 'From',
    until: 'Until',
    origin: 'Comes from',
    origins: { roster: 'administration', hand: 'by hand', 'set-up': 'the set-up', demo: 'the demo' },
    classes: 'Your classes',
    systems: 'Systems that delivered you',
    missing: (moment: string) => `has not been in a delivery since ${moment}`,
    signIns: 'When there was signed in',
    noSignIns: 'Not yet.',
    outcomes: { in: 'signed in', out: 'signed out', wrong: 'failed', blocked: 'held back' },
    letters: (count: number) =>
      count === 0
        ? 'Nothing was mailed to you.'
        : count === 1
          ? 'One letter was mailed.'
          : `${count} letters were mailed.`,
    files: 'What you asked',
    noFiles: 'Nothing yet.',
    file: (kind: string, opened: string) => `${kind}, asked on ${opened}`,
    goes: (moment: string) => `goes on ${moment}`,
    open: 'stays as long as it is under way',
    messages: (count: number) =>
      count === 0
        ? 'Your inbox is empty.'
        : count === 1
          ? 'One message is in your inbox.'
          : `${count} messages are in your inbox.`,
    howLong: 'How long',
    term: 'Term',
    source: 'Source',
  },
});
