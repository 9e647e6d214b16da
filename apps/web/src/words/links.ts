import { bilingual } from './language.ts';

/** What a link of a mail opens, and how to get another one. */
export const LINK = bilingual({
  nl: {
    goneTitle: 'Deze link werkt niet meer',
    gone: 'Hij is gebruikt, verlopen of vervangen door een nieuwere. Vraag hieronder een nieuwe.',
    invitationTitle: (name: string) => `Welkom, ${name}`,
    invitation: 'Kies een wachtwoord. Daarmee log je voortaan in, met je e-mailadres.',
    resetTitle: 'Kies een nieuw wachtwoord',
    reset: 'Daarna ben je op je andere apparaten uitgelogd.',
    password: 'Nieuw wachtwoord',
    passwordHint: 'Twaalf tekens of meer. Een zin van vier woorden is goed.',
    usePassword: 'Gebruik dit wachtwoord',
    parentTitle: (name: string) => `Hallo, ${name}`,
    parent:
      'Met deze link zie je wat Netjes over jou en je kind bewaart, en wat school aan je vraagt. Je blijft een uur binnen.',
    open: 'Ga verder',
  },
  en: {
    goneTitle: 'This link does not work any more',
    gone: 'It was used, is over or was replaced by a newer one. Ask for a new one below.',
    invitationTitle: (name: string) => `Welcome, ${name}`,
    invitation: 'Choose a password. From now on you sign in with it, and with your e-mail address.',
    resetTitle: 'Choose a new password',
    reset: 'After that you are signed out on your other devices.',
    password: 'New password',
    passwordHint: 'Twelve characters or more. A sentence of four words is fine.',
    usePassword: 'Use this password',
    parentTitle: (name: string) => `Hello, ${name}`,
    parent:
      'With this link you see what Netjes keeps about you and your child, and what school asks of you. You stay in for an hour.',
    open: 'Go on',
  },
});

/** Asking for a link by mail. */
export const ASK_LINK = bilingual({
  nl: {
    parentsTitle: 'Voor ouders en verzorgers',
    parents:
      'Je hebt geen account nodig. Vul het e-mailadres in dat school van je heeft; je krijgt een mail met een link.',
    forgottenTitle: 'Kies een nieuw wachtwoord',
    forgotten: 'Vul je e-mailadres in; je krijgt een mail met een link die een uur werkt.',
    email: 'E-mailadres',
    noEmail: 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.',
    submit: 'Stuur me een link',
    sentTitle: 'Kijk in je mail',
    sent: 'Als dit adres bij school bekend is, krijg je zo een mail met een link.',
    notThere: 'Komt er niets? Kijk bij ongewenste mail, of vraag school welk adres ze van je heeft.',
    back: 'Terug naar inloggen',
  },
  en: {
    parentsTitle: 'For parents and carers',
    parents:
      'You need no account. Fill in the e-mail address that school has of you; you get a mail with a link.',
    forgottenTitle: 'Choose a new password',
    forgotten: 'Fill in your e-mail address; you get a mail with a link that works for an hour.',
    email: 'E-mail address',
    noEmail: 'Fill in an e-mail address, such as name@example.org.',
    submit: 'Send me a link',
    sentTitle: 'Look in your mail',
    sent: 'If school knows this address, you get a mail with a link in a moment.',
    notThere: 'Does nothing come? Look among unwanted mail, or ask school which address it has of you.',
    back: 'Back to signing in',
  },
});
