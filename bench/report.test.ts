import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aRow, median, type Report, table } from './report.ts';

test('a row says the median, the least and the most, to three figures', () => {
  assert.deepEqual(aRow('ours', 62, [120.04, 110.26, 999.9], 'ns'), {
    name: 'ours',
    size: 62,
    median: 120,
    min: 110,
    max: 1000,
    unit: 'ns',
  });
  assert.equal(median([4, 1, 3, 2]), 2.5);
});

test('the table for people has the rows and the ratios, aligned', () => {
  const rows = [aRow('ours', 62, [100], 'ns'), aRow('theirs', 6000, [43_000], 'ns')];
  const report: Report = { bench: 'decide', machine: 'a machine', rows, ratios: { 'theirs / ours': 430 } };
  assert.equal(
    table(report),
    [
      'decide on a machine',
      '',
      '         size  median     min     max',
      'ours       62     100     100     100  ns',
      'theirs  6,000  43,000  43,000  43,000  ns',
      '',
      'theirs / ours  430 x',
    ].join('\n'),
  );
});
