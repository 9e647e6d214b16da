import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, langstraat, move, PHONE } from '../../../../tests/processes/asking-leave.ts';
import { aContext, somebody } from '../../../../tests/processes/context.ts';
import { deciderOf, PERMISSION_CASES } from '../../../../tests/processes/permission-cases.ts';
import { made, refusal } from '../../../../tests/processes/refusal.ts';
import { isOfUse } from './look-again.ts';

describe('two lists', () => {
  const sooog = aContext(deciderOf('sooog'));
  const film = PERMISSION_CASES.find(({ code, who }) => code === 'sooog' && who === 'parent');
  assert.ok(film);
  const parent = somebody('parent-1', 'parent');
  const wish = {
    ...PHONE,
    who: film.who,
    act: film.act,
    situation: film.situation,
    concerned: ['child-1', 'child-2'],
  };
  const child = (n: number) => somebody(`child-${n}`, { role: 'pictured', of: [`child-${n}`] });
  const leader = somebody('principal-1', 'principal');

  it('need a yes each: of everybody in the picture, and of the school leadership', () => {
    const { file } = made(ask(sooog, wish, parent));
    assert.deepEqual(file.data.asked.lists, [['pictured'], ['school-leadership']]);
    const one = made(move(sooog, file, 'yes', child(1))).file;
    const two = made(move(sooog, one, 'yes', leader)).file;
    assert.equal(two.state, 'partly-granted');
    const again = refusal(move(sooog, two, 'yes', child(1)));
    assert.equal(again.refused, 'not-yours');
    const three = made(move(sooog, two, 'yes', child(2))).file;
    assert.equal(three.state, 'granted');
    assert.deepEqual(
      three.data.grants.map(({ role }) => role),
      ['pictured', 'school-leadership'],
    );
    assert.deepEqual(three.data.consents, ['pictured-all']);
    assert.ok(isOfUse(three.data, sooog));
  });

  it('are not filled by one person: who consents for the picture is not the one who leads', () => {
    const { file } = made(ask(sooog, wish, parent));
    const both = somebody('child-1', { role: 'pictured', of: ['child-1'] }, 'school-leadership');
    const one = made(move(sooog, file, 'yes', both)).file;
    const two = made(move(sooog, one, 'yes', child(2))).file;
    assert.equal(two.state, 'partly-granted');
    assert.equal(refusal(move(sooog, two, 'yes', both)).refused, 'second-person');
    assert.equal(made(move(sooog, two, 'yes', leader)).file.state, 'granted');
  });

  it('need to know who is in the picture', () => {
    const result = refusal(ask(sooog, { ...wish, concerned: [] }, parent));
    assert.ok(result.refused === 'misfit' && result.field === 'concerned');
  });

  it('are refused by one no, with its reason kept in the file and out of the audit', () => {
    const { file } = made(ask(sooog, wish, parent));
    const one = made(move(sooog, file, 'yes', child(1))).file;
    const no = made(move(sooog, one, 'no', child(2), { reason: 'Ik wil niet op film.' }));
    assert.equal(no.file.state, 'refused');
    assert.equal(no.file.data.no?.reason, 'Ik wil niet op film.');
    assert.ok(!JSON.stringify(no.events).includes('film.'));
    assert.equal(refusal(move(sooog, one, 'no', child(2))).refused, 'misfit');
  });
});

describe('a request by way of somebody', () => {
  const unblock = { ...PHONE, who: 'teacher', act: 'filter.unblock', situation: {} };
  const asker = somebody('teacher-1', 'teacher');
  const manager = somebody('manager-1', { role: 'manager', of: ['teacher-1'] });
  const ict = somebody('ict-1', 'ict-department');

  it('is first passed on, by somebody else than who decides', () => {
    const asked = made(ask(langstraat, unblock, asker));
    assert.deepEqual(
      asked.duties.map(({ tell }) => tell),
      ['please-pass-on'],
    );
    const early = refusal(move(langstraat, asked.file, 'yes', ict));
    assert.deepEqual(early.refused === 'unmet' && early.names, ['manager']);
    const passed = made(move(langstraat, asked.file, 'pass-on', manager));
    assert.deepEqual(
      passed.duties.map(({ tell, to }) => [tell, to]),
      [['please-decide', { roles: ['ict-department'], of: ['teacher-1'] }]],
    );
    const alsoIct = somebody('manager-1', 'manager', 'ict-department');
    assert.equal(refusal(move(langstraat, passed.file, 'yes', alsoIct)).refused, 'second-person');
    const granted = made(move(langstraat, passed.file, 'yes', ict));
    assert.equal(granted.file.state, 'granted');
    assert.ok(
      granted.duties.some(
        ({ tell, to }) => tell === 'told-by-rule' && 'roles' in to && to.roles.includes('manager'),
      ),
    );
  });
});
