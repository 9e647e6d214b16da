import type { Asking } from './asking.ts';

/** Words in an address that are no facts. */
export const OWN_WORDS = {
  reader: 'wie',
  typed: 'q',
  skip: 'skip',
  exact: 'precies',
  choose: 'kies',
  school: 'school',
} as const;

/** Who asks when nothing else is said; left out of addresses. */
export const USUAL_READER = 'pupil';

export function codePath(code: string, ...rest: string[]): string {
  return ['', code, ...rest].map(encodeURIComponent).join('/');
}

export function withReader(path: string, who: string, hash = ''): string {
  return `${path}${who === USUAL_READER ? '' : `?${OWN_WORDS.reader}=${encodeURIComponent(who)}`}${hash}`;
}

/** The address of a code's rules; a rule has its own place on the page. */
export function rulePath(code: string, norm?: string): string {
  return codePath(code, 'regels') + (norm === undefined ? '' : `#${norm}`);
}

export function searchPath(code: string, typed: string, who: string): string {
  const query = new URLSearchParams({ [OWN_WORDS.typed]: typed });
  if (who !== USUAL_READER) query.append(OWN_WORDS.reader, who);
  return `${codePath(code, 'mag-ik')}?${query}`;
}

/** The parts of a question's address after the act, in a fixed order so that equal questions are equal addresses. */
export function askingParameters(asking: Omit<Asking, 'entry' | 'act'>): [string, string][] {
  const { who, situation, skip, exact, typed } = asking;
  return [
    ...(who === USUAL_READER ? [] : [[OWN_WORDS.reader, who] as [string, string]]),
    ...Object.entries(situation).flatMap(([fact, values]) =>
      (values.length === 0 ? [''] : values).map((value): [string, string] => [fact, value]),
    ),
    ...skip.map((fact): [string, string] => [OWN_WORDS.skip, fact]),
    ...(exact ? [[OWN_WORDS.exact, 'ja'] as [string, string]] : []),
    ...(typed === '' ? [] : [[OWN_WORDS.typed, typed] as [string, string]]),
  ];
}

export function askPath(asking: Asking): string {
  const query = new URLSearchParams(askingParameters(asking)).toString();
  return codePath(asking.entry.decider.code.id, 'mag-ik', asking.act) + (query === '' ? '' : `?${query}`);
}

/** The same question with one fact answered; a fact that is answered is no longer unknown. */
export function withAnswer(asking: Asking, fact: string, values: readonly string[]): Asking {
  return {
    ...asking,
    situation: { ...asking.situation, [fact]: values },
    skip: asking.skip.filter((each) => each !== fact),
  };
}

export function withoutFact(asking: Asking, fact: string): Asking {
  const { [fact]: _, ...situation } = asking.situation;
  return { ...asking, situation, skip: asking.skip.filter((each) => each !== fact) };
}
