import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '@netjes/norms';
import { library } from '../oracle/codes.ts';
import { answered, readCorpus } from './decisions.ts';

const { cases } = readCorpus();

describe('the shared corpus of decisions', () => {
  it('asks every code, its examples and random questions, open and closed', () => {
    assert.ok(cases.length >= 1000, String(cases.length));
    for (const [id, { examples }] of library.codes) {
      const own = cases.filter(({ code }) => code === id);
      const asked = new Set(own.map((each) => each.id));
      assert.deepEqual(
        examples.filter((example) => !asked.has(example.id)).map((example) => example.id),
        [],
      );
      for (const open of [true, false]) assert.ok(own.filter((each) => each.open === open).length >= 100, id);
    }
    assert.deepEqual([...new Set(cases.map(({ answer }) => answer.outcome))].sort(), [
      'allowed',
      'ask',
      'depends',
      'forbidden',
      'required',
      'silent',
    ]);
  });

  for (const [id, { decider }] of library.codes) {
    const compiled = compile(decider.vocabulary, decider.code);
    for (const [engine, asked] of [
      ['reference', decider],
      ['compiled', compiled],
    ] as const) {
      it(`is answered the same by the ${engine} engine: ${id}`, () => {
        for (const { id: name, question, open, answer } of cases.filter(({ code }) => code === id)) {
          assert.deepEqual(
            answered(asked, question, open),
            answer,
            `${name}; if meant, see write-decisions.ts`,
          );
        }
      });
    }
  }
});
