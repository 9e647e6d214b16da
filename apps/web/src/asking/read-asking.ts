import {
  type Entry,
  nearest,
  type OpenSituation,
  type Situation,
  type Vocabulary,
  wording,
} from '@netjes/norms';
import { NOTICES } from '../words/answers.ts';
import { askPath } from './address.ts';
import { OWN_WORDS } from './own-words.ts';
import type { Asking } from './asking.ts';
import type { Notice } from './notice.ts';
import { type Reader } from './reader.ts';
import { shown } from './read-reader.ts';

const OWN: ReadonlySet<string> = new Set(Object.values(OWN_WORDS));

/** Longer questions are cut: nobody types them, and looking words up takes time. */
const LONGEST_TYPED = 200;

/** Reads a question from an address. What is not known is told, and everything else is kept. */
export function readAsking(
  entry: Entry,
  act: string,
  parameters: URLSearchParams,
  reader: Reader,
): { asking: Asking; notices: Notice[] } {
  const { vocabulary } = entry.decider;
  const { situation, unknown } = readSituation(vocabulary, parameters, reader);
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
    carry: reader.carry,
  };
  const notices = unknown.map(({ text, fact, value }): Notice => {
    if (fact === undefined) return { text };
    const mended = { ...asking, situation: { ...situation, [fact]: value === undefined ? [] : [value] } };
    const known = vocabulary.facts.get(fact);
    const label = value === undefined ? known?.question : known?.values.get(value)?.label;
    return {
      text,
      suggestion: { word: label ? wording(label, reader.voice) : fact, href: askPath(mended) },
    };
  });
  return { asking, notices };
}

/** What is known beforehand of whoever searches, as far as it is understood. */
export function readKnown({ decider }: Entry, parameters: URLSearchParams, reader: Reader): Situation {
  return readSituation(decider.vocabulary, parameters, reader).situation;
}

export function readTyped(parameters: URLSearchParams): string {
  return (parameters.get(OWN_WORDS.typed) ?? '').trim().slice(0, LONGEST_TYPED);
}

interface Unknown {
  readonly text: string;
  readonly fact?: string;
  readonly value?: string;
}

function readSituation(vocabulary: Vocabulary, parameters: URLSearchParams, { language, voice }: Reader) {
  const { unknownFact, unknownValue } = NOTICES[language];
  const situation: OpenSituation = {};
  const unknown: Unknown[] = [];
  for (const name of new Set(parameters.keys())) {
    if (OWN.has(name)) continue;
    const given = [...new Set(parameters.getAll(name))].filter((value) => value !== '');
    const fact = vocabulary.facts.get(name);
    if (fact === undefined) {
      const guess = vocabulary.facts.get(nearest(name, vocabulary.facts.keys()) ?? '');
      const value = guess && given.find((each) => guess.values.has(each));
      const text = unknownFact(shown(name));
      unknown.push(guess && value !== undefined ? { text, fact: guess.name, value } : { text });
      continue;
    }
    const values = given.filter((value) => fact.values.has(value));
    if (values.length > 0 || given.length === 0) situation[name] = values;
    for (const value of given.filter((each) => !fact.values.has(each))) {
      const guess = nearest(value, fact.values.keys());
      const text = unknownValue(shown(value), wording(fact.question, voice));
      unknown.push({ text, fact: name, ...(guess !== undefined && { value: guess }) });
    }
  }
  return { situation, unknown };
}
