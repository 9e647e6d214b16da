import { descendants } from '../lineage.ts';
import type { Act, Value, Vocabulary, Words } from '../vocabulary.ts';
import { Lexicon } from './lexicon.ts';
import { type ActPhrase, type Key, keysOf, type Phrase, PhraseReader, type ValuePhrase } from './phrase.ts';
import { STOP_WORDS } from './small-words.ts';
import { type Spread, spreads } from './spread.ts';
import { type TellActs, tellActs } from './tell-acts.ts';

/** All that looking up everyday words needs. */
export interface WordIndex {
  readonly lexicon: Lexicon;
  readonly acts: readonly Act[];
  readonly actsBy: ReadonlyMap<Key, readonly ActPhrase[]>;
  /** Phrases of values by their first word; every phrase has one. */
  readonly valuesBy: ReadonlyMap<Key, readonly ValuePhrase[]>;
  /** Every value that a slot takes, as `fact=value`. */
  readonly said: ReadonlyMap<string, ReadonlySet<string>>;
  readonly spread: (key: Key) => Spread;
  /** What words tell of the acts, each act at its place in the vocabulary. */
  readonly tell: TellActs;
}

/** Facts that tell with whom, where and what for something is done: their words say little of what it is. */
const ABOUT: ReadonlySet<string> = new Set([
  'place',
  'time',
  'purpose',
  'photo-subject',
  'contact-with',
  'conversation-with',
  'data-subject',
  'violator',
  'explained-to',
]);

const made = new WeakMap<Vocabulary, WordIndex>();

/** The index of a vocabulary, made when it is first wanted. */
export function wordIndex(vocabulary: Vocabulary): WordIndex {
  const known = made.get(vocabulary) ?? makeIndex(vocabulary);
  made.set(vocabulary, known);
  return known;
}

function makeIndex(vocabulary: Vocabulary): WordIndex {
  const lexicon = new Lexicon();
  for (const words of vocabulary.alike) lexicon.join(words);
  const acts = [...vocabulary.acts.values()];
  const phrases = actPhrases(lexicon, vocabulary);
  const values = valuePhrases(lexicon, vocabulary);
  const actsBy = new Map<Key, ActPhrase[]>();
  for (const each of phrases) {
    for (const key of each.phrase.slots.flatMap(keysOf)) {
      const list = listed(actsBy, key);
      if (list.at(-1) !== each) list.push(each);
    }
  }
  const valuesBy = new Map<Key, ValuePhrase[]>();
  const about = new Set<Key>();
  for (const each of values) {
    const { slots } = each.phrase;
    const first = slots.find(({ said }) => said === undefined);
    for (const key of first?.lexemes ?? []) listed(valuesBy, key).push(each);
    if (slots.length === 1 && ABOUT.has(each.fact.name))
      for (const key of first?.lexemes ?? []) about.add(key);
  }
  const slots = [...phrases, ...values].flatMap(({ phrase }) =>
    phrase.slots.flatMap(({ said }) => said ?? []),
  );
  const said = new Map([...new Set(slots)].map((slot) => [slot, valuesFor(vocabulary, slot)]));
  const spread = spreads(lexicon, actsBy, about);
  return { lexicon, acts, actsBy, valuesBy, said, spread, tell: tellActs(lexicon, acts) };
}

function actPhrases(lexicon: Lexicon, { acts }: Vocabulary): ActPhrase[] {
  const reader = new PhraseReader(lexicon, STOP_WORDS);
  return [...acts.values()].flatMap((act) =>
    phrasesOf(reader, act.words, act.label.nl, act.label.en ?? '').map((phrase) => ({ act, phrase })),
  );
}

function valuePhrases(lexicon: Lexicon, { facts }: Vocabulary): ValuePhrase[] {
  const reader = new PhraseReader(lexicon, new Set());
  return [...facts.values()].flatMap((fact) =>
    [...fact.values.values()].flatMap((value) =>
      phrasesOf(reader, value.words).map((phrase) => ({ fact, value, phrase })),
    ),
  );
}

function phrasesOf(reader: PhraseReader, words: Words, ...more: readonly string[]): Phrase[] {
  return [...words.nl, ...words.en, ...more]
    .map((text) => reader.read(text))
    .filter(({ slots }) => slots.length > 0);
}

function listed<T>(lists: Map<Key, T[]>, key: Key): T[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** `device` takes every device, `channel=social-media!whatsapp` what is social media and no WhatsApp. */
function valuesFor({ facts }: Vocabulary, slot: string): ReadonlySet<string> {
  const [, name = '', value, but] = /^([^=!]+)(?:=([^!]+))?(?:!(.+))?$/.exec(slot) ?? [];
  const values = facts.get(name)?.values ?? new Map<string, Value>();
  const taken = value === undefined ? new Set(values.keys()) : descendants(values, [value]);
  const without = but === undefined ? new Set<string>() : descendants(values, [but]);
  return new Set([...taken].filter((each) => !without.has(each)).map((each) => `${name}=${each}`));
}
