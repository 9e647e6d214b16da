import { descendants } from '../lineage.ts';
import type { Act, Value, Vocabulary, Words } from '../vocabulary.ts';
import { Lexicon } from './lexicon.ts';
import {
  type ActPhrase,
  type Key,
  keysOf,
  type Phrase,
  PhraseReader,
  type Slot,
  type ValuePhrase,
} from './phrase.ts';
import { STOP_WORDS } from './small-words.ts';
import { type Spread, spreads } from './spread.ts';
import { type TellActs, tellActs } from './tell-acts.ts';

/** A phrase with what each of its slots tells, and all of them together. */
export interface Weighed {
  readonly slots: readonly Slot[];
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly all: number;
}

/** All that looking up everyday words needs. */
export interface WordIndex {
  readonly lexicon: Lexicon;
  readonly acts: readonly Act[];
  readonly actsBy: ReadonlyMap<Key, readonly ActPhrase[]>;
  /** Phrases of values by their first word; every phrase has one. */
  readonly valuesBy: ReadonlyMap<Key, readonly ValuePhrase[]>;
  /** The slots of phrases of acts by each of their keys. */
  readonly slotsBy: ReadonlyMap<Key, ReadonlySet<Slot>>;
  /** Every value that a slot takes, as `fact=value`. */
  readonly said: ReadonlyMap<string, ReadonlySet<string>>;
  readonly spread: (key: Key) => Spread;
  /** What each phrase of an act weighs, by its id, once it was met. */
  readonly weighed: Weighed[];
  /** One more than the highest id of a phrase of an act, and of a slot in them. */
  readonly size: { readonly phrases: number; readonly slots: number };
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
  const slotsBy = new Map<Key, Set<Slot>>();
  for (const each of phrases) {
    for (const key of each.phrase.slots.flatMap(keysOf)) {
      const list = listed(actsBy, key);
      if (list.at(-1) !== each) list.push(each);
    }
    for (const slot of each.phrase.slots) {
      for (const key of keysOf(slot)) slotsBy.set(key, (slotsBy.get(key) ?? new Set()).add(slot));
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
  const slotIds = phrases.flatMap(({ phrase }) => phrase.slots.map(({ id }) => id));
  const size = { phrases: phrases.length, slots: slotIds.reduce((a, b) => Math.max(a, b), -1) + 1 };
  const spread = spreads(lexicon, actsBy, about);
  return {
    lexicon,
    acts,
    actsBy,
    slotsBy,
    valuesBy,
    said,
    spread,
    weighed: [],
    size,
    tell: tellActs(lexicon, acts),
  };
}

function actPhrases(lexicon: Lexicon, { acts }: Vocabulary): ActPhrase[] {
  const reader = new PhraseReader(lexicon, STOP_WORDS);
  return [...acts.values()]
    .flatMap((act, at) =>
      phrasesOf(reader, act.words, act.label.nl, act.label.en ?? '').map((phrase) => ({ act, at, phrase })),
    )
    .map((each, id) => ({ ...each, id }));
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
