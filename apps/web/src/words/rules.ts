import type { Carrier, ConsentPurpose, Modality, Norm, Outcome, Placeholder, Reading } from '@netjes/norms';

/** The label of a rule by its kind, with the outcome whose colour and sign it wears. */
export const MODALITY_WORDS: Readonly<
  Record<Modality, { readonly label: string; readonly outcome: Outcome }>
> = {
  forbid: { label: 'mag niet', outcome: 'forbidden' },
  require: { label: 'moet', outcome: 'required' },
  permit: { label: 'mag', outcome: 'allowed' },
  procedure: { label: 'stap', outcome: 'required' },
  principle: { label: 'uitgangspunt', outcome: 'silent' },
};

const CARRIER: Readonly<Record<Carrier['by'], string>> = {
  filter: 'het filter op internet',
  'device-policy': 'de instellingen van het apparaat',
  form: 'een formulier',
  lesson: 'een les',
  people: 'mensen, geen machine',
};

const EXTENT: Readonly<Record<Carrier['extent'], string>> = {
  enforced: 'houdt het tegen',
  hindered: 'maakt het lastiger, maar houdt het niet helemaal tegen',
  detected: 'merkt het op, maar houdt het niet tegen',
  human: 'helpt eraan herinneren',
};

/** How a rule is upheld, honestly: what a machine does, and what people do. */
export function carriers(norm: Norm): string {
  const machines = norm.carriedBy.filter(({ by }) => by !== 'people');
  if (machines.length === 0) return CARRIER.people;
  const said = machines.map(({ by, extent }) => `${CARRIER[by]} ${EXTENT[extent]}`).join('; ');
  return norm.carriedBy.some(({ by }) => by === 'people') ? `${said}, en mensen letten erop` : said;
}

export const TERM_WORDS: Readonly<Record<NonNullable<Norm['lasts']>, string>> = {
  lesson: 'voor één les',
  day: 'voor één dag',
  year: 'voor één schooljaar',
  'until-withdrawn': 'totdat het wordt ingetrokken',
  temporary: 'tijdelijk',
};

export const MODE_WORDS: Readonly<Record<ConsentPurpose['mode'], string>> = {
  'opt-in': 'mag pas na een ja',
  'opt-out': 'mag zolang niemand nee zegt',
};

export const BLANK_WORDS: Readonly<Record<Placeholder['kind'], string>> = {
  role: 'een rol',
  name: 'een naam',
  text: 'een tekst',
  rules: 'eigen regels',
};

export const READING_WORDS: Readonly<Record<Reading['kind'], string>> = {
  contradiction: 'spreekt zichzelf tegen',
  'dead-reference': 'verwijst naar iets dat er niet staat',
  gap: 'laat iets open',
  ambiguity: 'kan op twee manieren worden gelezen',
};

export const RULES_PAGE = {
  title: 'Alle regels',
  lead: (name: string) => `De gedragscode van ${name}, regel voor regel.`,
  ours: 'Dit is onze lezing van een echte code. Het is geen officiële uitgave van de school of het bestuur.',
  official: 'Dit is de gedragscode zoals de school die uitgeeft.',
  source: (document: string, publisher: string, checked: string) =>
    `Bron: ${document}, ${publisher}. Vergeleken met de bron op ${checked}.`,
  version: (version: string) => `versie ${version}`,
  level: { board: 'code van het bestuur', school: 'code van de school' },
  contents: 'Hoofdstukken',
  forWhom: (name: string) => `Regels voor: ${name}`,
  everyone: 'iedereen',
  choose: 'Kies van wie je de regels wilt zien.',
  child: 'In gewone woorden:',
  when: 'Geldt als',
  unless: 'Behalve',
  decides: 'Wie beslist?',
  via: 'Vraag het via',
  lasts: 'Toestemming geldt',
  ask: 'Zoek uit of het mag',
  tell: 'Vertel het aan',
  deadline: 'Wanneer?',
  measures: 'Wat er kan volgen',
  carried: 'Wie zorgt ervoor?',
  source1: 'Bron',
  inferred: 'staat er niet letterlijk; volgt uit wat er wel staat',
  reading: 'Zo lezen wij dit',
  questions: (count: number) => (count === 1 ? 'Een vraag hierover' : `${count} vragen hierover`),
  none: 'Voor deze lezer staan er geen regels in de code.',
  procedures: 'Stap voor stap',
  startsWhen: 'Begint als:',
  optional: 'als dat nodig is',
  ladders: 'Maatregelen, van licht naar zwaar',
  first: 'Eerst dit:',
  reportRoutes: 'Aan wie vertel je wat?',
  anyIncident: 'wat er ook is gebeurd',
  noReceiver: 'de code zegt niet aan wie',
  permissionRoutes: 'Aan wie vraag je toestemming?',
  consent: 'Waarvoor toestemming nodig is',
  givenBy: 'wordt gegeven door',
  renewed: 'opnieuw gevraagd:',
  blanks: 'Wat de school nog invult',
  filled: 'ingevuld:',
  open: 'nog open',
  readings: 'Hoe wij de bron hebben gelezen',
  readingsLead: 'Op deze plaatsen is de bron niet duidelijk. Zo hebben wij gekozen.',
  adoption: 'Hoe de code wordt vastgesteld',
  adoptedBy: 'Wie stelt vast?',
  consentOf: 'Wie moet ja zeggen?',
  rules: 'Regels',
} as const;
