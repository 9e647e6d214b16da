import type { Voice } from '@netjes/norms';
import type { Problem } from '../file/reader.ts';
import type { Refusal, RefusalKind, Unmet } from '../refusal.ts';

type Of<K extends RefusalKind> = Extract<Refusal, { refused: K }>;

/** What the words of a refusal need that is not words: how roles, instants, states and fields are called. */
export interface Named {
  readonly whom: (roles: readonly string[]) => string;
  readonly when: (instant: number) => string;
  readonly state: (name: string | undefined) => string;
  readonly move: (name: string) => string;
  readonly field: (name: string) => string;
}

/** A sentence for each kind of refusal: what to do first, then why. A new kind has to be worded to compile. */
export interface RefusalWords {
  readonly refusal: {
    readonly [K in Exclude<RefusalKind, 'misfit' | 'unmet'>]: (refusal: Of<K>, named: Named) => string;
  };
  readonly problem: Readonly<Record<Problem, (field: string) => string>>;
  readonly unmet: Readonly<Record<Unmet, (refusal: Of<'unmet'>, named: Named) => string>>;
  /** What a rule outside the code is called. */
  readonly outside: Readonly<Record<'law' | 'practice' | 'proposal', string>>;
}

const count = (names: readonly string[] | undefined) => String(names?.length ?? 0);

const DUTCH: RefusalWords = {
  refusal: {
    stale: ({ since }, { when, move }) =>
      `Kijk eerst opnieuw: dit is intussen veranderd (${since.map((each) => `${move(each.move)}, ${when(each.at)}`).join('; ')}).`,
    'unknown-move': () => 'Ververs de pagina: deze stap bestaat hier niet.',
    'wrong-state': ({ state }, named) => `Kies een andere stap: dit is nu ${named.state(state)}.`,
    'not-yours': ({ roles }, { whom }) =>
      roles.length > 0
        ? `Vraag het aan ${whom(roles)}.`
        : 'Laat dit aan een ander: deze stap is niet voor jou.',
    'own-request': ({ roles }, { whom }) =>
      roles.length > 0
        ? `Vraag het aan ${whom(roles)}: over je eigen vraag beslist een ander.`
        : 'Laat een ander beslissen over je eigen vraag.',
    'second-person': () => 'Laat iemand anders dit doen: hier zijn twee mensen voor nodig.',
    'too-late': ({ since }, { when }) => `Begin opnieuw: de tijd hiervoor was om op ${when(since)}.`,
    'too-early': ({ until }, { when }) =>
      until === undefined
        ? 'Wacht: dit gebeurt vanzelf.'
        : `Wacht tot ${when(until)}: dan gebeurt dit vanzelf.`,
    'too-long': ({ longest }, { when }) => `Kies een eerder einde: het kan tot ${when(longest)}.`,
    'no-leave-needed': () => 'Ga je gang: hier is geen toestemming voor nodig.',
    forbidden: () => 'Doe dit niet: hier kan niemand toestemming voor geven.',
    'not-in-code': () => 'Overleg met iemand van school: de code noemt niemand die hierover beslist.',
  },
  problem: {
    missing: (field) => `Vul ${field} in.`,
    'not-text': (field) => `Schrijf ${field} in woorden.`,
    'too-long': (field) => `Maak ${field} korter.`,
    'not-an-id': (field) => `Kies ${field} uit de lijst.`,
    'not-a-moment': (field) => `Kies bij ${field} een dag en een tijd.`,
    'not-a-number': (field) => `Vul bij ${field} een heel getal in.`,
    'not-one-of': (field) => `Kies ${field} uit de lijst.`,
    'not-a-list': (field) => `Kies ${field} uit de lijst.`,
    'not-a-record': (field) => `Vul ${field} opnieuw in.`,
    'not-true-or-false': (field) => `Kies bij ${field} ja of nee.`,
    'unknown-word': (field) => `Kies bij ${field} een woord dat de code kent.`,
    'in-the-past': (field) => `Kies bij ${field} een tijd die nog komt.`,
    'ends-before-it-begins': (field) => `Kies bij ${field} een tijd na het begin.`,
    'needs-an-end': (field) => `Kies een einde bij ${field}.`,
    'not-theirs': (field) => `Kies bij ${field} iemand voor wie jij dit kunt vragen.`,
    'leave-is-given-not-said': (field) => `Laat ${field} leeg: wie het goedvindt, zegt dat hier zelf.`,
  },
  unmet: {
    'not-passed-on': ({ names = [] }, { whom }) => `Wacht tot het is doorgestuurd door ${whom(names)}.`,
    'nothing-changed': () => 'Verander eerst iets: het is nog hetzelfde.',
    'no-such-code': () => 'Kies een versie van de code die er is.',
    'findings-unseen': ({ names }) => `Bekijk eerst alle bevindingen; nog ${count(names)} te gaan.`,
    'open-blanks': ({ names }) => `Vul eerst de open plekken in; nog ${count(names)} te gaan.`,
    'no-board-code': () => 'Laat eerst het bestuur zijn code vaststellen.',
    'not-proved': () => 'Maak de code overal minstens zo streng als die van het bestuur.',
    'needs-consent': ({ names = [] }, { whom }) => `Vraag eerst instemming aan ${whom(names)}.`,
    'needs-no-consent': () => 'Leg het meteen voor aan wie vaststelt: instemming is niet nodig.',
    'not-filled-in': ({ names }) => `Vul eerst in wat nog open is; nog ${count(names)} te gaan.`,
  },
  outside: {
    law: 'uit de wet, niet uit de code',
    practice: 'afspraak tussen scholen, niet uit de code',
    proposal: 'keuze van de school, niet uit de code',
  },
};

