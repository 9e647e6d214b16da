import { lineage, type Vocabulary } from '@netjes/norms';
import { html } from 'hono/html';
import type { ReaderKind } from '../words/readers.ts';
import type { IconName } from './drawings.ts';
import { icon } from './icons.ts';
import type { Html } from './html.ts';

/** What an act looks like; an act without a picture of its own has that of its kind. */
export const ACT_ICONS: Readonly<Record<string, IconName>> = {
  equipment: 'device-laptop',
  'device.use': 'device-desktop',
  'device.take-away': 'backpack',
  'device.repair': 'tool',
  'device.secure': 'shield',
  'game.play': 'device-gamepad-2',
  'learning-environment.use': 'book',
  'usb.connect': 'usb',
  phone: 'device-mobile',
  account: 'id',
  'password.share': 'key',
  'password.shield': 'key',
  'password.change': 'key',
  'password.choose-strong': 'key',
  'password.keep': 'key',
  'access.unauthorised': 'lock',
  software: 'apps',
  download: 'download',
  'copyright.copy': 'copy',
  'security.circumvent': 'lock',
  'settings.change': 'settings',
  'virus.spread': 'virus',
  'network.anonymise': 'wifi',
  'network.disrupt': 'wifi',
  'network.overload': 'wifi',
  'ai.use': 'robot',
  'ai.enter-data': 'robot',
  internet: 'world',
  'film.show': 'movie',
  message: 'message',
  'chat.use': 'messages',
  'email.use-business': 'mail',
  'email.read-pupil': 'mail',
  person: 'friends',
  contact: 'users',
  'personal-data.share': 'id',
  image: 'photo',
  'photo.take': 'camera',
  'lesson.record': 'video',
  social: 'share',
  report: 'speakerphone',
  bullying: 'heart',
};

/** What an answer to a question back looks like, where a picture helps to choose. */
export const VALUE_ICONS: Readonly<Record<string, Readonly<Record<string, IconName>>>> = {
  place: {
    'in-school': 'school',
    classroom: 'chalkboard',
    canteen: 'tools-kitchen-2',
    'public-area': 'tools-kitchen-2',
    corridor: 'door',
    cloakroom: 'hanger',
    schoolyard: 'tree',
    'elsewhere-in-school': 'building',
    'excursion-travel': 'bus',
    'excursion-stay': 'bus',
    home: 'home',
    'online-lesson': 'video',
  },
  time: { lesson: 'chalkboard', break: 'bell', 'free-period': 'clock', 'school-activity': 'confetti' },
  device: {
    computer: 'device-desktop',
    laptop: 'device-laptop',
    tablet: 'device-tablet',
    printer: 'printer',
    phone: 'device-mobile',
    smartwatch: 'device-watch',
    'smart-glasses': 'eyeglass',
    camera: 'camera',
  },
  'device-owner': { school: 'school', own: 'user' },
  purpose: {
    'school-work': 'book',
    'lesson-education': 'chalkboard',
    'professional-context': 'briefcase',
    private: 'user',
    entertainment: 'mood-smile',
    festivity: 'confetti',
  },
  peripheral: { 'usb-stick': 'usb', phone: 'device-mobile' },
  channel: { email: 'mail', chat: 'messages', whatsapp: 'messages' },
  incident: { 'unpleasant-message': 'message', cyberbullying: 'heart', 'device-lost': 'device-laptop' },
  'photo-subject': {
    self: 'user',
    pupil: 'friends',
    teacher: 'chalkboard',
    staff: 'chalkboard',
    'other-child': 'mood-smile',
    'school-event': 'confetti',
    'online-lesson': 'video',
    school: 'school',
  },
};

export const READER_ICONS: Readonly<Record<ReaderKind, IconName>> = {
  'young-pupil': 'mood-smile',
  'older-pupil': 'backpack',
  parent: 'users',
  teacher: 'chalkboard',
  staff: 'briefcase',
  administrator: 'settings',
};

export function actIcon({ acts }: Vocabulary, act: string): IconName | undefined {
  for (const each of lineage(acts, act)) {
    const found = ACT_ICONS[each];
    if (found) return found;
  }
  return undefined;
}

/** Where one answer has a picture, they all do: words then stand in one line. */
export function valueIcon(fact: string, values: readonly string[]): IconName | undefined {
  const icons = VALUE_ICONS[fact];
  return icons && (icons[values.at(-1) ?? ''] ?? 'dots');
}

/** A picture beside a word that says the same; nothing where none fits. */
export function pictogram(name: IconName | undefined): Html | '' {
  return name === undefined ? '' : html`<span class="pictogram">${icon(name)}</span>`;
}
