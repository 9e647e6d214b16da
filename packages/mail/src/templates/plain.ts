import type { Language } from '../language.ts';
import { FRAME } from './frame.ts';
import type { Wording } from './wording.ts';

/** A letter as plain text. Lines are as long as their paragraph: a mail program wraps them, and never breaks a link. */
export function plainText({ name, body, button, after }: Wording, language: Language): string {
  const { greet, signed, foot } = FRAME[language];
  const action = button ? [`${button.label}:\n${button.link}`] : [];
  return `${[greet(name), ...body, ...action, ...after, signed, `-- \n${foot}`].join('\n\n')}\n`;
}
