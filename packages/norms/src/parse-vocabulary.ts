import type { Parsed } from './finding.ts';
import { parseConditions, parseCountsAs } from './parse-conditions.ts';
import { parseUsual } from './parse-usual.ts';
import type { Situation } from './situation.ts';
import type { Text } from './text.ts';
import type { Act, Fact, Person, Value, Vocabulary, Words } from './vocabulary.ts';
import { type Place, readYaml } from './yaml-reader.ts';

const NO_WORDS: Words = { nl: [], en: [] };
const KEYS = [
  'audiences',
  'roles',
  'acts',
  'counts-as',
  'facts',
  'alike',
  'measures',
  'deadlines',
  'sooner',
  'usual',
  'impossible',
];

/** Reads `vocabulary.yaml` (see docs/code-format.md). A broken file is refused whole with all findings. */
export function parseVocabulary(text: string, file: string): Parsed<Vocabulary> {
  return readYaml(text, file, (top) => {
    const record = top.record(KEYS);
    const section = (key: string): Place => record[key] ?? (top.missing(key), top);
    const facts = named(section('facts'), parseFact);
    const acts = named(section('acts'), (name, place) => parseAct(facts, name, place));
    const audiences = named(section('audiences'), parsePerson);
    const roles = named(section('roles'), parsePerson);
    const deadlines = named(section('deadlines'), parseLabel);
    for (const kinds of [acts, audiences, ...[...facts.values()].map(({ values }) => values)]) {
      knownParents(top, kinds);
    }
    return {
      audiences,
      people: new Map([...audiences, ...roles]),
      acts,
      facts,
      alike: (record['alike']?.list() ?? []).map((words) => words.list().map((word) => word.string())),
      countsAs: parseCountsAs(facts, acts, record['counts-as']),
      measures: named(section('measures'), parseLabel),
      deadlines,
      sooner: (record['sooner']?.list() ?? []).map((chain) =>
        chain.list().flatMap((each) => each.oneOf(deadlines.keys()) ?? []),
      ),
      usual: parseUsual(facts, record['usual']),
      impossible: (record['impossible']?.list() ?? []).map((each) => parseConditions(facts, each)),
    };
  });
}

function named<T>(place: Place, parse: (name: string, place: Place) => T): Map<string, T> {
  return new Map(place.entries().map(([name, each]) => [name, parse(name, each)]));
}

function knownParents(
  top: Place,
  kinds: ReadonlyMap<string, { name: string; isA: readonly string[] }>,
): void {
  for (const parent of [...kinds.values()].flatMap(({ isA }) => isA)) {
    if (!kinds.has(parent)) top.unknown(parent, kinds.keys());
  }
}

function required(place: Place, record: Record<string, Place | undefined>, key: string): Text {
  const found = record[key];
  if (found !== undefined) return found.text();
  place.missing(key);
  return { nl: '' };
}

function parents(record: Record<string, Place | undefined>): string[] {
  return (record['is-a']?.oneOrMore() ?? []).map((each) => each.string());
}

function parseLabel(_name: string, place: Place): Text {
  return required(place, place.record(['name']), 'name');
}

function parsePerson(name: string, place: Place): Person {
  const record = place.record(['is-a', 'name', 'many', 'address']);
  return {
    name,
    isA: parents(record),
    one: required(place, record, 'name'),
    many: required(place, record, 'many'),
    address: required(place, record, 'address'),
  };
}

function parseAct(facts: ReadonlyMap<string, Fact>, name: string, place: Place): Act {
  const record = place.record(['is-a', 'kind', 'name', 'may-i', 'tell', 'words', 'usually']);
  if (record['kind'] === undefined) place.missing('kind');
  const usually = parseConditions(facts, record['usually']);
  return {
    name,
    isA: parents(record),
    kind: record['kind']?.oneOf(['conduct', 'power'] as const) ?? 'conduct',
    label: required(place, record, 'name'),
    mayI: required(place, record, 'may-i'),
    ...(record['tell'] && { tell: record['tell'].text() }),
    words: parseWords(record['words']),
    usually: Object.fromEntries(usually.map(({ fact, values }) => [fact, values])) satisfies Situation,
  };
}

function parseWords(place: Place | undefined): Words {
  if (place === undefined) return NO_WORDS;
  const { nl, en } = place.record(['nl', 'en']);
  const words = (each: Place | undefined) => (each?.list() ?? []).map((word) => word.string());
  return { nl: words(nl), en: words(en) };
}

function parseFact(name: string, place: Place): Fact {
  const record = place.record(['type', 'set', 'question', 'if', 'values']);
  const bool = record['type']?.oneOf(['bool', 'enum'] as const) === 'bool';
  if (record['values'] === undefined) place.missing('values');
  const values = record['values'] ? named(record['values'], parseValue) : new Map<string, Value>();
  return {
    name,
    bool,
    set: record['set']?.boolean() ?? false,
    question: required(place, record, 'question'),
    ...(record['if'] && { clause: record['if'].text() }),
    values,
  };
}

function parseValue(name: string, place: Place): Value {
  const record = place.record(['is-a', 'name', 'if', 'words']);
  return {
    name,
    isA: parents(record),
    label: required(place, record, 'name'),
    ...(record['if'] && { clause: record['if'].text() }),
    words: parseWords(record['words']),
  };
}
