import type { CodeProblem } from '../codes/readable-code.ts';
import type { SettingsProblem } from '../openid/provider-settings.ts';
import type { SignInProblem } from '../openid/sign-in-failure.ts';
import type { PasskeyProblem } from '../passkeys/passkey.ts';
import type { PasswordProblem } from '../passwords/judge-password.ts';
import { PASSWORD_LENGTH } from '../passwords/password.ts';
import type { PicturePinProblem } from '../pictures/picture-pin.ts';
import { PIN_LENGTH } from '../pictures/pictures.ts';
import type { Language } from './language.ts';

/** A sentence for everything that may be refused, with what to do. A new kind has to be worded to compile. */
export interface IdentityWords {
  readonly password: Readonly<Record<PasswordProblem, string>>;
  readonly code: Readonly<Record<CodeProblem, string>>;
  readonly picturePin: Readonly<Record<PicturePinProblem, string>>;
  readonly passkey: Readonly<Record<PasskeyProblem, string>>;
  readonly signIn: Readonly<Record<SignInProblem, string>>;
  readonly settings: Readonly<Record<SettingsProblem, string>>;
}

const { fewest, most } = PASSWORD_LENGTH;

const DUTCH: IdentityWords = {
  password: {
    'too-short': `Maak het wachtwoord langer: ${fewest} tekens of meer. Een zin van vier woorden is goed.`,
    'too-long': `Maak het wachtwoord korter: ${most} tekens of minder.`,
    breached: 'Kies een ander wachtwoord: dit staat op een lijst van uitgelekte wachtwoorden.',
    guessable:
      'Kies iets wat niemand over je weet: je naam, je school, een jaartal en rijtjes als 1234 zijn zo te raden.',
  },
  code: {
    'too-short': 'Typ de hele code over: drie groepjes van vijf.',
    'too-long': 'Typ alleen de code over: drie groepjes van vijf.',
    misread: 'Kijk de code teken voor teken na: er staat ergens iets anders.',
  },
  picturePin: {
    'wrong-number': `Kies ${PIN_LENGTH} plaatjes.`,
    'unknown-picture': 'Kies plaatjes die je hier ziet.',
    'all-equal': 'Kies niet steeds hetzelfde plaatje: dat raadt iedereen.',
    'in-a-row': 'Kies geen plaatjes die naast elkaar op een rij staan: dat raadt iedereen.',
  },
  passkey: {
    expired: 'Begin opnieuw: het duurde langer dan vijf minuten.',
    'other-attempt': 'Begin opnieuw: dit antwoord hoort bij een andere poging.',
    'wrong-site': 'Open Netjes zelf, op het adres dat je van school kent.',
    'unknown-passkey': 'Kies een andere manier: deze passkey is hier niet bekend, of is weggehaald.',
    'not-unlocked': 'Ontgrendel je apparaat met je vinger, gezicht of pincode, en probeer het dan opnieuw.',
    copied: 'Log op een andere manier in en haal deze passkey weg: er is misschien een kopie van.',
    'not-genuine': 'Probeer het opnieuw: het antwoord van je apparaat klopt niet.',
  },
  signIn: {
    denied: 'Begin opnieuw als je toch wilt inloggen: het inloggen is gestopt of niet toegestaan.',
    state: 'Begin opnieuw, in dit venster: dit antwoord hoort bij een andere poging.',
    expired: 'Begin opnieuw: het duurde te lang, of je was al een keer teruggekomen.',
    'wrong-tenant': 'Kies je account van school: dit is een account van een andere organisatie.',
    'wrong-provider': 'Begin opnieuw op de pagina van je school: er antwoordde iemand anders dan gevraagd.',
    'provider-away': 'Wacht even en probeer het opnieuw: het inloggen van school geeft geen antwoord.',
    settings: 'Vraag de beheerder om de instellingen na te kijken: ze kloppen niet met die bij de aanbieder.',
    'clocks-differ': 'Vraag de beheerder om de klok van de server gelijk te zetten.',
    'bad-answer':
      'Begin opnieuw: uit het antwoord blijkt niet wie je bent. Gebeurt het weer, vraag de beheerder.',
  },
  settings: {
    'no-client-id': 'Vul de client-id in die de aanbieder gaf.',
    'no-client-secret': 'Vul het geheim in dat de aanbieder gaf.',
    'tenant-not-an-id':
      'Vul de tenant-id in: 32 cijfers en letters met streepjes, zoals Microsoft die toont.',
    'no-domains': 'Vul de domeinen van de organisatie in, zoals school.nl.',
    'address-unreadable': 'Vul een volledig adres in, zoals https://login.school.nl.',
    'address-not-safe': 'Vul een adres in dat met https:// begint, zonder naam of wachtwoord erin.',
  },
};

const ENGLISH: IdentityWords = {
  password: {
    'too-short': `Make the password longer: ${fewest} characters or more. A sentence of four words is fine.`,
    'too-long': `Make the password shorter: ${most} characters or fewer.`,
    breached: 'Choose another password: this one is on a list of leaked passwords.',
    guessable:
      'Choose something nobody knows of you: your name, your school, a year and rows such as 1234 are soon guessed.',
  },
  code: {
    'too-short': 'Type the whole code: three groups of five.',
    'too-long': 'Type the code only: three groups of five.',
    misread: 'Check the code sign by sign: something in it is different.',
  },
  picturePin: {
    'wrong-number': `Choose ${PIN_LENGTH} pictures.`,
    'unknown-picture': 'Choose pictures that you see here.',
    'all-equal': 'Do not choose the same picture each time: anybody would guess that.',
    'in-a-row': 'Do not choose pictures that stand side by side: anybody would guess that.',
  },
  passkey: {
    expired: 'Start again: it took longer than five minutes.',
    'other-attempt': 'Start again: this answer belongs to another attempt.',
    'wrong-site': 'Open Netjes itself, at the address that you know from school.',
    'unknown-passkey': 'Choose another way: this passkey is not known here, or was removed.',
    'not-unlocked': 'Unlock your device with your finger, face or PIN, and try again.',
    copied: 'Sign in another way and remove this passkey: there may be a copy of it.',
    'not-genuine': 'Try again: the answer of your device is not right.',
  },
  signIn: {
    denied: 'Start again if you want to sign in after all: signing in was stopped or is not allowed.',
    state: 'Start again, in this window: this answer belongs to another attempt.',
    expired: 'Start again: it took too long, or you had come back once already.',
    'wrong-tenant': 'Choose your school account: this one is of another organisation.',
    'wrong-provider': 'Start again from the page of your school: somebody else answered than was asked.',
    'provider-away': 'Wait a moment and try again: the sign-in of your school does not answer.',
    settings: 'Ask the administrator to check the settings: they do not agree with those at the provider.',
    'clocks-differ': 'Ask the administrator to set the clock of the server right.',
    'bad-answer':
      'Start again: the answer does not show who you are. If it happens again, ask the administrator.',
  },
  settings: {
    'no-client-id': 'Fill in the client id that the provider gave.',
    'no-client-secret': 'Fill in the secret that the provider gave.',
    'tenant-not-an-id': 'Fill in the tenant id: 32 digits and letters with hyphens, as Microsoft shows it.',
    'no-domains': 'Fill in the domains of the organisation, such as school.nl.',
    'address-unreadable': 'Fill in a whole address, such as https://login.school.nl.',
    'address-not-safe': 'Fill in an address that begins with https://, without a name or password in it.',
  },
};

export const IDENTITY_WORDS: Readonly<Record<Language, IdentityWords>> = { nl: DUTCH, en: ENGLISH };
