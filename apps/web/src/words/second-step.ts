import { bilingual } from './language.ts';

/** The second step of signing in, and setting it up. */
export const SECOND_STEP = bilingual({
  nl: {
    title: 'Laat nog één ding zien',
    why: 'In je werk kun je vertrouwelijke dingen zien. Daarom is een wachtwoord alleen niet genoeg.',
    code: 'Code uit de app op je telefoon',
    codeHint: 'Zes cijfers. Geen telefoon bij de hand? Typ dan een van je herstelcodes.',
    submit: 'Verder',
    withPasskey: 'Gebruik een passkey',
    onlyPasskey: 'Gebruik de passkey die je hebt ingesteld.',
    noCode: 'Typ de zes cijfers die de app nu laat zien.',
    wrong: 'Kijk de code na: deze klopt niet, of is al gebruikt. Wacht eventueel op de volgende code.',
    setUpTitle: 'Stel een tweede stap in',
    setUpWhy:
      'Bij jouw rol hoort een tweede stap bij het inloggen. Je stelt die één keer in; daarna kost het je een paar tellen.',
    replaceWhy: 'Zo zet je de codes op een andere telefoon. De app die je nu hebt, werkt daarna niet meer.',
    install:
      'Open op je telefoon een app voor inlogcodes, zoals Aegis, 2FAS, Google Authenticator of Microsoft Authenticator.',
    scan: 'Kies in de app voor een nieuw account en richt de camera op dit vierkant.',
    qr: 'QR-code voor de app met inlogcodes',
    openApp: 'Ik lees dit op mijn telefoon: open de app',
    bySecret: 'Lukt dat niet? Typ dan deze sleutel in de app:',
    typeCode: 'Typ de zes cijfers die de app nu laat zien.',
    orPasskey:
      'Liever zonder app? Maak een passkey: dan gebruik je je vinger, je gezicht of de pincode van je apparaat.',
    makePasskey: 'Maak een passkey',
    expired: 'Begin opnieuw: het instellen duurde te lang.',
    codesTitle: 'Bewaar deze herstelcodes',
    codesWhy:
      'Is je telefoon weg of stuk, dan kom je met een van deze codes toch binnen. Elke code werkt één keer. Je ziet ze alleen nu.',
    codesHow: 'Schrijf ze over, druk deze bladzijde af of zet ze in je wachtwoordenkluis.',
    codesDone: 'Ik heb ze bewaard',
  },
  en: {
    title: 'Show one more thing',
    why: 'In your work you may see confidential things. That is why a password alone is not enough.',
    code: 'Code of the app on your phone',
    codeHint: 'Six digits. No phone at hand? Then type one of your recovery codes.',
    submit: 'Continue',
    withPasskey: 'Use a passkey',
    onlyPasskey: 'Use the passkey that you set up.',
    noCode: 'Type the six digits that the app shows now.',
    wrong: 'Check the code: it is not right, or was used already. Wait for the next code if need be.',
    setUpTitle: 'Set up a second step',
    setUpWhy:
      'A second step of signing in belongs to your role. You set it up once; after that it takes a few seconds.',
    replaceWhy: 'This puts the codes on another phone. The app that you have now stops working after that.',
    install:
      'Open an app for sign-in codes on your phone, such as Aegis, 2FAS, Google Authenticator or Microsoft Authenticator.',
    scan: 'Choose a new account in the app and point the camera at this square.',
    qr: 'QR code for the app with sign-in codes',
    openApp: 'I read this on my phone: open the app',
    bySecret: 'Does that not work? Then type this key into the app:',
    typeCode: 'Then type the six digits that the app shows.',
    orPasskey:
      'Rather without an app? Make a passkey: you then use your finger, your face or the PIN of your device.',
    makePasskey: 'Make a passkey',
    expired: 'Start again: setting up took too long.',
    codesTitle: 'Keep these recovery codes',
    codesWhy:
      'When your phone is lost or broken, one of these codes still lets you in. Each works once. You only see them now.',
    codesHow: 'Copy them out, print this page or put them into your password manager.',
    codesDone: 'I kept them',
  },
});

/** The page on which the device is asked for a passkey. */
export const PASSKEY = bilingual({
  nl: {
    useTitle: 'Log in met een passkey',
    use: 'Gebruik mijn passkey',
    makeTitle: 'Maak een passkey',
    make: 'Maak de passkey',
    how: 'Je apparaat vraagt om je vinger, je gezicht of je pincode. Die blijven op je apparaat.',
    label: 'Naam voor deze passkey',
    labelHint: 'Bijvoorbeeld: laptop van school.',
    labelUsual: 'Mijn apparaat',
    noLabel: 'Geef de passkey een naam, zodat je hem later herkent.',
    stopped: 'Er is geen passkey gebruikt. Probeer het opnieuw of kies een andere manier.',
    cannot: 'Zie je geen knop? Dan kan deze browser het niet. Kies een andere manier.',
    back: 'Kies een andere manier',
  },
  en: {
    useTitle: 'Sign in with a passkey',
    use: 'Use my passkey',
    makeTitle: 'Make a passkey',
    make: 'Make the passkey',
    how: 'Your device asks for your finger, your face or your PIN. Those stay on your device.',
    label: 'Name for this passkey',
    labelHint: 'For example: laptop of school.',
    labelUsual: 'My device',
    noLabel: 'Give the passkey a name, so that you know it again later.',
    stopped: 'No passkey was used. Try again or choose another way.',
    cannot: 'Do you see no button? Then this browser cannot do it. Choose another way.',
    back: 'Choose another way',
  },
});
