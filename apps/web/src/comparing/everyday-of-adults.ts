import type { EverydayRow } from './everyday-row.ts';

const OWN_PHONE = { device: 'phone', 'device-owner': 'own' };
const IN_CLASS = { place: 'classroom', time: 'lesson' };
const SCHOOL_LAPTOP = { device: 'laptop', 'device-owner': 'school' };

/** What teachers meet in a week. */
export const OF_TEACHERS: readonly EverydayRow[] = [
  {
    topic: 'phone',
    label: {
      nl: 'Eigen telefoon in de les, voor iets van jezelf',
      en: 'Own phone in class, for something private',
    },
    act: 'phone.use',
    situation: { ...OWN_PHONE, ...IN_CLASS, purpose: 'private' },
  },
  {
    topic: 'talk',
    label: { nl: 'Een leerling toevoegen op je privéaccount', en: 'Adding a pupil on your private account' },
    act: 'contact.befriend',
    situation: { 'contact-with': 'pupil', 'account-type': 'private', channel: 'personal-social-media' },
  },
  {
    topic: 'talk',
    label: { nl: 'Een leerling appen', en: 'Texting a pupil' },
    act: 'contact.pupil',
    situation: {
      'contact-with': 'pupil',
      channel: 'whatsapp',
      conversation: 'one-to-one',
      'account-type': 'private',
    },
  },
  {
    topic: 'talk',
    label: { nl: 'Met de klas overleggen in Teams', en: 'Talking with the class in Teams' },
    act: 'contact.pupil',
    situation: {
      'contact-with': 'pupil',
      channel: 'teams',
      conversation: 'group',
      'account-type': 'professional',
    },
  },
  {
    topic: 'photo',
    label: {
      nl: 'Een foto van één leerling op de site van school',
      en: 'A photo of one pupil on the school’s site',
    },
    act: 'photo.publish',
    situation: {
      'photo-subject': 'pupil',
      channel: 'school-website',
      portrait: 'individual',
      attire: 'ordinary',
    },
  },
  {
    topic: 'photo',
    label: {
      nl: 'Foto’s van het schoolreisje op je eigen sociale media',
      en: 'School trip photos on your own social media',
    },
    act: 'photo.publish',
    situation: {
      'photo-subject': 'pupil',
      channel: 'personal-social-media',
      'recorded-during': 'school-activity',
    },
  },
  {
    topic: 'things',
    label: { nl: 'Een film voor 12 jaar en ouder laten zien', en: 'Showing a film rated 12 and up' },
    act: 'film.show',
    situation: { 'film-rating': '12-plus' },
  },
  {
    topic: 'things',
    label: {
      nl: 'Thuis iets voor jezelf doen op je laptop van school',
      en: 'Something private at home on your school laptop',
    },
    act: 'device.use',
    situation: {
      ...SCHOOL_LAPTOP,
      place: 'home',
      time: 'outside-school-hours',
      purpose: 'private',
      'at-expense-of-work': 'false',
    },
  },
  {
    topic: 'things',
    label: {
      nl: 'Een eigen usb-stick in een computer van school',
      en: 'An own USB stick in a school computer',
    },
    act: 'usb.connect',
    situation: { peripheral: 'usb-stick', 'peripheral-origin': 'own', 'device-owner': 'school' },
  },
  {
    topic: 'data',
    label: {
      nl: 'Gegevens van leerlingen op je eigen laptop bewaren',
      en: 'Keeping pupils’ data on your own laptop',
    },
    act: 'data.store',
    situation: { content: 'personal-data', 'data-subject': 'pupil', storage: 'private-device' },
  },
  {
    topic: 'data',
    label: { nl: 'De mail van een leerling lezen', en: 'Reading a pupil’s email' },
    act: 'email.read-pupil',
    situation: {},
  },
  {
    topic: 'tell',
    label: {
      nl: 'Je laptop van school is kwijt: het melden',
      en: 'Your school laptop is lost: reporting it',
    },
    act: 'incident.report',
    situation: { incident: 'device-lost', 'device-owner': 'school' },
  },
];

/** What parents meet. */
export const OF_PARENTS: readonly EverydayRow[] = [
  {
    topic: 'phone',
    label: {
      nl: 'Telefoon gebruiken in school onder schooltijd',
      en: 'Using a phone in school during school hours',
    },
    act: 'phone.use',
    situation: { ...OWN_PHONE, place: 'elsewhere-in-school', time: 'school-hours' },
  },
  {
    topic: 'photo',
    label: { nl: 'Foto’s maken op een feest in school', en: 'Taking photos at a school party' },
    act: 'photo.take',
    situation: {
      place: 'elsewhere-in-school',
      time: 'school-activity',
      'photo-subject': 'school-event',
      'consent-of': 'nobody',
    },
  },
  {
    topic: 'photo',
    label: {
      nl: 'Een foto van een ander kind delen op sociale media',
      en: 'Sharing a photo of another child on social media',
    },
    act: 'photo.share',
    situation: { 'photo-subject': 'other-child', channel: 'social-media' },
  },
  {
    topic: 'photo',
    label: {
      nl: 'Een schoolfoto met andere kinderen online zetten',
      en: 'Putting a school photo with other children online',
    },
    act: 'photo.publish',
    situation: {
      'photo-subject': 'other-child',
      channel: 'personal-social-media',
      'recorded-during': 'school-activity',
    },
  },
  {
    topic: 'photo',
    label: {
      nl: 'Een foto van je eigen kind op het schoolfeest online zetten',
      en: 'Putting a photo of your own child at the school party online',
    },
    act: 'photo.publish',
    situation: {
      'photo-subject': ['own-child', 'school-event'],
      channel: 'personal-social-media',
      'recorded-during': 'school-activity',
    },
  },
  {
    topic: 'data',
    label: {
      nl: 'De naam van een ander kind delen op sociale media',
      en: 'Sharing another child’s name on social media',
    },
    act: 'personal-data.share',
    situation: { 'data-subject': 'other-child', channel: 'social-media' },
  },
  {
    topic: 'talk',
    label: { nl: 'Iemand van school online zwartmaken', en: 'Blackening somebody at school online' },
    act: 'person.harm',
    situation: {},
  },
  {
    topic: 'tell',
    label: {
      nl: 'Het geleende apparaat van je kind is kwijt: het melden',
      en: 'Your child’s school device is lost: reporting it',
    },
    act: 'incident.report',
    situation: { incident: 'device-lost', 'device-owner': 'school' },
  },
];
