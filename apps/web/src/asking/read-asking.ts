import { type Entry, nearest, type OpenSituation, type Vocabulary, wording } from '@netjes/norms';
import { NOTICES } from '../words/answers.ts';
import { askPath, OWN_WORDS, USUAL_READER } from './address.ts';
import type { Asking } from './asking.ts';

/** A word in the address that is not known, with the nearest word that is. */
export interface Notice {
  readonly text: string;
  readonly suggestion?: { readonly word: string; readonly href: string };
}

const OWN: ReadonlySet<string> = new Set(Object.values(OWN_WORDS));

/** Longer questions are cut: nobody types them, and looking words up takes time. */
const LONGEST_TYPED = 200;

/** Reads a question from an address. What is not known is told, and everything else is kept. */
export function readAsking(
  entry: Entry,
  act: string,
  parameters: URLSearchParams,
): { asking: Asking; notices: Notice[] } {
  const { vocabulary } = entry.decider;
  const reader = readReader(vocabulary, parameters);
  const { situation, unknown } = readSituation(vocabulary, parameters);
  const asking: Asking = {
    entry,
    who: reader.who,
    act,
    situation,
    skip: [...new Set(parameters.getAll(OWN_WORDS.skip))].filter(
      (fact) => vocabulary.facts.has(fact) && situation[fact] === undefined,
    ),
    exact: parameters.get(OWN_WORDS.exact) === 'ja',
    typed: readTyped(parameters),
  };
  const notices = unknown.map(({ text, fact, value }): Notice => {
    if (fact === undefined) return { text };
    const mended = { ...asking, situation: { ...situation, [fact]: value === undefined ? [] : [value] } };
    const known = vocabulary.facts.get(fact);
    const label = value === undefined ? undefined : known?.values.get(value)?.label;
    return {
      text,
      suggestion: {
        word: label ? wording(label, 'nl') : (known?.question.nl ?? fact),
        href: askPath(mended),
      },
    };
  });
  return { asking, notices: [...reader.notices, ...notices] };
}

export function readTyped(parameters: URLSearchParams): string {
  return (parameters.get(OWN_WORDS.typed) ?? '').trim().slice(0, LONGEST_TYPED);
}

export function readReader(
  vocabulary: Vocabulary,
  parameters: URLSearchParams,
): { who: string; notices: Notice[] } {
  const word = parameters.get(OWN_WORDS.reader) ?? USUAL_READER;
  if (vocabulary.audiences.has(word)) return { who: word, notices: [] };
  return { who: USUAL_READER, notices: [{ text: NOTICES.unknownReader(shown(word)) }] };
}

interface Unknown {
  readonly text: string;
  readonly fact?: string;
  readonly value?: string;
}

function readSituation(vocabulary: Vocabulary, parameters: URLSearchParams) {
  const situation: OpenSituation = {};
  const unknown: Unknown[] = [];
  for (const name of new Set(parameters.keys())) {
    if (OWN.has(name)) continue;
    const given = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
    const fact = vocabulary.facts.get(name);
    if (fact === undefined) {
      const guess = vocabulary.facts.get(nearest(name, vocabulary.facts.keys()) ?? '');
      const value = guess && given.find((each) => guess.values.has(each));
      const text = NOTICES.unknownFact(shown(name));
      unknown.push(guess && value !== undefined ? { text, fact: guess.name, value } : { text });
      continue;
    }
    const values = given.filter((value) => fact.values.has(value));
    if (values.length > 0 || given.length === 0) situation[name] = values;
    for (const value of given.filter((each) => !fact.values.has(each))) {
      const guess = nearest(value, fact.values.keys());
      const text = NOTICES.unknownValue(shown(value), wording(fact.question, 'nl'));
      unknown.push({ text, fact: name, ...(guess !== undefined && { value: guess }) });
    }
  }
  return { situation, unknown };
}

/** A word as it was given, short enough to read. */
function shown(word: string): string {
  return word.length > 40 ? `${word.slice(0, 40)}…` : word;
}
