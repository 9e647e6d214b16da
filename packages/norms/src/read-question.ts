import type { Question } from './question.ts';
import type { OpenSituation } from './situation.ts';
import type { Text } from './text.ts';
import type { Vocabulary } from './vocabulary.ts';
import { unknownWord } from './yaml-reader.ts';

/** A question as it comes in from a command line, a file or a page: nothing is known of it yet. */
export interface RawQuestion {
  readonly who: unknown;
  readonly act: unknown;
  /** Fact -> a value or a list of values; `true` equals `'true'`. */
  readonly situation: unknown;
}

export type ReadQuestion =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly message: Text };

/** Turns words into a question, or says which word is unknown and which known one comes nearest. */
export function readQuestion(vocabulary: Vocabulary, raw: RawQuestion): ReadQuestion {
  const refuse = (message: Text) => ({ ok: false as const, message });
  if (typeof raw.who !== 'string') return refuse(missing('who', 'wie', 'who'));
  if (!vocabulary.audiences.has(raw.who)) {
    return refuse(unknownWord('wie het vraagt', raw.who, vocabulary.audiences.keys(), 'audience'));
  }
  if (typeof raw.act !== 'string') return refuse(missing('act', 'wat iemand wil doen', 'act'));
  if (!vocabulary.acts.has(raw.act)) {
    return refuse(unknownWord('een handeling', raw.act, vocabulary.acts.keys(), 'act'));
  }
  const given = raw.situation ?? {};
  if (typeof given !== 'object' || Array.isArray(given)) {
    return refuse({
      nl: '`situation` moet per feit een waarde noemen',
      en: '`situation` must name a value for each fact',
    });
  }
  const situation: OpenSituation = {};
  for (const [name, value] of Object.entries(given)) {
    const fact = vocabulary.facts.get(name);
    if (fact === undefined) return refuse(unknownWord('een feit', name, vocabulary.facts.keys(), 'fact'));
    const values = (Array.isArray(value) ? value : [value]).map(word);
    const unknown = values.find((each) => !fact.values.has(each));
    if (unknown !== undefined) return refuse(unknownWord(name, unknown, fact.values.keys()));
    situation[name] = [...new Set(values)];
  }
  return { ok: true, question: { who: raw.who, act: raw.act, situation } };
}

function word(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function missing(key: string, nl: string, en: string): Text {
  return { nl: `\`${key}\` (${nl}) ontbreekt`, en: `\`${key}\` (${en}) is missing` };
}
