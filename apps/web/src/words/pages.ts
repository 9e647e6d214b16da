import { bilingual } from './language.ts';

export const SITE = bilingual({
  nl: {
    name: 'Netjes',
    skip: 'Ga naar de inhoud',
    navigation: 'Hoofdmenu',
    language: 'Taal',
    rules: 'Regels',
    signIn: 'Inloggen',
    ownHome: 'Thuis',
    home: 'Alle codes',
    about: 'Over Netjes',
    check: 'Controle (voor de maker)',
    footer: 'Netjes leest echte gedragscodes. Dit is onze lezing, geen officiële uitgave.',
  },
  en: {
    name: 'Netjes',
    skip: 'Go to the content',
    navigation: 'Main menu',
    language: 'Language',
    rules: 'Rules',
    signIn: 'Sign in',
    ownHome: 'Home',
    home: 'All codes',
    about: 'About Netjes',
    check: 'Check (for the author)',
    footer: 'Netjes reads real codes of conduct. This is our reading, not an official publication.',
  },
});

export const HOME = bilingual({
  nl: {
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
  },
  en: {
    title: 'May I …?',
    lead: 'Type what you want to do and choose a school. Then we look up the rule.',
    field: 'What do you want to do?',
    example: 'use my phone',
    school: 'Which school?',
    button: 'Look it up',
    pickFirst: 'Choose a school first. Then we know which rules apply.',
    ours: 'These codes of conduct are real. The words are ours: it is our reading, not an official publication. Each rule names its source.',
    browse: 'Rather look around first?',
    startOf: (name: string) => `Questions to ${name}`,
    rulesOf: (name: string) => `All rules of ${name}`,
  },
});

export const START = bilingual({
  nl: {
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
  },
  en: {
    title: 'May I …?',
    lead: 'Type what you want to do. Then we look up the rule.',
    field: 'What do you want to do?',
    button: 'Search',
    often: 'Often asked',
    tellTitle: 'Seen something nasty?',
    tellText: 'Tell somebody. It is not your fault.',
    tellButton: 'Tell it',
    allRules: (name: string) => `Read all rules of ${name}`,
    questions: 'What others ask',
    moreQuestions: (count: number) => `${count} more questions`,
  },
});

export const SEARCH = bilingual({
  nl: {
    title: 'Wat bedoel je?',
    mayI: (act: string) => `Mag ik ${act}?`,
    nothing: (typed: string) => `We vonden niet precies “${typed}”.`,
    nearest: 'Misschien bedoel je dit:',
    unknownWord: (word: string) =>
      `Dit woord kent Netjes niet: ${word}. Staat je vraag er niet bij? Zeg het dan met een ander woord.`,
    unknownWords: (words: string) =>
      `Deze woorden kent Netjes niet: ${words}. Staat je vraag er niet bij? Zeg het dan met andere woorden.`,
    topics: 'Alle onderwerpen in deze code',
    topicsLead: 'Zit het er niet bij? Kies uit alle onderwerpen waar deze code iets over zegt.',
    emptyTitle: 'Waar gaat je vraag over?',
    unknownAct: (word: string) => `De vraag “${word}” kennen we niet.`,
  },
  en: {
    title: 'What do you mean?',
    mayI: (act: string) => `May I ${act}?`,
    nothing: (typed: string) => `We did not find exactly “${typed}”.`,
    nearest: 'Perhaps you mean this:',
    unknownWord: (word: string) =>
      `Netjes does not know this word: ${word}. Is your question not here? Then say it in another word.`,
    unknownWords: (words: string) =>
      `Netjes does not know these words: ${words}. Is your question not here? Then say it in other words.`,
    topics: 'All topics in this code',
    topicsLead: 'Is it not there? Choose from all topics that this code says something about.',
    emptyTitle: 'What is your question about?',
    unknownAct: (word: string) => `We do not know the question “${word}”.`,
  },
});

export const TELL = bilingual({
  nl: {
    title: 'Vertel het',
    lead: 'Iets vervelends gezien of meegemaakt? Het is niet jouw schuld. Dit zegt de code over aan wie je het vertelt.',
    leadAdult: 'Dit zegt de code over wat je meldt, en aan wie.',
    nobody: 'De code noemt niemand voor jou. Vertel het aan iemand op school die je vertrouwt.',
    to: 'Vertel het aan:',
    rule: 'Lees de regel',
    about: 'Gaat over:',
    ask: 'Weet je niet of je het moet vertellen? Vraag het hier.',
  },
  en: {
    title: 'Tell it',
    lead: 'Seen or been through something nasty? It is not your fault. This is what the code says about whom to tell.',
    leadAdult: 'This is what the code says about what to report, and to whom.',
    nobody: 'The code names nobody for you. Tell somebody at school whom you trust.',
    to: 'Tell:',
    rule: 'Read the rule',
    about: 'About:',
    ask: 'Not sure whether to tell it? Ask here.',
  },
});

export const ABOUT = bilingual({
  nl: {
    title: 'Over Netjes',
    paragraphs: [
      'Netjes is een gedragscode die je iets kunt vragen. Je typt wat je wilt doen, en je krijgt het antwoord met de regel waar het op rust.',
      'De vijf codes op deze site zijn gedragscodes van echte scholen, een schoolbestuur en een voorbeeld. Wij hebben elke regel in eigen woorden opgeschreven. Het is onze lezing. Het is geen officiële uitgave, en bij twijfel geldt de tekst van de school zelf.',
      'Een antwoord komt alleen uit de regels van de code. Zegt de code niets, dan zegt Netjes dat ook. Waar de bron onduidelijk is, staat erbij hoe wij hem lezen.',
      'Netjes vraagt niet hoe je heet en haalt niets op bij andere sites. Je vraag staat alleen in het adres van de bladzijde.',
      'Kies je wie je bent of een taal? Dan onthoudt je browser dat in één cookie. Die heet “lezer”. Er staat alleen in wat je koos, bijvoorbeeld “teacher”. Er staat geen naam of nummer in. Na een jaar is hij weg. Kies je niets, dan is er geen cookie.',
      'Netjes is vrije software onder de EUPL 1.2.',
    ],
    sources: 'De bronnen',
  },
  en: {
    title: 'About Netjes',
    paragraphs: [
      'Netjes is a code of conduct that can be asked. You type what you want to do, and you get the answer with the rule it rests on.',
      'The five codes on this site are codes of conduct of real schools, a school board and an example. We wrote every rule in our own words. It is our reading. It is not an official publication, and in doubt the school’s own text holds.',
      'An answer comes from the rules of the code alone. When the code says nothing, Netjes says so. Where the source is unclear, we say how we read it.',
      'Netjes does not ask your name and fetches nothing from other sites. Your question stands only in the address of the page.',
      'Do you choose who you are, or a language? Then your browser remembers that in one cookie, called “lezer”. It holds only what you chose, such as “teacher”, no name and no number. After a year it is gone. If you choose nothing, there is no cookie.',
      'Netjes is free software under the EUPL 1.2.',
    ],
    sources: 'The sources',
  },
});
