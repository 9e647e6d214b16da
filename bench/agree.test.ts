import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agree } from './agree.ts';
import { netjes, netjesInterned } from './netjes.ts';
import { peers } from './peers/peers.ts';
import { population, SIZES } from './population.ts';
import { questions } from './questions.ts';

for (const size of [62, 600] as const) {
  test(`with ${size} norms and grants every engine gives the verdicts that ours gives`, async () => {
    const people = population(size);
    const list = questions(people, 250);
    const seen = agree([netjes(people), ...(await peers(people))], list);
    assert.ok(
      Object.values(seen).every((count) => count > 10),
      JSON.stringify(seen),
    );
  });
}

test('an engine that differs once stops the benchmark', () => {
  const people = population(62);
  const list = questions(people, 50);
  const ours = netjes(people);
  const wrong = { ...ours, name: 'wrong', verdict: () => 'silent' as const };
  assert.throws(() => agree([ours, wrong], list), /netjes says \w+ and wrong says silent/);
});

test('a question with its words looked up beforehand has the same verdict', () => {
  const people = population(62);
  const list = questions(people, 250);
  agree([netjes(people), netjesInterned(people, list)], list);
});

test('a population is as large as it says, and the same each time', () => {
  for (const size of SIZES) {
    const { board, schools, grants } = population(size);
    const own = schools.flatMap((school) => school.own);
    assert.equal(board.norms.length + own.length + grants.length, size);
  }
  const again = () =>
    JSON.stringify(
      questions(population(600), 20).map(({ question: { who, act, situation } }) => [who, act, situation]),
    );
  assert.equal(again(), again());
});
