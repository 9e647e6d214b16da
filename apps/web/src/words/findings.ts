import type { FindingKind } from '@netjes/norms';

export interface FindingWords {
  readonly heading: string;
  /** What the author of the code can do about it. */
  readonly advice: string;
}

export const FINDING_WORDS: Readonly<Record<FindingKind, FindingWords>> = {
  syntax: { heading: 'Niet te lezen', advice: 'Verbeter de regel in het bestand.' },
  'unknown-word': { heading: 'Onbekend woord', advice: 'Kies een woord uit de woordenlijst.' },
  'dead-reference': {
    heading: 'Verwijst naar iets dat er niet is',
    advice: 'Verwijs naar een regel die wel bestaat.',
  },
  'missing-dutch': { heading: 'Geen Nederlandse tekst', advice: 'Schrijf de tekst in het Nederlands.' },
  'askable-without-role': {
    heading: 'Toestemming, maar van wie?',
    advice: 'Noem een rol die toestemming mag geven.',
  },
  unreachable: {
    heading: 'Regels waar geen vraag bij uitkomt',
    advice: 'Kijk of de voorwaarden samen wel kunnen, en haal de regel anders weg.',
  },
  'ban-meets-duty': {
    heading: 'Het moet en het mag niet',
    advice: 'Geef een van beide regels een uitzondering. Zolang dat niet gebeurt, wint het verbod.',
  },
  'ban-meets-permit': {
    heading: 'Het mag en het mag niet',
    advice: 'Noem in het verbod de regel die een uitzondering is. Zolang dat niet gebeurt, wint het verbod.',
  },
  redundant: {
    heading: 'Regels die niets nieuws zeggen',
    advice: 'Haal de regel weg, of zeg wat hij toevoegt.',
  },
  shadowed: {
    heading: 'Regels die nooit beslissen',
    advice: 'Een andere regel wint altijd. Geef die een uitzondering, of haal deze regel weg.',
  },
  'stale-wording': {
    heading: 'Teksten om na te lezen',
    advice: 'Lees de kindertekst en het Engels na sinds de regel is veranderd.',
  },
  'missing-text': {
    heading: 'Een tekst ontbreekt',
    advice: 'Schrijf ook de tekst voor kinderen en de Engelse tekst.',
  },
  'missing-decider': {
    heading: 'Niemand om het te beslissen',
    advice: 'Noem wie hierover beslist.',
  },
  'open-placeholder': {
    heading: 'Nog in te vullen',
    advice: 'Vul in wat de school hier zelf moet kiezen.',
  },
  reading: {
    heading: 'Onduidelijk in de bron',
    advice: 'Vraag na hoe het bedoeld is, en verbeter de bron of onze lezing.',
  },
  'consent-by-opt-out': {
    heading: 'Wie niets zegt, zegt ja',
    advice: 'Vraag om een uitdrukkelijk ja. Zwijgen telt in de wet niet als toestemming.',
  },
  'agreement-by-use': {
    heading: 'Akkoord door gebruik',
    advice: 'Laat mensen de code echt ondertekenen of bevestigen.',
  },
  'unlimited-reading': {
    heading: 'Meelezen zonder grens',
    advice: 'Zeg wie mag meelezen, wanneer, waarom en hoe lang, en vertel het aan wie het betreft.',
  },
  'nobody-told': {
    heading: 'Melden, maar aan wie?',
    advice: 'Noem aan wie het wordt verteld.',
  },
  'no-retention': {
    heading: 'Geen bewaartermijn',
    advice: 'Zeg hoe lang gegevens worden bewaard.',
  },
};

export const CHECK_PAGE = {
  title: 'Controle',
  lead: (name: string) => `Voor de maker van de code van ${name}. Dit viel op bij het lezen.`,
  none: 'Er viel niets op. Alle regels zijn te lezen en spreken elkaar niet tegen.',
  count: (count: number) => (count === 1 ? 'één bevinding' : `${count} bevindingen`),
  advice: 'Wat je kunt doen:',
  rules: 'Gaat over:',
  witness: 'Bekijk een vraag waarin het misgaat',
  place: (file: string, line: number) => `${file}, regel ${line}`,
} as const;
