import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AnswerTable } from './answer-table.ts';
import { compile } from './compile.ts';
import type { Grant } from './grant.ts';
import { GrantIndex } from './grant-index.ts';
import { layoutsOf, MOST_TESTS } from './layouts.ts';
import type { Question } from './question.ts';
import { aDecider, aQuestion } from './testing.ts';

const reference = aDecider([
  'who: [anyone], forbid: phone.use, unless: [{permission-from: teacher}, {permission-from: school, place: canteen}]',
]);
const compiled = compile(reference.vocabulary, reference.code);

function aGrant(change: Partial<Grant>): Grant {
  return {
    ...{
      id: 'g1',
      code: 'demo',
      act: 'phone.use',
      facts: {},
      subjects: 'everyone',
      role: 'teacher',
      from: 0,
    },
    ...change,
  };
}

describe('compiled decisions', () => {
  const manyTests = aDecider([
    'who: [anyone], forbid: phone.use, when: {supervised: false, place: in-school}, unless: [{actor: sysadmin}]',
    'who: [pupil], require: phone.use, when: {content: [insulting, educational]}',
    'who: [anyone], permit: phone.use, when: {content: educational, time: lesson}',
    'who: [teacher], forbid: phone, when: {place: [home, canteen], hearing-held: false, device: laptop}',
  ]);

  it('are those of the reference for facts with no value, several and unknown ones', () => {
    const table = compile(manyTests.vocabulary, manyTests.code);
    const values = {
      place: [['canteen'], ['in-school'], ['moon'], []],
      supervised: [['true'], ['false'], ['perhaps'], []],
      content: [['insulting'], ['educational', 'insulting'], ['educational', 'dull'], []],
      actor: [['other'], ['sysadmin'], []],
      weather: [['fine']],
      time: [['lesson']],
    };
    const situations = Object.entries(values).reduce<Record<string, string[]>[]>(
      (all, [fact, lists]) =>
        all.flatMap((each) => [each, ...lists.map((list) => ({ ...each, [fact]: list }))]),
      [{}],
    );
    for (const who of ['pupil', 'teacher', 'sysadmin', 'somebody']) {
      for (const act of ['phone.use', 'chat.use', 'dance']) {
        for (const situation of situations) {
          const question = { who, act, situation };
          const expected = manyTests.decide(question);
          assert.deepEqual(table.decide(question), expected, JSON.stringify(question));
          assert.deepEqual(table.decideInterned(table.intern(question)), expected);
        }
      }
    }
  });

  it('that are equal are one and the same', () => {
    const table = compile(manyTests.vocabulary, manyTests.code);
    const inLesson = table.decide(aQuestion({ situation: { supervised: ['true'], time: ['lesson'] } }));
    assert.equal(table.decide(aQuestion({ situation: { supervised: ['true'], time: ['break'] } })), inLesson);
  });

  it('stay the same when a table has grown too large and begins anew', () => {
    const alike = aDecider([
      'who: [pupil], forbid: phone.use, when: {place: home}',
      'who: [teacher], permit: phone.use, when: {place: home}',
      'who: [parent], require: phone.use, when: {place: home}',
    ]);
    const layouts = layoutsOf(alike.vocabulary);
    for (const most of [1, 2, 3, 5]) {
      const table = new AnswerTable(alike.vocabulary, alike.code, most);
      for (const who of ['pupil', 'teacher', 'parent', 'pupil', 'teacher']) {
        for (const place of ['home', 'canteen']) {
          const situation = { place: [place] };
          const cell = layouts.words.cell(who, 'phone.use') ?? assert.fail();
          const layout = table.layout(cell) ?? assert.fail();
          const answer = table.answer(cell, layouts.word(layout, situation));
          assert.deepEqual(
            table.answers.decisions[answer],
            alike.decide(aQuestion({ who, situation })),
            `${who} ${place}, at most ${most}`,
          );
        }
      }
    }
  });

  it('of an act with more tests than fit in a word are worked out', () => {
    const domains: Record<string, string[]> = {
      'permission-from': ['none', 'teacher', 'parent', 'school'],
      'consent-of': ['nobody', 'pictured-all', 'own-parent'],
      place: ['classroom', 'canteen', 'home'],
      time: ['lesson', 'break'],
      device: ['phone', 'laptop'],
    };
    const norms = Object.entries(domains).flatMap(([fact, values]) =>
      Array.from({ length: 2 ** values.length - 1 }, (_, subset) => {
        const some = values.filter((_value, i) => (subset + 1) & (1 << i));
        return `who: [anyone], permit: phone.use, when: {${fact}: [${some.join(', ')}]}`;
      }),
    );
    const large = aDecider(norms);
    const { vocabulary, code } = large;
    const cell = layoutsOf(vocabulary).words.cell('pupil', 'phone.use') ?? assert.fail();
    assert.equal(new AnswerTable(vocabulary, code).layout(cell), undefined, `${MOST_TESTS} tests would fit`);
    const table = compile(vocabulary, code);
    for (const device of ['phone', 'laptop']) {
      const bare: Question = aQuestion({ situation: { device: [device], place: ['home'] } });
      const question = { ...bare, grants: [aGrant({})], at: 5 };
      assert.deepEqual(table.decide(question).grants, ['g1']);
      assert.deepEqual(table.decide(question), large.decide(question));
      assert.deepEqual(table.decideInterned(table.intern(question)), large.decide(bare));
    }
  });
});

