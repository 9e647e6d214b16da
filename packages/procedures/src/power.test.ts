import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aContext, somebody } from '../../../tests/processes/context.ts';
import { deciderOf } from '../../../tests/processes/permission-cases.ts';
import { mayMake } from './may-make.ts';
import { whoHasPower } from './power.ts';
import { isRefusal } from './refusal.ts';

const langstraat = aContext(deciderOf('langstraat'));
const measure = {
  act: 'measure.impose',
  situation: {
    violation: ['established'],
    violator: ['pupil'],
    severity: ['serious'],
    'hearing-held': ['true'],
  },
};

describe('a power over others', () => {
  it('is of the roles to which the code gives it, and of nobody else', () => {
    const demand = whoHasPower({ ...measure, of: ['pupil-1'] }, langstraat);
    assert.ok(!isRefusal(demand), JSON.stringify(demand));
    const roles = demand.roles.map(({ role }) => role);
    assert.ok(roles.includes('directie'), roles.join(' '));
    const director = somebody('d-1', 'directie');
    assert.deepEqual(mayMake(langstraat.code, demand, director, []), ['directie']);
    assert.ok(isRefusal(mayMake(langstraat.code, demand, somebody('t-1', 'teacher'), [])));
  });

  it('is nobody’s before what has to come first: a hearing', () => {
    const situation = { ...measure.situation, 'hearing-held': ['false'] };
    const demand = whoHasPower({ ...measure, situation }, langstraat);
    assert.ok(isRefusal(demand) && demand.refused === 'forbidden');
    assert.ok(demand.rules.some((rule) => rule.from === 'code' && rule.norm === 'langstraat-21b'));
  });

  it('is nobody’s where the code is silent', () => {
    const demand = whoHasPower({ act: 'email.read-pupil', situation: {} }, langstraat);
    assert.ok(isRefusal(demand) && demand.refused === 'not-in-code');
  });
});
