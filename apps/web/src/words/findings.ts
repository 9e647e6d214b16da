import type { FindingKind } from '@netjes/norms';
import { bilingual, type Bilingual } from './language.ts';

export interface FindingWords {
  readonly heading: string;
  /** What the author of the code can do about it. */
  readonly advice: string;
}

export const FINDING_WORDS: Bilingual<Record<FindingKind, FindingWords>> = bilingual({
  nl: {
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
      advice:
        'Noem in het verbod de regel die een uitzondering is. Zolang dat niet gebeurt, wint het verbod.',
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
  },
  en: {
    syntax: { heading: 'Cannot be read', advice: 'Mend the line in the file.' },
    'unknown-word': { heading: 'Unknown word', advice: 'Choose a word from the vocabulary.' },
    'dead-reference': {
      heading: 'Refers to something that is not there',
      advice: 'Refer to a rule that exists.',
    },
    'missing-dutch': { heading: 'No Dutch text', advice: 'Write the text in Dutch.' },
    'askable-without-role': {
      heading: 'Permission, but whose?',
      advice: 'Name a role that may give permission.',
    },
    unreachable: {
      heading: 'Rules that no question leads to',
      advice: 'See whether the conditions can hold together, and take the rule away if not.',
    },
    'ban-meets-duty': {
      heading: 'It must be done and it is not allowed',
      advice: 'Give one of the two rules an exception. Until then the ban wins.',
    },
    'ban-meets-permit': {
      heading: 'It is allowed and it is not allowed',
      advice: 'Name in the ban the rule that is an exception. Until then the ban wins.',
    },
    redundant: {
      heading: 'Rules that say nothing new',
      advice: 'Take the rule away, or say what it adds.',
    },
    shadowed: {
      heading: 'Rules that never decide',
      advice: 'Another rule always wins. Give that one an exception, or take this rule away.',
    },
    'stale-wording': {
      heading: 'Texts to read again',
      advice: 'Read the child text and the English again now that the rule has changed.',
    },
    'missing-text': {
      heading: 'A text is missing',
      advice: 'Write the text for children and the English text as well.',
    },
    'missing-decider': { heading: 'Nobody to decide it', advice: 'Name who decides about this.' },
    'open-placeholder': {
      heading: 'Still to be filled in',
      advice: 'Fill in what the school has to choose here.',
    },
    reading: {
      heading: 'Unclear in the source',
      advice: 'Ask what was meant, and mend the source or our reading.',
    },
    'consent-by-opt-out': {
      heading: 'Who says nothing, says yes',
      advice: 'Ask for an express yes. In law, silence is not consent.',
    },
    'agreement-by-use': {
      heading: 'Agreeing by using',
      advice: 'Have people really sign or confirm the code.',
    },
    'unlimited-reading': {
      heading: 'Reading along without a limit',
      advice: 'Say who may read along, when, why and for how long, and tell those it is about.',
    },
    'nobody-told': { heading: 'Report, but to whom?', advice: 'Name who is told.' },
    'no-retention': {
      heading: 'No time limit for keeping',
      advice: 'Say how long data are kept.',
    },
  },
});

export const CHECK_PAGE = bilingual({
  nl: {
    title: 'Controle',
    lead: (name: string) => `Voor de maker van de code van ${name}. Dit viel op bij het lezen.`,
    none: 'Er viel niets op. Alle regels zijn te lezen en spreken elkaar niet tegen.',
    count: (count: number) => (count === 1 ? 'één bevinding' : `${count} bevindingen`),
    advice: 'Wat je kunt doen:',
    rules: 'Gaat over:',
    witness: 'Bekijk een vraag waarin het misgaat',
    place: (file: string, line: number) => `${file}, regel ${line}`,
  },
  en: {
    title: 'Check',
    lead: (name: string) => `For the author of the code of ${name}. This stood out in reading.`,
    none: 'Nothing stood out. All rules can be read and do not contradict each other.',
    count: (count: number) => (count === 1 ? 'one finding' : `${count} findings`),
    advice: 'What you can do:',
    rules: 'About:',
    witness: 'See a question in which it goes wrong',
    place: (file: string, line: number) => `${file}, line ${line}`,
  },
});
