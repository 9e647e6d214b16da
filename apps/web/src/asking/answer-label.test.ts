import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Lead } from '@netjes/norms';
import { library } from '../../../../tests/oracle/codes.ts';
import { choicesFor } from './answer-label.ts';

const { vocabulary } = library;
const SILENT: Lead = { outcome: 'silent', ask: [], certain: true };
const labels = (name: string, ...answers: [value: string, ...standsFor: string[]][]) => {
  const fact = vocabulary.facts.get(name);
  assert.ok(fact);
  return choicesFor(
    vocabulary,
    fact,
    answers.map(([value, ...standsFor]) => ({ value, standsFor, keep: [], lead: SILENT })),
    { voice: 'nl', language: 'nl' },
  ).map(({ label, values, hint }) => [values.join(), label, ...(hint === undefined ? [] : [hint])]);
};

describe('an answer to a question back', () => {
  it('names every value it stands for', () => {
    assert.deepEqual(labels('place', ['public-area', 'canteen', 'corridor']), [
      ['public-area', 'In de kantine of in de gang'],
    ]);
  });

  it('with many values is called by their group, with examples', () => {
    const [choice] = labels('place', [
      'in-school',
      'classroom',
      'canteen',
      'corridor',
      'cloakroom',
      'schoolyard',
    ]);
    assert.deepEqual(choice?.slice(0, 2), ['in-school', 'Ergens op school']);
    assert.match(choice?.[2] ?? '', /^bijvoorbeeld in de klas/);
  });

  it('for none of the values says so in the words of the fact', () => {
    const [choice] = labels('place', ['', 'home', 'vehicle', 'online-lesson']);
    assert.deepEqual(choice?.slice(0, 2), ['', 'Ergens anders']);
  });

  it('for none of two values names the two', () => {
    assert.deepEqual(labels('time', ['', 'break', 'lesson']), [['', 'In de pauze of in de les']]);
  });

  it('to a plain question is yes or no', () => {
    assert.deepEqual(
      labels('supervised', ['true', 'true'], ['', 'false']).map(([value, label]) => [value, label]),
      [
        ['true', 'Ja'],
        ['false', 'Nee'],
      ],
    );
  });
});
