import type { EverydayRow } from './everyday-row.ts';

const OWN_PHONE = { device: 'phone', 'device-owner': 'own' };
const IN_CLASS = { place: 'classroom', time: 'lesson' };
const SCHOOL_LAPTOP = { device: 'laptop', 'device-owner': 'school' };

/** What pupils meet in a week. */
export const OF_PUPILS: readonly EverydayRow[] = [
  {
    topic: 'phone',
    label: { nl: 'Telefoon in de kantine, in de pauze', en: 'Phone in the canteen, at break' },
    act: 'phone.use',
    situation: { ...OWN_PHONE, place: 'canteen', time: 'break' },
  },
  {
    topic: 'phone',
    label: { nl: 'Telefoon op het plein, in de pauze', en: 'Phone in the schoolyard, at break' },
    act: 'phone.use',
    situation: { ...OWN_PHONE, place: 'schoolyard', time: 'break' },
  },
  {
    topic: 'phone',
    label: { nl: 'Telefoon in de klas, tijdens de les', en: 'Phone in class, during the lesson' },
    act: 'phone.use',
    situation: { ...OWN_PHONE, ...IN_CLASS },
  },
  {
    topic: 'phone',
    label: {
      nl: 'Telefoon in de klas, met een ja van de leraar',
      en: 'Phone in class, with a yes from the teacher',
    },
    act: 'phone.use',
    situation: { ...OWN_PHONE, ...IN_CLASS, 'permission-from': 'teacher' },
  },
  {
    topic: 'phone',
    label: {
      nl: 'Telefoon in de klas, om te leren, de leraar let op',
      en: 'Phone in class to learn with, the teacher watching',
    },
    act: 'phone.use',
    situation: { ...OWN_PHONE, ...IN_CLASS, 'part-of-lesson': 'true', supervised: 'true' },
  },
  {
    topic: 'phone',
    label: { nl: 'Telefoon uitzetten in de les', en: 'Switching the phone off in class' },
    act: 'phone.switch-off',
    situation: { ...OWN_PHONE, ...IN_CLASS },
  },
  {
    topic: 'phone',
    label: { nl: 'Smartwatch in de klas', en: 'Smartwatch in class' },
    act: 'phone.use',
    situation: { device: 'smartwatch', 'device-owner': 'own', ...IN_CLASS },
  },
  {
    topic: 'talk',
    label: { nl: 'Appen met een klasgenoot, in de pauze', en: 'Texting a classmate, at break' },
    act: 'chat.use',
    situation: {
      ...OWN_PHONE,
      place: 'canteen',
      time: 'break',
      channel: 'whatsapp',
      'conversation-with': 'classmate',
    },
  },
  {
    topic: 'talk',
    label: {
      nl: 'Chatten in Teams met een klasgenoot, in de les',
      en: 'Chatting with a classmate in Teams, in class',
    },
    act: 'chat.use',
    situation: { ...SCHOOL_LAPTOP, ...IN_CLASS, channel: 'teams', 'conversation-with': 'classmate' },
  },
  {
    topic: 'talk',
    label: { nl: 'Sociale media op de gang, voor de lol', en: 'Social media in the corridor, for fun' },
    act: 'social.use',
    situation: { ...OWN_PHONE, place: 'corridor', time: 'break', purpose: 'entertainment' },
  },
  {
    topic: 'talk',
    label: { nl: 'Sociale media in de bus naar een excursie', en: 'Social media on the bus to an excursion' },
    act: 'social.use',
    situation: { ...OWN_PHONE, place: 'excursion-travel', time: 'school-activity' },
  },
  {
    topic: 'talk',
    label: { nl: 'Je leraar appen als je 13 bent', en: 'Texting your teacher when you are 13' },
    act: 'contact.staff',
    situation: { 'contact-with': 'staff', channel: 'whatsapp', conversation: 'one-to-one', age: 'under-16' },
  },
  {
    topic: 'talk',
    label: { nl: 'Online vrienden worden met je leraar', en: 'Becoming online friends with your teacher' },
    act: 'contact.befriend',
    situation: { 'contact-with': 'staff', channel: 'instagram', 'account-type': 'private' },
  },
  {
    topic: 'talk',
    label: {
      nl: 'Afspreken met iemand die je alleen van internet kent',
      en: 'Meeting somebody you only know from the internet',
    },
    act: 'stranger.meet',
    situation: { relation: 'stranger-met-online' },
  },
  {
    topic: 'photo',
    label: {
      nl: 'Foto van een klasgenoot, zonder het te vragen',
      en: 'Photo of a classmate, without asking',
    },
    act: 'photo.take',
    situation: {
      ...OWN_PHONE,
      place: 'schoolyard',
      time: 'break',
      'photo-subject': 'pupil',
      'consent-of': 'nobody',
    },
  },
  {
    topic: 'photo',
    label: { nl: 'Filmpje van je leraar in de klas', en: 'Video of your teacher in class' },
    act: 'photo.take',
    situation: { ...OWN_PHONE, ...IN_CLASS, 'photo-subject': 'teacher' },
  },
  {
    topic: 'photo',
    label: { nl: 'Foto van een klasgenoot op Instagram', en: 'Photo of a classmate on Instagram' },
    act: 'photo.publish',
    situation: { 'photo-subject': 'pupil', channel: 'instagram', 'recorded-during': 'school-hours' },
  },
  {
    topic: 'photo',
    label: {
      nl: 'Dezelfde foto, en iedereen erop vindt het goed',
      en: 'The same photo, and everybody in it agrees',
    },
    act: 'photo.publish',
    situation: {
      'photo-subject': 'pupil',
      channel: 'instagram',
      'recorded-during': 'school-hours',
      'consent-of': 'pictured-all',
    },
  },
  {
    topic: 'photo',
    label: { nl: 'Een foto van jezelf mailen', en: 'Emailing a photo of yourself' },
    act: 'photo.send',
    situation: { 'photo-subject': 'self', channel: 'email' },
  },
  {
    topic: 'things',
    label: { nl: 'Een spelletje op een laptop van school', en: 'A game on a school laptop' },
    act: 'game.play',
    situation: { ...SCHOOL_LAPTOP, place: 'elsewhere-in-school', time: 'break', purpose: 'entertainment' },
  },
  {
    topic: 'things',
    label: { nl: 'Op een computer van school na schooltijd', en: 'On a school computer after school' },
    act: 'device.use',
    situation: {
      device: 'computer',
      'device-owner': 'school',
      place: 'elsewhere-in-school',
      time: 'outside-school-hours',
      purpose: 'school-work',
    },
  },
  {
    topic: 'things',
    label: { nl: 'Een app op een laptop van school zetten', en: 'Putting an app on a school laptop' },
    act: 'software.install',
    situation: { ...SCHOOL_LAPTOP },
  },
  {
    topic: 'things',
    label: {
      nl: 'Je eigen usb-stick in een computer van school',
      en: 'Your own USB stick in a school computer',
    },
    act: 'usb.connect',
    situation: { peripheral: 'usb-stick', 'peripheral-origin': 'own', 'device-owner': 'school' },
  },
  {
    topic: 'things',
    label: { nl: 'Een laptop van school mee naar huis', en: 'Taking a school laptop home' },
    act: 'device.take-away',
    situation: { ...SCHOOL_LAPTOP },
  },
  {
    topic: 'things',
    label: { nl: 'Muziek of een film downloaden', en: 'Downloading music or a film' },
    act: 'download',
    situation: {
      ...SCHOOL_LAPTOP,
      place: 'elsewhere-in-school',
      purpose: 'entertainment',
      'file-source': 'unknown',
    },
  },
  {
    topic: 'things',
    label: { nl: 'Een vpn gebruiken op school', en: 'Using a VPN at school' },
    act: 'network.anonymise',
    situation: { 'network-tool': 'vpn', place: 'elsewhere-in-school' },
  },
  {
    topic: 'data',
    label: { nl: 'Je wachtwoord aan een vriend geven', en: 'Giving your password to a friend' },
    act: 'password.share',
    situation: { place: 'elsewhere-in-school' },
  },
  {
    topic: 'data',
    label: {
      nl: 'Je naam, adres en nummer invullen op een site',
      en: 'Filling in your name, address and number on a site',
    },
    act: 'personal-data.share',
    situation: {
      channel: 'website-form',
      'data-subject': 'self',
      'data-items': 'name-with-address-and-phone',
    },
  },
  {
    topic: 'data',
    label: {
      nl: 'De naam van een klasgenoot in ChatGPT zetten',
      en: 'Putting a classmate’s name in ChatGPT',
    },
    act: 'ai.enter-data',
    situation: { 'ai-system': 'public', content: 'personal-data', 'data-subject': 'pupil' },
  },
  {
    topic: 'tell',
    label: {
      nl: 'Je krijgt een naar bericht: het vertellen',
      en: 'You get a nasty message: telling somebody',
    },
    act: 'incident.report',
    situation: { incident: 'unpleasant-message' },
  },
  {
    topic: 'tell',
    label: { nl: 'Antwoord geven op een naar bericht', en: 'Answering a nasty message' },
    act: 'message.reply',
    situation: { content: 'unpleasant' },
  },
  {
    topic: 'tell',
    label: {
      nl: 'Je ziet iets naars op internet: het vertellen',
      en: 'You see something nasty online: telling somebody',
    },
    act: 'incident.report',
    situation: { incident: 'uncomfortable-content' },
  },
  {
    topic: 'tell',
    label: {
      nl: 'Iemand kent je wachtwoord: het vertellen',
      en: 'Somebody knows your password: telling somebody',
    },
    act: 'incident.report',
    situation: { incident: 'password-compromised' },
  },
  {
    topic: 'tell',
    label: {
      nl: 'Je laptop van school is kwijt: het vertellen',
      en: 'Your school laptop is lost: telling somebody',
    },
    act: 'incident.report',
    situation: { incident: 'device-lost', 'device-owner': 'school' },
  },
];
