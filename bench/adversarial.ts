// Codes that nobody would write, made to be hard to prove anything about: some thirty norms on one act.
import type { Alternative, Code, Condition, Norm, Vocabulary } from '@netjes/norms';
import { SEED } from './population.ts';
import { Random } from './random.ts';

export interface Adversary {
  readonly name: string;
  readonly from: Code;
  readonly to: Code;
}

/** An act that counts as no other, and none as it. */
const ACT = 'password.share';

export function adversarial(vocabulary: Vocabulary, board: Code): Adversary[] {
  const template = board.norms.find(({ modality }) => modality === 'forbid');
  if (template === undefined) throw new Error('the board forbids nothing');
  const plain: Norm = { ...template, who: ['pupil'], act: ACT, when: [], unless: [], reportTo: [] };
  const codeOf = (id: string, norms: readonly Partial<Norm>[]): Code => ({
    ...board,
    id,
    isA: new Map(),
    countsAs: [],
    norms: norms.map((norm, i) => ({ ...plain, ...norm, id: `${id}-${i}` })),
  });
  const kinds: Readonly<Record<string, Kind>> = { parity, pigeons, equations, boxes, duties };
  return Object.entries(kinds).map(([name, kind]) => {
    const { from, to } = kind(vocabulary);
    return { name, from: codeOf('board', [from]), to: codeOf('school', to) };
  });
}

type Kind = (vocabulary: Vocabulary) => {
  readonly from: Partial<Norm>;
  readonly to: readonly Partial<Norm>[];
};

/** Every way in which four facts can be true or false is forbidden, behind fourteen bans about something else. */
function parity(vocabulary: Vocabulary): ReturnType<Kind> {
  const [a = '', b = '', c = '', d = '', ...rest] = bools(vocabulary);
  const covering = Array.from({ length: 16 }, (_, bits) => ({
    when: [a, b, c, d].map((fact, i) => is(fact, bits & (1 << i) ? 'true' : 'false')),
  }));
  const random = new Random(SEED);
  const decoys = Array.from({ length: 14 }, () => ({
    when: random.sample(rest, 3).map((fact) => is(fact, random.pick(['true', 'false']))),
  }));
  return { from: {}, to: [...decoys, ...covering] };
}

/** Five facts with three values each, no two of them alike: there is no such situation. */
function pigeons(vocabulary: Vocabulary): ReturnType<Kind> {
  const holes = wide(vocabulary, 5).map(({ fact, values }) => ({ fact, values: values.slice(0, 3) }));
  const pairs = holes.flatMap((one, i) => holes.slice(i + 1).map((other) => [one, other] as const));
  const clashes = pairs.flatMap(([one, other]) =>
    [0, 1, 2].map((hole) => ({
      when: [one, other].map(({ fact, values }) => is(fact, values[hole] ?? '')),
    })),
  );
  return { from: { when: holes }, to: clashes };
}

/** A ban falls away when three facts have an odd sum, or an even one; thirty of them contradict each other. */
function equations(vocabulary: Vocabulary): ReturnType<Kind> {
  const random = new Random(SEED);
  const facts = bools(vocabulary);
  const equation = () => {
    const three = random.sample(facts, 3);
    const odd = random.below(2);
    const ways = [0, 1, 2, 3, 4, 5, 6, 7].filter((bits) => ((bits ^ (bits >> 1) ^ (bits >> 2)) & 1) === odd);
    const way = (bits: number): Alternative => ({
      facts: three.map((fact, i) => is(fact, bits & (1 << i) ? 'true' : 'false')),
      rules: [],
    });
    return { unless: ways.map(way) };
  };
  return { from: {}, to: Array.from({ length: 30 }, equation) };
}

/** Thirty boxes, each two thirds of three large domains, that leave next to nothing open. */
function boxes(vocabulary: Vocabulary): ReturnType<Kind> {
  const random = new Random(SEED);
  const domains = wide(vocabulary, 3);
  const box = () => ({
    when: domains.map(({ fact, values }) => ({
      fact,
      values: random.sample(values, Math.ceil((values.length * 2) / 3)),
    })),
  });
  return { from: { when: domains }, to: Array.from({ length: 30 }, box) };
}

/** Fifteen people must be told; each is told by one of two duties, for a fact that is true and for one that is not. */
function duties(vocabulary: Vocabulary): ReturnType<Kind> {
  const people = [...vocabulary.people.keys()].slice(0, 15);
  const modality = 'require';
  const told = people.flatMap((person, i) =>
    ['true', 'false'].map((value) => ({
      modality: 'require' as const,
      reportTo: [person],
      when: [is(bools(vocabulary)[i] ?? '', value)],
    })),
  );
  return { from: { modality, reportTo: people }, to: told };
}

function is(fact: string, value: string): Condition {
  return { fact, values: [value] };
}

function bools(vocabulary: Vocabulary): string[] {
  return [...vocabulary.facts.values()].filter(({ bool }) => bool).map(({ name }) => name);
}

/** The facts with most values, one at a time. */
function wide(vocabulary: Vocabulary, count: number): Condition[] {
  return [...vocabulary.facts.values()]
    .filter(({ set }) => !set)
    .toSorted((a, b) => b.values.size - a.values.size)
    .slice(0, count)
    .map(({ name, values }) => ({
      fact: name,
      values: [...values.values()].filter(({ isA }) => isA.length === 0).map((value) => value.name),
    }));
}
