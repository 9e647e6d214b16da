import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { naiveDecide } from '../../../tests/oracle/naive.ts';
import { naiveLoosened } from '../../../tests/oracle/naive-loosened.ts';
import type { Code } from './code.ts';
import { compare } from './compare.ts';
import { compile } from './compile.ts';
import { createDecider } from './decider.ts';
import { prove } from './prove.ts';
import type { Question } from './question.ts';
import { aDecider, aVocabulary } from './testing.ts';

const vocabulary = aVocabulary();
const RUNS = Math.ceil(Number(process.env['NETJES_RUNS'] ?? 10_000) / 300);

/** Few facts, so that every situation can be tried. */
const FACTS = ['device', 'place', 'time', 'supervised', 'permission-from', 'content'];
const ACTS = ['phone.use', 'phone', 'chat.use', 'measure.impose'];
const WHO = ['pupil', 'teacher', 'school'];

const maybe = (text: fc.Arbitrary<string>, otherwise = '') => fc.oneof(text, fc.constant(otherwise));
const fact = fc.constantFrom(
  ...['place: classroom', 'place: in-school', 'place: [canteen, home]', 'time: lesson', 'time: break'],
  ...['supervised: true', 'supervised: false', 'content: insulting'],
);
const facts = fc.uniqueArray(fact, { maxLength: 2, selector: (each) => each.split(':')[0] });
const leave = fc.constantFrom(
  'permission-from: teacher',
  'permission-from: [teacher, parent]',
  'permission-from: school',
);
const way = fc
  .tuple(facts, maybe(leave))
  .map(([own, given]) => `{${[...own, given].filter(Boolean).join(', ')}}`);
const aNorm = fc
  .record({
    who: fc.constantFrom('pupil', 'anyone', 'staff', 'school'),
    modality: fc.constantFrom('forbid', 'forbid', 'require', 'permit'),
    act: fc.constantFrom(...ACTS),
    when: facts,
    unless: fc.array(
      way.filter((each) => each !== '{}'),
      { maxLength: 2 },
    ),
    tell: maybe(fc.constantFrom('report-to: [teacher]', 'report-to: [parent, teacher]')),
    deadline: maybe(fc.constant('deadline: immediately')),
  })
  .map(({ who, modality, act, when, unless, tell, deadline }) =>
    [
      `who: [${who}], ${modality}: ${act}, when: {${when.join(', ')}}, unless: [${unless.join(', ')}]`,
      ...(modality === 'require' ? [tell, deadline] : []),
    ]
      .filter(Boolean)
      .join(', '),
  );
const norms = fc.array(aNorm, { minLength: 1, maxLength: 4 });

/** Every question there is over the few facts. */
function* everyQuestion(): Generator<Question> {
  for (const who of WHO)
    for (const act of ACTS) for (const situation of situations(FACTS)) yield { who, act, situation };
}

function situations([first, ...rest]: readonly string[]): Question['situation'][] {
  if (first === undefined) return [{}];
  const domain = [...(vocabulary.facts.get(first)?.values.keys() ?? [])];
  const set = vocabulary.facts.get(first)?.set === true;
  const pairs = set ? domain.flatMap((a, i) => domain.slice(i + 1).map((b) => [a, b])) : [];
  const below = situations(rest);
  const ways = [undefined, ...domain.map((value) => [value]), ...pairs];
  return ways
    .flatMap((values) => below.map((each) => (values === undefined ? each : { ...each, [first]: values })))
    .filter(({ place, time }) => !(place?.includes('home') && time?.includes('break')));
}

const questions = [...everyQuestion()];

function code(texts: readonly string[], id: string): Code {
  return { ...aDecider(texts).code, id };
}

describe('on codes small enough to try every situation', () => {
  it('a proof says what trying every situation says', () => {
    const seen = { proved: 0, refused: 0 };
    fc.assert(
      fc.property(
        norms,
        fc.subarray([0, 1, 2, 3]),
        fc.array(aNorm, { maxLength: 2 }),
        (texts, kept, added) => {
          const board = code(texts, 'board');
          const school = code([...texts.filter((_text, i) => kept.includes(i)), ...added], 'school');
          const proof = prove(vocabulary, board, school);
          const looser = questions.find((each) => naiveLoosened(vocabulary, board, school, each).length > 0);
          assert.equal(proof.proved, looser === undefined, JSON.stringify(looser));
          seen[proof.proved ? 'proved' : 'refused']++;
        },
      ),
      { numRuns: RUNS, seed: 1 },
    );
    assert.ok(seen.proved > RUNS / 10 && seen.refused > RUNS / 10, JSON.stringify(seen));
  });

  it('a comparison finds every pair of different answers, and no other', () => {
    fc.assert(
      fc.property(norms, norms, (ours, theirs) => {
        const [a, b] = [code(ours, 'a'), code(theirs, 'b')];
        const pair = (question: Question) => {
          const [x, y] = [a, b].map((each) => naiveDecide(vocabulary, each, question));
          const said = [x, y].map((each) => `${each?.outcome} ${each?.ask.join('|')}`);
          return said[0] === said[1] ? undefined : `${question.who} ${question.act}: ${said.join(' / ')}`;
        };
        const nobody = questions.filter(({ situation }) => situation['permission-from'] === undefined);
        const tried = new Set(nobody.flatMap((each) => pair(each) ?? []));
        const found = compare(vocabulary, a, b, { who: WHO, acts: ACTS }).map((each) => pair(each) ?? 'none');
        assert.deepEqual(found.sort(), [...tried].sort());
      }),
      { numRuns: Math.ceil(RUNS / 2), seed: 2 },
    );
  });

  it('compiled decisions are those of the reference in every situation', () => {
    fc.assert(
      fc.property(norms, (texts) => {
        const own = code(texts, 'demo');
        const [reference, compiled] = [createDecider(vocabulary, own), compile(vocabulary, own)];
        for (const question of questions)
          assert.deepEqual(compiled.decide(question), reference.decide(question));
      }),
      { numRuns: Math.ceil(RUNS / 10), seed: 3 },
    );
  });
});