const CHILD: RefusalWords = {
  ...DUTCH,
  refusal: {
    ...DUTCH.refusal,
    'own-request': ({ roles }, { whom }) =>
      roles.length > 0
        ? `Vraag het aan ${whom(roles)}. Jij hebt het gevraagd, dus een ander zegt ja of nee.`
        : 'Een ander zegt ja of nee. Jij hebt het gevraagd.',
    'second-person': () => 'Laat iemand anders dit doen. Er zijn twee mensen voor nodig.',
    'too-late': () => 'Vraag het nog een keer. De tijd is om.',
    'no-leave-needed': () => 'Je hoeft het niet te vragen. Het mag al.',
    forbidden: () => 'Dit mag niet. Niemand kan er ja op zeggen.',
    'not-in-code': () => 'Praat erover met iemand van school. Er is geen regel voor.',
  },
};

const ENGLISH: RefusalWords = {
  refusal: {
    stale: ({ since }, { when, move }) =>
      `Look again first: this has changed since (${since.map((each) => `${move(each.move)}, ${when(each.at)}`).join('; ')}).`,
    'unknown-move': () => 'Reload the page: this step does not exist here.',
    'wrong-state': ({ state }, named) => `Choose another step: this is now ${named.state(state)}.`,
    'not-yours': ({ roles }, { whom }) =>
      roles.length > 0 ? `Ask ${whom(roles)}.` : 'Leave this to somebody else: this step is not yours.',
    'own-request': ({ roles }, { whom }) =>
      roles.length > 0
        ? `Ask ${whom(roles)}: somebody else decides on your own request.`
        : 'Let somebody else decide on your own request.',
    'second-person': () => 'Let somebody else do this: it takes two people.',
    'too-late': ({ since }, { when }) => `Start again: the time for this was over on ${when(since)}.`,
    'too-early': ({ until }, { when }) =>
      until === undefined
        ? 'Wait: this happens by itself.'
        : `Wait until ${when(until)}: then it happens by itself.`,
    'too-long': ({ longest }, { when }) => `Choose an earlier end: it can last until ${when(longest)}.`,
    'no-leave-needed': () => 'Go ahead: no leave is needed for this.',
    forbidden: () => 'Do not do this: nobody can give leave for it.',
    'not-in-code': () => 'Talk to somebody at school: the code names nobody who decides this.',
  },
  problem: {
    missing: (field) => `Fill in ${field}.`,
    'not-text': (field) => `Write ${field} in words.`,
    'too-long': (field) => `Make ${field} shorter.`,
    'not-an-id': (field) => `Choose ${field} from the list.`,
    'not-a-moment': (field) => `Choose a day and a time for ${field}.`,
    'not-a-number': (field) => `Fill in a whole number for ${field}.`,
    'not-one-of': (field) => `Choose ${field} from the list.`,
    'not-a-list': (field) => `Choose ${field} from the list.`,
    'not-a-record': (field) => `Fill in ${field} again.`,
    'not-true-or-false': (field) => `Choose yes or no for ${field}.`,
    'unknown-word': (field) => `Choose a word for ${field} that the code knows.`,
    'in-the-past': (field) => `Choose a time for ${field} that is still to come.`,
    'ends-before-it-begins': (field) => `Choose a time for ${field} after its beginning.`,
    'needs-an-end': (field) => `Choose an end for ${field}.`,
    'not-theirs': (field) => `Choose somebody for ${field} for whom you can ask this.`,
    'leave-is-given-not-said': (field) => `Leave ${field} out: whoever agrees says so here themselves.`,
  },
  unmet: {
    'not-passed-on': ({ names = [] }, { whom }) => `Wait until it is passed on by ${whom(names)}.`,
    'nothing-changed': () => 'Change something first: it is still the same.',
    'no-such-code': () => 'Choose a version of the code that exists.',
    'findings-unseen': ({ names }) => `Look at all findings first; ${count(names)} to go.`,
    'open-blanks': ({ names }) => `Fill in the open blanks first; ${count(names)} to go.`,
    'no-board-code': () => 'Let the board adopt its code first.',
    'not-proved': () => 'Make the code at least as strict as the board’s everywhere.',
    'needs-consent': ({ names = [] }, { whom }) => `First ask ${whom(names)} for consent.`,
    'needs-no-consent': () => 'Put it to those who decide: no consent is needed.',
    'not-filled-in': ({ names }) => `Fill in what is still open first; ${count(names)} to go.`,
  },
  outside: {
    law: 'from law, not from the code',
    practice: 'agreed between schools, not from the code',
    proposal: 'chosen by the school, not from the code',
  },
};

export const REFUSAL_WORDS: Readonly<Record<Voice, RefusalWords>> = { nl: DUTCH, child: CHILD, en: ENGLISH };
