import { type Situation, type Vocabulary, voiceFor } from '@netjes/norms';
import type { Member } from '@netjes/store';
import type { Reader } from './reader.ts';

/** Roles in the order in which somebody who has several is spoken to. */
const FIRST = ['principal', 'sysadmin', 'ict-coordinator', 'teacher', 'staff', 'pupil', 'parent'];

/** As whom somebody asks: an audience of the codes, as near to their roles as there is. */
export function audienceOf(vocabulary: Vocabulary, { roles }: Pick<Member, 'roles'>): string {
  const known = roles.map(({ role }) => role).filter((role) => vocabulary.audiences.has(role));
  const place = (role: string) => (FIRST.includes(role) ? FIRST.indexOf(role) : FIRST.length);
  return known.toSorted((a, b) => place(a) - place(b))[0] ?? 'anyone';
}

/** What Netjes knows of somebody who asks, so that they need not say it: whether a pupil is 16. */
export function toldByMember(vocabulary: Vocabulary, me: Member, today: Temporal.PlainDate): Situation {
  if (me.turns16 === undefined || audienceOf(vocabulary, me) !== 'pupil') return {};
  return { age: [Temporal.PlainDate.compare(today, me.turns16) < 0 ? 'under-16' : '16-plus'] };
}

/** The same reader, now that it is known who they are; the language they chose on this device goes first. */
export function withMember(vocabulary: Vocabulary, reader: Reader, me: Member): Reader {
  const who = audienceOf(vocabulary, me);
  const wording = reader.age === 'gewoon' ? 'nl' : 'child';
  return {
    ...reader,
    who,
    usual: who,
    voice: reader.language === 'en' ? 'en' : voiceFor(vocabulary, who, wording),
  };
}
