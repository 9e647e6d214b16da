import { readFileSync } from 'node:fs';

/** The icons of the family that are used: signs, then pictograms. */
const NAMES = [
  'arrow-right',
  'check',
  'chevron-down',
  'exclamation-mark',
  'minus',
  'player-stop',
  'question-mark',
  'volume',
  'x',

  'alert-triangle',
  'apps',
  'backpack',
  'bell',
  'book',
  'briefcase',
  'building',
  'bus',
  'camera',
  'chalkboard',
  'clock',
  'confetti',
  'copy',
  'device-desktop',
  'device-gamepad-2',
  'device-laptop',
  'device-mobile',
  'device-tablet',
  'device-watch',
  'door',
  'dots',
  'download',
  'eyeglass',
  'friends',
  'hanger',
  'heart',
  'home',
  'id',
  'key',
  'lock',
  'mail',
  'message',
  'messages',
  'mood-smile',
  'movie',
  'photo',
  'printer',
  'robot',
  'school',
  'settings',
  'share',
  'shield',
  'speakerphone',
  'tool',
  'tools-kitchen-2',
  'tree',
  'usb',
  'user',
  'users',
  'video',
  'virus',
  'wifi',
  'world',
] as const;

export type IconName = (typeof NAMES)[number];

/** Where the family stands: the folder of any one of them. */
const FAMILY = import.meta.resolve('@tabler/icons/outline/check.svg');

/** The drawing inside each icon; the frame around it is the same for all. */
export const DRAWINGS: Readonly<Record<string, string>> = Object.fromEntries(
  NAMES.map((name) => {
    const text = readFileSync(new URL(`${name}.svg`, FAMILY), 'utf8');
    const paths = text.match(/<path(?! stroke="none")[^>]*>/g) ?? [];
    return [name, paths.join('').replaceAll(/\s*\/>/g, '/>')];
  }),
);
