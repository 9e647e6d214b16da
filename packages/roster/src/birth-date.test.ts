import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { birthdayOf, readDate } from './birth-date.ts';

const TODAY = '2026-11-23';

describe('a date', () => {
  it('is read in the ways in which systems and people here write it', () => {
    for (const text of [
      '2014-03-02',
      '2-3-2014',
      '02/03/2014',
      '2.3.2014',
      '20140302',
      '2014-03-02T00:00:00Z',
      '41700',
    ])
      assert.equal(readDate(text)?.toString(), '2014-03-02', text);
  });

  it('has its month first where a system says so', () => {
    assert.equal(readDate('3/2/2014', 'month-first')?.toString(), '2014-03-02');
    assert.equal(readDate('25/2/2014', 'month-first'), undefined);
  });

  it('is nothing when the year has two digits, or there is no such day', () => {
    for (const text of ['02-03-14', '2014-02-30', '2014-13-01', 'maart 2014', '', '99999999'])
      assert.equal(readDate(text), undefined, text);
  });
});

describe('of a birth date', () => {
  it('only the days of turning 16 and 18 are kept', () => {
    assert.deepEqual(birthdayOf('2014-03-02', TODAY), { turns16: '2030-03-02', turns18: '2032-03-02' });
  });

  it('29 February is followed by 1 March in a year without it', () => {
    assert.deepEqual(birthdayOf('2012-02-29', TODAY), { turns16: '2028-02-29', turns18: '2030-03-01' });
  });

  it('nothing is kept when no pupil could have it', () => {
    assert.deepEqual(birthdayOf('2026-11-24', TODAY), { doubt: 'unlikely-date' });
    assert.deepEqual(birthdayOf('1951-01-01', TODAY), { doubt: 'unlikely-date' });
    assert.deepEqual(birthdayOf('onbekend', TODAY), { doubt: 'unreadable-date' });
  });
});
