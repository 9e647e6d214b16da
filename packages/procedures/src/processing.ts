import type { Text } from '@netjes/norms';

/** One purpose for which Netjes keeps data of people: a line of the register that article 30 of the GDPR asks for. */
export interface Processing {
  readonly id: string;
  readonly purpose: Text;
  readonly data: Text;
  /** of whom */
  readonly people: Text;
  readonly ground: {
    readonly text: Text;
    readonly source: string;
    readonly certainty: 'high' | 'medium' | 'low';
    /** the day it was last compared with its source, yyyy-mm-dd */
    readonly checked: string;
  };
  /** who gets to see it */
  readonly seenBy: Text;
  /** ids of dated terms after which it goes */
  readonly terms: readonly string[];
}

const publicTask: Processing['ground'] = {
  text: {
    nl: 'taak van algemeen belang of gerechtvaardigd belang van de school, met een vastgesteld beleid; geen toestemming',
    en: 'task in the public interest or legitimate interest of the school, with an adopted policy; not consent',
  },
  source: 'AVG art. 6 lid 1 onder e en f',
  certainty: 'medium',
  checked: '2026-11-23',
};

const security: Processing['ground'] = {
  text: {
    nl: 'passende beveiliging is een plicht',
    en: 'appropriate security is a duty',
  },
  source: 'AVG art. 32; Normenkader IBP FO SM.04',
  certainty: 'high',
  checked: '2026-11-23',
};

/**
 * All purposes for which Netjes keeps data of people, for a data protection impact assessment and a register. What is
 * not in here is not kept; the terms are dated data, which a school changes.
 */
export const PROCESSING: readonly Processing[] = [
  {
    id: 'roster',
    purpose: {
      nl: 'weten wie bij de school hoort en welke rol iemand heeft',
      en: 'knowing who belongs to the school and in which role',
    },
    data: {
      nl: 'naam, school, klas, rol, van wie iemand ouder of leraar is, e-mailadres of gebruikersnaam waar nodig; van een geboortedatum alleen de dagen waarop iemand 16 en 18 wordt',
      en: 'name, school, class, role, whose parent or teacher somebody is, e-mail address or user name where needed; of a date of birth only the days of turning 16 and 18',
    },
    people: { nl: 'leerlingen, ouders, medewerkers', en: 'pupils, parents, staff' },
    ground: publicTask,
    seenBy: {
      nl: 'ICT-coördinator, systeembeheerder en leiding van de eigen school; leraren zien namen en klassen',
      en: 'ICT coordinator, system administrator and management of the own school; teachers see names and classes',
    },
    terms: ['left-person', 'past-role', 'roster-waiting', 'roster-delivery'],
  },
  {
    id: 'signing-in',
    purpose: { nl: 'zeker weten wie er inlogt', en: 'being sure who signs in' },
    data: {
      nl: 'versleuteld wachtwoord, publieke sleutel van een passkey, verzegeld geheim van een app, of het kenmerk bij Microsoft, Google of Entree; sessies en pogingen; van het apparaat alleen wat de browser zich noemt, in een paar woorden',
      en: 'hashed password, public key of a passkey, sealed secret of an app, or the subject at Microsoft, Google or Entree; sessions and attempts; of the device only what the browser calls itself, in a few words',
    },
    people: { nl: 'wie inlogt', en: 'whoever signs in' },
    ground: security,
    seenBy: { nl: 'alleen iemand zelf', en: 'only somebody themself' },
    terms: ['sign-in-history', 'attempt', 'past-link'],
  },
  {
    id: 'mail',
    purpose: { nl: 'iemand laten weten dat er iets wacht', en: 'letting somebody know that something waits' },
    data: {
      nl: 'adres, soort brief en moment; de inhoud is verzegeld tot verzending en daarna weg',
      en: 'address, kind of letter and moment; what it says is sealed until it is posted and gone after',
    },
    people: { nl: 'medewerkers, ouders', en: 'staff, parents' },
    ground: publicTask,
    seenBy: { nl: 'alleen iemand zelf', en: 'only somebody themself' },
    terms: ['letter', 'notice'],
  },
  {
    id: 'permission',
    purpose: {
      nl: 'toestemming vragen en geven zoals de gedragscode zegt',
      en: 'asking and giving leave as the code of conduct says',
    },
    data: {
      nl: 'wat iemand wil doen, waar en wanneer, wie besliste en volgens welke regel; vrije tekst is verzegeld',
      en: 'what somebody wants to do, where and when, who decided and by which rule; free text is sealed',
    },
    people: {
      nl: 'wie vraagt, over wie het gaat, wie beslist',
      en: 'who asks, whom it is about, who decides',
    },
    ground: publicTask,
    seenBy: {
      nl: 'wie vroeg en wie volgens de code beslist',
      en: 'who asked and who decides according to the code',
    },
    terms: ['open-request', 'permission'],
  },
  {
    id: 'audit',
    purpose: {
      nl: 'kunnen laten zien wie wanneer welke stap zette',
      en: 'being able to show who made which step when',
    },
    data: {
      nl: 'soort stap, moment, rollen en regels, en een nummer dat alleen via een aparte lijst naar iemand leidt',
      en: 'kind of step, moment, roles and rules, and a number that leads to somebody only by a list apart',
    },
    people: { nl: 'wie een stap zet of betreft', en: 'who makes or is concerned by a step' },
    ground: security,
    seenBy: { nl: 'FG en systeembeheerder, zonder namen', en: 'FG and system administrator, without names' },
    terms: ['audit'],
  },
];
