import type { Carrier, ConsentPurpose, Modality, Norm, Outcome, Placeholder, Reading } from '@netjes/norms';
import { bilingual, type Bilingual, type Language } from './language.ts';

/** The outcome whose colour and sign a kind of rule wears. */
export const MODALITY_OUTCOMES: Readonly<Record<Modality, Outcome>> = {
  forbid: 'forbidden',
  require: 'required',
  permit: 'allowed',
  procedure: 'required',
  principle: 'silent',
};

/** The label of a rule by its kind. */
export const MODALITY_LABELS: Bilingual<Record<Modality, string>> = bilingual({
  nl: {
    forbid: 'mag niet',
    require: 'moet',
    permit: 'mag',
    procedure: 'stap',
    principle: 'uitgangspunt',
  },
  en: {
    forbid: 'not allowed',
    require: 'must',
    permit: 'allowed',
    procedure: 'step',
    principle: 'principle',
  },
});

const CARRIER: Bilingual<Record<Carrier['by'], string>> = bilingual({
  nl: {
    filter: 'het filter op internet',
    'device-policy': 'de instellingen van het apparaat',
    form: 'een formulier',
    lesson: 'een les',
    people: 'mensen, geen machine',
  },
  en: {
    filter: 'the internet filter',
    'device-policy': 'the settings of the device',
    form: 'a form',
    lesson: 'a lesson',
    people: 'people, no machine',
  },
});

type Extents = Record<Carrier['extent'], string>;

const EXTENT: Bilingual<Extents> = bilingual({
  nl: {
    enforced: 'houdt het tegen',
    hindered: 'maakt het lastiger, maar houdt het niet helemaal tegen',
    detected: 'merkt het op, maar houdt het niet tegen',
    human: 'helpt eraan herinneren',
  },
  en: {
    enforced: 'stops it',
    hindered: 'makes it harder, but does not stop it altogether',
    detected: 'notices it, but does not stop it',
    human: 'helps to remember it',
  },
});

/** Settings are many; the other carriers are one. */
const EXTENT_OF_MANY: Bilingual<Extents> = bilingual({
  nl: {
    enforced: 'houden het tegen',
    hindered: 'maken het lastiger, maar houden het niet helemaal tegen',
    detected: 'merken het op, maar houden het niet tegen',
    human: 'helpen eraan herinneren',
  },
  en: {
    enforced: 'stop it',
    hindered: 'make it harder, but do not stop it altogether',
    detected: 'notice it, but do not stop it',
    human: 'help to remember it',
  },
});

const PEOPLE_TOO = bilingual({ nl: 'en mensen letten erop', en: 'and people keep an eye on it' });

/** How a rule is upheld, honestly: what a machine does, and what people do. */
export function carriers(norm: Norm, language: Language): string {
  const machines = norm.carriedBy.filter(({ by }) => by !== 'people');
  if (machines.length === 0) return CARRIER[language].people;
  const does = ({ by, extent }: Carrier) =>
    (by === 'device-policy' ? EXTENT_OF_MANY : EXTENT)[language][extent];
  const said = machines.map((each) => `${CARRIER[language][each.by]} ${does(each)}`).join('; ');
  return norm.carriedBy.some(({ by }) => by === 'people') ? `${said}, ${PEOPLE_TOO[language]}` : said;
}

export const TERM_WORDS: Bilingual<Record<NonNullable<Norm['lasts']>, string>> = bilingual({
  nl: {
    lesson: 'voor één les',
    day: 'voor één dag',
    year: 'voor één schooljaar',
    'until-withdrawn': 'totdat het wordt ingetrokken',
    temporary: 'tijdelijk',
  },
  en: {
    lesson: 'for one lesson',
    day: 'for one day',
    year: 'for one school year',
    'until-withdrawn': 'until it is withdrawn',
    temporary: 'for a while',
  },
});

export const MODE_WORDS: Bilingual<Record<ConsentPurpose['mode'], string>> = bilingual({
  nl: { 'opt-in': 'mag pas na een ja', 'opt-out': 'mag zolang niemand nee zegt' },
  en: { 'opt-in': 'allowed only after a yes', 'opt-out': 'allowed as long as nobody says no' },
});

export const BLANK_WORDS: Bilingual<Record<Placeholder['kind'], string>> = bilingual({
  nl: { role: 'een rol', name: 'een naam', text: 'een tekst', rules: 'eigen regels' },
  en: { role: 'a role', name: 'a name', text: 'a text', rules: 'own rules' },
});

export const READING_WORDS: Bilingual<Record<Reading['kind'], string>> = bilingual({
  nl: {
    contradiction: 'De bron spreekt zichzelf tegen.',
    'dead-reference': 'De bron verwijst naar iets dat er niet staat.',
    gap: 'De bron laat iets open.',
    ambiguity: 'De bron kan op twee manieren worden gelezen.',
  },
  en: {
    contradiction: 'The source contradicts itself.',
    'dead-reference': 'The source refers to something that is not there.',
    gap: 'The source leaves something open.',
    ambiguity: 'The source can be read in two ways.',
  },
});
