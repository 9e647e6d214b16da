import type { Situation } from '@netjes/norms';
import type { Asking } from './asking.ts';
import { OWN_WORDS, USUAL_READER } from './own-words.ts';
import type { Reader } from './reader.ts';

export function codePath(code: string, ...rest: string[]): string {
  return ['', code, ...rest].map(encodeURIComponent).join('/');
}

/** What an address of a page without a question says of its reader. */
export function readerParameters({ who, usual, carry }: Reader): (readonly [string, string])[] {
  const unsaid = who === USUAL_READER && usual === USUAL_READER;
  return [...(unsaid ? [] : [[OWN_WORDS.reader, who] as const]), ...carry];
}

/** A page that holds no question, for the same reader. */
export function withReader(path: string, reader: Reader, hash = ''): string {
  return path + queryOf(readerParameters(reader)) + hash;
}

/** A page that is the same for everybody, whoever reads, but for its language. */
export function inLanguage(path: string, { carry }: Pick<Reader, 'carry'>, hash = ''): string {
  return path + queryOf(carry) + hash;
}

/** The page itself, with some words of its address changed; `undefined` takes a word out. */
export function hereWith(reader: Reader, changes: Readonly<Record<string, string | undefined>>): string {
  const [path = '/', query = ''] = reader.here.split('?');
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    parameters.delete(name);
    if (value !== undefined) parameters.append(name, value);
  }
  return path + queryOf([...parameters]);
}

/** The rules of a code; a rule has its own place on the page. */
export function rulePath(code: string, reader: Pick<Reader, 'carry'>, norm?: string): string {
  return inLanguage(codePath(code, 'regels'), reader, norm === undefined ? '' : `#${norm}`);
}

/** All topics of a code, with nothing typed. */
export function topicsPath(code: string, { who, carry }: Pick<Reader, 'who' | 'carry'>): string {
  const reader = who === USUAL_READER ? [] : [[OWN_WORDS.reader, who] as const];
  return codePath(code, 'mag-ik') + queryOf([...reader, ...carry]);
}

export function searchPath(
  code: string,
  typed: string,
  { who, carry }: Pick<Reader, 'who' | 'carry'>,
): string {
  const query: (readonly [string, string])[] = [[OWN_WORDS.typed, typed]];
  if (who !== USUAL_READER) query.push([OWN_WORDS.reader, who]);
  return codePath(code, 'mag-ik') + queryOf([...query, ...carry]);
}

/** What is known, as it stands in an address; of what was said to be none of all, the name alone. */
export function situationParameters(situation: Situation): (readonly [string, string])[] {
  return Object.entries(situation).flatMap(([fact, values]) =>
    (values.length === 0 ? [''] : values).map((value) => [fact, value] as const),
  );
}

/** The parts of a question's address after the act, in a fixed order so that equal questions are equal addresses. */
export function askingParameters(asking: Omit<Asking, 'entry' | 'act'>): (readonly [string, string])[] {
  const { who, situation, skip, exact, typed, carry } = asking;
  return [
    ...(who === USUAL_READER ? [] : [[OWN_WORDS.reader, who] as const]),
    ...situationParameters(situation),
    ...skip.map((fact) => [OWN_WORDS.skip, fact] as const),
    ...(exact ? [[OWN_WORDS.exact, 'ja'] as const] : []),
    ...(typed === '' ? [] : [[OWN_WORDS.typed, typed] as const]),
    ...carry,
  ];
}

export function askPath(asking: Asking): string {
  const path = codePath(asking.entry.decider.code.id, 'mag-ik', asking.act);
  return path + queryOf(askingParameters(asking));
}

function queryOf(parameters: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString();
  return query === '' ? '' : `?${query}`;
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
