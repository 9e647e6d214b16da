import { bilingual } from './language.ts';

/** Signing in with an account of the school. */
export const PROVIDER_SIGN_IN = bilingual({
  nl: {
    trouble: 'Inloggen is niet gelukt',
    again: 'Kies hoe je inlogt',
    unknown: (provider: string) =>
      `Je account is bekend bij ${provider}, maar niet bij Netjes. Vraag de ICT-coördinator van je school.`,
  },
  en: {
    trouble: 'Signing in did not succeed',
    again: 'Choose how you sign in',
    unknown: (provider: string) =>
      `Your account is known at ${provider}, but not to Netjes. Ask the ICT coordinator of your school.`,
  },
});

/** The page on which the accounts of a school are connected. */
export const PROVIDERS = bilingual({
  nl: {
    title: 'Aanmelden met een account van school',
    lead: 'Leerlingen en medewerkers loggen dan in met het account dat ze al hebben. Ouders krijgen een link in hun mail.',
    none: 'Er is nog geen aanbieder gekoppeld.',
    add: 'Koppel een aanbieder',
    change: 'Verander',
    try: 'Probeer het',
    remove: 'Haal weg',
    returnAddress: 'Terugkeeradres: neem dit over bij de aanbieder',
    fields: {
      naam: 'Naam op de knop',
      client: 'Client-id',
      geheim: 'Geheim van de client',
      tenant: 'Tenant-id',
      domains: 'Domeinen van je mailadressen',
      address: 'Adres van de aanbieder (issuer)',
      brins: 'BRIN-nummers van je scholen',
    },
    hints: {
      naam: 'Zoals mensen het kennen, bijvoorbeeld Microsoft.',
      client: 'De aanbieder toont deze als je Netjes daar als toepassing toevoegt.',
      geheim: 'Wordt versleuteld bewaard en nooit meer getoond.',
      geheimKept: 'Er is een geheim bewaard. Vul alleen iets in als het een ander wordt.',
      tenant: 'Staat bij Microsoft Entra onder Overzicht: 32 cijfers en letters met streepjes.',
      domains: 'Met een komma ertussen: school.nl, leerling.school.nl. Alleen zulke adressen herkennen we.',
      address: 'Bijvoorbeeld https://login.school.nl.',
      brins: 'Met een komma ertussen: 12AB, 34CD.',
    },
    noName: 'Vul de naam in die op de knop komt.',
    tooLong: (most: number) => `Dit is te lang: neem hooguit ${most} tekens over.`,
    noDomains: 'Vul de domeinen in, zoals school.nl.',
    noBrins: 'Vul een BRIN-nummer in: twee cijfers en twee letters.',
    save: 'Bewaar',
    entreeNote:
      'Kennisnet vraagt om een aansluiting bij Entree Federatie; daar krijg je de id en het geheim.',
    done: {
      bewaard: 'De aanbieder is bewaard. Probeer het nu.',
      weg: 'De aanbieder is weggehaald.',
      goed: 'De aanbieder antwoordt. Probeer nu zelf in te loggen.',
    } as Readonly<Record<string, string>>,
  },
  en: {
    title: 'Signing in with a school account',
    lead: 'Pupils and staff then sign in with the account that they have already. Parents get a link in their mail.',
    none: 'No provider has been connected yet.',
    add: 'Connect a provider',
    change: 'Change',
    try: 'Try it',
    remove: 'Remove',
    returnAddress: 'Return address: copy this to the provider',
    fields: {
      naam: 'Name on the button',
      client: 'Client id',
      geheim: 'Client secret',
      tenant: 'Tenant id',
      domains: 'Domains of your mail addresses',
      address: 'Address of the provider (issuer)',
      brins: 'BRIN numbers of your schools',
    },
    hints: {
      naam: 'As people know it, for example Microsoft.',
      client: 'The provider shows it when you add Netjes there as an application.',
      geheim: 'Is kept sealed and never shown again.',
      geheimKept: 'A secret is kept. Fill something in only when it changes.',
      tenant: 'Stands in Microsoft Entra under Overview: 32 digits and letters with hyphens.',
      domains: 'With commas between: school.nl, pupil.school.nl. We recognise such addresses alone.',
      address: 'For example https://login.school.nl.',
      brins: 'With commas between: 12AB, 34CD.',
    },
    noName: 'Fill in the name that comes on the button.',
    tooLong: (most: number) => `This is too long: take over at most ${most} characters.`,
    noDomains: 'Fill in the domains, such as school.nl.',
    noBrins: 'Fill in a BRIN number: two digits and two letters.',
    save: 'Keep',
    entreeNote: 'Kennisnet asks for a connection to Entree Federatie, which gives you the id and the secret.',
    done: {
      bewaard: 'The provider is kept. Try it now.',
      weg: 'The provider was removed.',
      goed: 'The provider answers. Now try to sign in yourself.',
    } as Readonly<Record<string, string>>,
  },
});
