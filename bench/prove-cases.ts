import type { Code, Condition, Norm, Vocabulary } from '@netjes/norms';
import { library } from '../tests/oracle/codes.ts';
import { adversarial } from './adversarial.ts';
import { aSchool, population, SEED } from './population.ts';
import { Random } from './random.ts';

/** A board, schools that say they only tighten its code, and what a proof should find. */
export interface ProveCase {
  readonly name: string;
  /** Norms in all. */
  readonly size: number;
  readonly vocabulary: Vocabulary;
  readonly board: Code;
  readonly schools: readonly Code[];
  /** What is true; "unfinished" is the only other answer that is no fault. */
  readonly expected?: 'proved' | 'refused';
}

/** Norms of the school in the code of 120. */
const ADDED = 58;

export function proveCases(): ProveCase[] {
  const { vocabulary, board, schools } = population(6000);
  const { code } = aSchool(board, 51, new Random(SEED), ADDED);
  const changed = (change: (norm: Norm) => readonly Norm[], id: string): Code => ({
    ...code,
    norms: code.norms.flatMap((norm) => (norm.id === id ? change(norm) : [norm])),
  });
  const one = (name: string, from: Code, to: Code, expected: 'proved' | 'refused'): ProveCase => ({
    name,
    size: from === board ? to.norms.length : from.norms.length,
    vocabulary,
    board: from,
    schools: [to],
    expected,
  });
  const all = { vocabulary, board, schools: schools.map((school) => school.code) };
  const total = board.norms.length + schools.flatMap((school) => school.own).length;
  return [
    one('a school adds 58 norms to 62', board, code, 'proved'),
    one('120 norms, all said in another order', code, reordered(code), 'proved'),
    one('120 norms, each said to one audience at a time', code, oneByOne(code), 'proved'),
    ...largest().map((each) => one(`${each.id}, all said in another order`, each, reordered(each), 'proved')),
    one(
      '120 norms, a ban left out',
      code,
      changed(() => [], BAN),
      'refused',
    ),
    one('120 norms, a ban lifted in the canteen', code, changed(inTheCanteen, BAN), 'refused'),
    one(
      '120 norms, a duty left out',
      code,
      changed(() => [], DUTY),
      'refused',
    ),
    { name: '50 schools add 20 norms to 62', size: total, ...all, expected: 'proved' },
    ...adversarial(vocabulary, board).map(({ name, from, to }) => ({
      name: `adversarial, ${name}`,
      size: from.norms.length + to.norms.length,
      vocabulary,
      board: from,
      schools: [to],
    })),
  ];
}

/** The shipped code with most norms. */
function largest(): Code[] {
  const codes = [...library.codes.values()].map(({ decider }) => decider.code);
  return codes.toSorted((a, b) => b.norms.length - a.norms.length).slice(0, 1);
}

/** Both stand alone in the board's code: nothing else says the same. */
const BAN = 'kennisnet-1-7a';
const DUTY = 'kennisnet-1-4';

/** Means the same, and every list is the other way round. */
function reordered(code: Code): Code {
  const condition = ({ fact, values }: Condition): Condition => ({ fact, values: values.toReversed() });
  const norms = code.norms.map((norm) => ({
    ...norm,
    who: norm.who.toReversed(),
    when: norm.when.map(condition).toReversed(),
    unless: norm.unless.map((way) => ({ ...way, facts: way.facts.map(condition).toReversed() })).toReversed(),
  }));
  return { ...code, norms: norms.toReversed() };
}

/** Means the same, and takes several norms to say what took one. Permits stay: exceptions point at them. */
function oneByOne(code: Code): Code {
  const norms = code.norms.flatMap((norm) =>
    norm.modality === 'permit'
      ? [norm]
      : norm.who.map((name, i) => ({ ...norm, id: i === 0 ? norm.id : `${norm.id}-${name}`, who: [name] })),
  );
  return { ...code, norms };
}

function inTheCanteen(norm: Norm): Norm[] {
  const way = { facts: [{ fact: 'place', values: ['canteen'] }], rules: [] };
  return [{ ...norm, unless: [...norm.unless, way] }];
}
