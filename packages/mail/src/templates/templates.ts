import type { Letter } from '../letter.ts';
import { accountInvitation } from './account-invitation.ts';
import { parentLink } from './parent-link.ts';
import { passwordChanged } from './password-changed.ts';
import { resetPassword } from './reset-password.ts';
import { secondFactorChanged } from './second-factor-changed.ts';
import { signInNotice } from './sign-in-notice.ts';
import { somethingWaits } from './something-waits.ts';
import type { TemplateData, TemplateName } from './template-data.ts';
import { testLetter } from './test-letter.ts';
import { checkedLink, clean, greetable } from './clean.ts';
import type { Template, Wording } from './wording.ts';

/** Every template; a name without one does not compile. */
const TEMPLATES: { readonly [Name in TemplateName]: Template<TemplateData[Name]> } = {
  'parent-link': parentLink,
  'account-invitation': accountInvitation,
  'sign-in-notice': signInNotice,
  'reset-password': resetPassword,
  'password-changed': passwordChanged,
  'second-factor-changed': secondFactorChanged,
  'something-waits': somethingWaits,
  test: testLetter,
};

/** A letter in the words of its template. What came from outside is cleaned; throws when the link or moment is none. */
export function wordingOf({ template, data, language }: Letter): Wording {
  const say = TEMPLATES[template][language] as (data: Letter['data']) => Wording;
  const cleaned = Object.fromEntries(
    Object.entries(data).map(([key, text]) => [key, key === 'link' ? checkedLink(text) : clean(text)]),
  );
  const wording = say(cleaned as Letter['data']);
  return { ...wording, name: greetable(wording.name) };
}
