import { bilingual } from './language.ts';

/** Which roles a code needs at a school, and who fills them. */
export const ROLES = bilingual({
  nl: {
    title: 'Rollen',
    lead: (code: string) =>
      `Deze rollen noemt ${code}. Per rol zie je wie het is, en welke regels de rol nodig hebben.`,
    noCode: 'De school heeft nog geen code gekozen. Daarom zijn er nog geen rollen nodig.',
    nobody: 'Nog niemand',
    standsIn: (name: string) => `neemt waar voor ${name}`,
    ofBoard: 'voor het hele bestuur',
    rules: (number: number) =>
      number === 1 ? '1 regel heeft deze rol nodig' : `${number} regels hebben deze rol nodig`,
    appoint: 'Wijs iemand aan',
    inRoster: 'Deze rol komt meestal mee met de lijst die je aanlevert.',
    as: {
      decides: 'beslist',
      'gives-leave': 'geeft toestemming',
      'passes-on': 'stuurt een vraag door',
      'is-told': 'krijgt een melding',
      acts: 'doet iets',
      adopts: 'stelt de code vast of stemt ermee in',
    },
  },
  en: {
    title: 'Roles',
    lead: (code: string) =>
      `${code} names these roles. For each you see who it is, and which rules need the role.`,
    noCode: 'The school has not chosen a code yet. So no roles are needed yet.',
    nobody: 'Nobody yet',
    standsIn: (name: string) => `stands in for ${name}`,
    ofBoard: 'for the whole board',
    rules: (number: number) => (number === 1 ? '1 rule needs this role' : `${number} rules need this role`),
    appoint: 'Appoint somebody',
    inRoster: 'This role usually comes with the list that you deliver.',
    as: {
      decides: 'decides',
      'gives-leave': 'gives leave',
      'passes-on': 'passes a question on',
      'is-told': 'is told',
      acts: 'does something',
      adopts: 'adopts the code or consents to it',
    },
  },
});
