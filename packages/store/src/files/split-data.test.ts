import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { adoption, permissionRequest } from '@netjes/procedures';
import { splitData } from './split-data.ts';

test('words by people are sealed, wherever in a field they are; what comes from closed lists lies open', () => {
  const { open, free } = splitData(permissionRequest, {
    who: 'pupil',
    act: 'phone.use',
    reason: 'mijn moeder ligt in het ziekenhuis',
    no: { by: 'x', reason: 'liever niet' },
    passedOn: undefined,
  });
  deepEqual(open, { who: 'pupil', act: 'phone.use' });
  deepEqual(Object.keys(free ?? {}), ['reason', 'no']);
  deepEqual(splitData(adoption, { code: 'langstraat', no: { reason: 'te streng' } }).free, {
    no: { reason: 'te streng' },
  });
});

test('a field that the process does not know is sealed', () => {
  deepEqual(splitData(permissionRequest, { constructor: 'x', note: 'y' }).free, {
    constructor: 'x',
    note: 'y',
  });
});

test('nothing is sealed where nobody wrote anything', () => {
  deepEqual(splitData(permissionRequest, { who: 'pupil', reason: undefined }).free, undefined);
});
