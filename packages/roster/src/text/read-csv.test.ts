import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import Papa from 'papaparse';
import { MOST_CELL, MOST_COLUMNS, MOST_ROWS } from '../limits.ts';
import { Refused } from '../refusal.ts';
import { readCsv } from './read-csv.ts';

const RUNS = Number(process.env['NETJES_RUNS'] ?? 10_000) / 20;
const rows = (text: string) => [...readCsv(text, 'x.csv')];
const cells = (text: string) => rows(text).map((row) => row.cells);

describe('a text with separators', () => {
  it('is read with the separator that its first line has most of', () => {
    for (const mark of [',', ';', '\t', '|'])
      assert.deepEqual(cells(`a${mark}b${mark}c\n1${mark}2${mark}"3"`), [
        ['a', 'b', 'c'],
        ['1', '2', '3'],
      ]);
    assert.deepEqual(cells('sep=;\r\na,b;c\r\n'), [['a,b', 'c']]);
    assert.deepEqual(cells('"a;b;c;d",e\n1,2'), [
      ['a;b;c;d', 'e'],
      ['1', '2'],
    ]);
  });

  it('keeps count of lines when a quoted cell goes over several, whatever ends a line', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const read = rows(`a,b${end}"x${end}y",2${end}${end}3,4`);
      assert.deepEqual(
        read.map(({ line }) => line),
        [1, 2, 5],
      );
      assert.equal(read[1]?.cells[0], `x${end}y`);
    }
  });

  it('loses no more than one line to a quote that is never closed', () => {
    const read = rows('a,b\n"1,2\n3,4\n');
    assert.deepEqual(read[1], { line: 2, cells: ['1,2'], length: 5, brokenQuotes: true });
    assert.deepEqual(read[2]?.cells, ['3', '4']);
    assert.deepEqual(cells('a,b\n"1,2\n3,4\n5,"6"\n'), [['a', 'b'], ['1,2'], ['3', '4'], ['5', '6']]);
  });

  it('reads what another program wrote as it was before, with any separator and line end', () => {
    const letter = fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', ' ', 'é', '=');
    const cell = fc.string({ unit: letter, maxLength: 8 }).map((text) => text.trim());
    const body = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });
    const delimiter = fc.constantFrom(',', ';', '\t');
    const newline = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(body, delimiter, newline, fc.boolean(), (table, separator, end, quotes) => {
        const text = Papa.unparse([['x', 'y', 'z'], ...table], {
          delimiter: separator,
          newline: end,
          quotes,
        });
        const kept = table.filter((row) => row.some((each) => each !== ''));
        assert.deepEqual(cells(text).slice(1), kept);
      }),
      { numRuns: RUNS },
    );
  });

  it('is refused when a cell or a row is larger than any school needs', () => {
    assert.throws(() => cells(`a\n${'x'.repeat(MOST_CELL + 1)}`), Refused);
    assert.throws(() => cells(`a\n"${'x'.repeat(MOST_CELL + 1)}"`), Refused);
    assert.throws(() => cells(','.repeat(MOST_COLUMNS + 1)), Refused);
    assert.throws(() => cells('a\n'.repeat(MOST_ROWS + 1)), Refused);
  });
});
