import { addressAny, type Decider, PHRASES, type Voice, voiceFor, wording } from '@netjes/norms';
import type { AnyProcess } from '../process/process.ts';
import type { Refusal } from '../refusal.ts';
import type { Rule } from '../rule.ts';
import { type Named, REFUSAL_WORDS, type RefusalWords } from './refusal-words.ts';

/** How a refusal is to be said. */
export interface Saying {
  readonly process: AnyProcess;
  readonly code: Decider;
  /** As whom the reader is addressed: `pupil`, `teacher`. */
  readonly who: string;
  readonly voice: Voice;
  /** An instant in words: “maandag 23 november, 9.00 uur”. */
  readonly when: (instant: number) => string;
  /** What the form calls a field. */
  readonly field: (name: string) => string;
}

/** A refusal in one or two sentences: what to do, and the rule it rests on. */
export function sayRefusal(refusal: Refusal, saying: Saying): string {
  const { process, code, who } = saying;
  const voice = voiceFor(code.vocabulary, who, saying.voice);
  const title = (part: { readonly title: Parameters<typeof wording>[0] } | undefined, name: string) =>
    part ? wording(part.title, voice) : name;
  const named: Named = {
    whom: (roles) => addressAny(code.vocabulary, roles, who, voice),
    when: saying.when,
    field: saying.field,
    state: (name = '') => title(process.states[name], name),
    move: (name) => title(process.moves[name] ?? process.opening[name], name).toLowerCase(),
  };
  const words = REFUSAL_WORDS[voice];
  const rules = refusal.rules.map((rule) => ruleWords(rule, words, voice));
  const said = sentence(refusal, words, named);
  return rules.length > 0 ? `${said.slice(0, -1)} (${[...new Set(rules)].join(', ')}).` : said;
}

function sentence(refusal: Refusal, words: RefusalWords, named: Named): string {
  if (refusal.refused === 'misfit') return words.problem[refusal.problem](named.field(refusal.field));
  if (refusal.refused === 'unmet') return words.unmet[refusal.unmet](refusal, named);
  const say = words.refusal[refusal.refused] as (given: Refusal, called: Named) => string;
  return say(refusal, named);
}

function ruleWords(rule: Rule, words: RefusalWords, voice: Voice): string {
  if (rule.from === 'code') return PHRASES[voice].article(rule.article);
  return rule.kind === 'proposal' ? words.outside.proposal : `${words.outside[rule.kind]}: ${rule.source}`;
}