describe('compiled decisions that lean on grants', () => {
  it('name the grants they lean on, also when other grants filled the same leave before', () => {
    for (const id of ['g1', 'g2', 'g3']) {
      const question = aQuestion({ grants: [aGrant({ id })], at: 5 });
      assert.deepEqual(compiled.decide(question).grants, [id]);
      assert.deepEqual(compiled.decide(question), reference.decide(question));
    }
    const several = aQuestion({
      grants: [
        aGrant({ id: 'b' }),
        aGrant({ id: 'a' }),
        aGrant({ id: 'c', role: 'parent' }),
        aGrant({ id: 'a' }),
      ],
      at: 5,
    });
    assert.deepEqual(compiled.decide(several).grants, ['a', 'b']);
  });

  it('name a grant beside whichever norms the circumstances bring', () => {
    const more = aDecider([
      'who: [anyone], forbid: phone.use, unless: [{permission-from: teacher}]',
      'who: [anyone], forbid: phone.use, when: {place: canteen}, unless: [{permission-from: teacher}]',
    ]);
    const table = compile(more.vocabulary, more.code);
    const grants = new GrantIndex(more.vocabulary, [aGrant({})]);
    for (const place of ['canteen', 'home', 'canteen', 'classroom']) {
      const question = aQuestion({ grants, at: 5, situation: { place: [place] } });
      assert.deepEqual(table.decide(question), more.decide(question), place);
    }
  });

  it('name none when the leave is said in the question', () => {
    const question = aQuestion({
      situation: { 'permission-from': ['teacher'] },
      grants: [aGrant({})],
      at: 5,
    });
    assert.deepEqual(compiled.decide(question), reference.decide(question));
    assert.deepEqual(compiled.decide(question).grants, []);
  });

  it('name none for a way to reach an act that is not there', () => {
    const two = aDecider(
      ['who: [anyone], permit: phone.use'],
      'counts-as:\n  - {acts: [chat.use], when: {device: laptop, permission-from: teacher}, as: phone.use}\n',
    );
    const question = aQuestion({ act: 'chat.use', situation: { device: ['phone'] }, at: 5 });
    const given = { ...question, grants: [aGrant({ act: 'chat.use' })] };
    assert.deepEqual(two.decide(given), two.decide(question));
    assert.deepEqual(compile(two.vocabulary, two.code).decide(given), two.decide(given));
    const onLaptop = { ...given, situation: { device: ['laptop'] } };
    assert.deepEqual(two.decide(onLaptop).grants, ['g1']);
    assert.deepEqual(compile(two.vocabulary, two.code).decide(onLaptop), two.decide(onLaptop));
  });

  it('take an administrator who asks to act as one, also for the circumstances of a grant', () => {
    const grants = [aGrant({ facts: { actor: ['sysadmin'] } })];
    for (const who of ['sysadmin', 'teacher']) {
      const question = aQuestion({ who, grants, at: 5 });
      assert.deepEqual(compiled.decide(question), reference.decide(question), who);
    }
    assert.equal(compiled.decide(aQuestion({ who: 'sysadmin', grants, at: 5 })).outcome, 'allowed');
  });
});
