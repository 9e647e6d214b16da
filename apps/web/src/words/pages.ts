export const SITE = {
  name: 'Netjes',
  skip: 'Ga naar de inhoud',
  navigation: 'Hoofdmenu',
  rules: 'Regels',
  home: 'Alle codes',
  about: 'Over Netjes',
  check: 'Controle (voor de maker)',
  footer: 'Netjes leest echte gedragscodes. Dit is onze lezing, geen officiële uitgave.',
} as const;

export const HOME = {
  title: 'Mag ik …?',
  lead: 'Typ wat je wilt doen en kies een school. Dan zoeken we de regel erbij.',
  field: 'Wat wil je doen?',
  example: 'telefoon gebruiken',
  school: 'Welke school?',
  button: 'Zoek het op',
  pickFirst: 'Kies eerst een school. Dan weten we welke regels gelden.',
  ours: 'Deze gedragscodes zijn echt. De woorden zijn van ons: het is onze lezing, geen officiële uitgave. Bij elke regel staat de bron.',
  browse: 'Liever eerst kijken?',
  startOf: (name: string) => `Vragen aan ${name}`,
  rulesOf: (name: string) => `Alle regels van ${name}`,
} as const;

export const START = {
  title: 'Mag ik …?',
  lead: 'Typ wat je wilt doen. Dan zoeken we de regel erbij.',
  field: 'Wat wil je doen?',
  button: 'Zoek',
  often: 'Vaak gevraagd',
  tellTitle: 'Iets vervelends gezien?',
  tellText: 'Vertel het. Het is niet jouw schuld.',
  tellButton: 'Vertel het',
  allRules: (name: string) => `Lees alle regels van ${name}`,
  questions: 'Vragen van anderen',
  moreQuestions: (count: number) => `Nog ${count} vragen`,
} as const;

export const READER = {
  iAm: (name: string) => `Ik ben ${name}`,
  people: 'Mensen',
  bodies: 'Organisaties',
  change: 'Kies wie je bent. Voor iedereen gelden andere regels.',
} as const;

export const SEARCH = {
  title: 'Wat bedoel je?',
  mayI: (act: string) => `Mag ik ${act}?`,
  nothing: (typed: string) => `We vonden niet precies “${typed}”.`,
  nearest: 'Misschien bedoel je dit:',
  topics: 'Alle onderwerpen in deze code',
  topicsLead: 'Zit het er niet bij? Kies uit alle onderwerpen waar deze code iets over zegt.',
  emptyTitle: 'Waar gaat je vraag over?',
  unknownAct: (word: string) => `De vraag “${word}” kennen we niet.`,
  silent: 'de code zegt hier niets over',
} as const;

export const TELL = {
  title: 'Vertel het',
  lead: 'Iets vervelends gezien of meegemaakt? Het is niet jouw schuld. Dit zegt de code over aan wie je het vertelt.',
  leadAdult: 'Dit zegt de code over wat je meldt, en aan wie.',
  nobody: 'De code noemt niemand voor jou. Vertel het aan iemand op school die je vertrouwt.',
  rule: 'Lees de regel',
  about: 'Gaat over:',
  ask: 'Weet je niet of je het moet vertellen? Vraag het hier.',
} as const;

export const ABOUT = {
  title: 'Over Netjes',
  paragraphs: [
    'Netjes is een gedragscode die je iets kunt vragen. Je typt wat je wilt doen, en je krijgt het antwoord met de regel waar het op rust.',
    'De vijf codes op deze site zijn gedragscodes van echte scholen, een schoolbestuur en een voorbeeld. Wij hebben elke regel in eigen woorden opgeschreven. Het is onze lezing. Het is geen officiële uitgave, en bij twijfel geldt de tekst van de school zelf.',
    'Een antwoord komt alleen uit de regels van de code. Zegt de code niets, dan zegt Netjes dat ook. Waar de bron onduidelijk is, staat erbij hoe wij hem lezen.',
    'Netjes vraagt niet hoe je heet, zet geen cookies en haalt niets op bij andere sites. Je vraag staat alleen in het adres van de bladzijde.',
    'Netjes is vrije software onder de EUPL 1.2.',
  ],
  sources: 'De bronnen',
} as const;
