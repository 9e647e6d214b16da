import type { Question } from '@netjes/norms';
import type { EverydayRow, EverydayTopic } from './everyday-row.ts';
import { OF_PARENTS, OF_TEACHERS } from './everyday-of-adults.ts';
import { OF_PUPILS } from './everyday-of-pupils.ts';

/** Whose questions can be compared, in the order in which they are shown. */
export const AUDIENCES = ['pupil', 'teacher', 'parent'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** An everyday situation that every code is asked about. */
export interface Everyday extends Pick<Question, 'act' | 'situation'> {
  readonly topic: EverydayTopic;
  readonly label: EverydayRow['label'];
  readonly who: Audience;
}

/** Chosen because they come up often and the codes do not agree on them. */
export const EVERYDAY: readonly Everyday[] = [
  ...asked('pupil', OF_PUPILS),
  ...asked('teacher', OF_TEACHERS),
  ...asked('parent', OF_PARENTS),
];

export function isAudience(word: string | null): word is Audience {
  return AUDIENCES.some((each) => each === word);
}

function asked(who: Audience, rows: readonly EverydayRow[]): Everyday[] {
  return rows.map(({ situation, ...row }) => ({
    ...row,
    who,
    situation: Object.fromEntries(
      Object.entries(situation).map(([fact, values]) => [
        fact,
        typeof values === 'string' ? [values] : values,
      ]),
    ),
  }));
}
