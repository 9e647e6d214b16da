import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../tests/oracle/codes.ts';
import { pack, unpack } from './carry.ts';

describe('what is carried to a browser', () => {
  it('arrives equal: the vocabulary', () => {
    assert.deepStrictEqual(unpack(pack(library.vocabulary)), library.vocabulary);
  });

  for (const [id, { decider, examples }] of library.codes) {
    it(`arrives equal: the code and examples of ${id}`, () => {
      const carried = { code: decider.code, examples };
      assert.deepStrictEqual(unpack(pack(carried)), carried);
    });
  }

  it('keeps maps in maps, empty ones too, and what stands in no map', () => {
    const value = { a: new Map([['x', { values: new Map([['y', [1, 'two']]]) }]]), b: new Map(), c: [{}] };
    assert.deepStrictEqual(unpack(pack(value)), value);
  });

  it('keeps apart what could be taken for something else', () => {
    const values = [
      '',
      '=',
      '=1',
      'null',
      null,
      true,
      0,
      -1.5,
      '[2',
      '{a',
      '<1',
      'two\nlines',
      'page\fbreak',
      '~',
    ];
    const value = {
      values,
      nl: 'a',
      child: ['b', { nl: 'c' }],
      '': 1,
      'a,b': 2,
      'a"b': { '': new Map([['', '']]) },
    };
    assert.deepStrictEqual(unpack(pack(value)), value);
    for (const each of values) assert.deepStrictEqual(unpack(pack(each)), each);
  });

  it('keeps long lists in which words come often, and words that look like its letters', () => {
    const odd = ['', ' ', '  two', 'end ', '! " #', '\u{1}', '\u{1} a', 'é ¡ ߿', '+', '=', 'gewoon gewoon'];
    const words = Array.from({ length: 2500 }, (_, at) => `woord${at}`);
    const lines = words.flatMap((word, at) => [`${word} is vaak ${words[at % 90]}`, `${word} ${word}`]);
    const value = { nl: [...lines, ...lines, ...lines, ...lines, ...lines, ...odd], en: odd };
    const packed = pack(value);
    assert.deepStrictEqual(unpack(packed), value);
    assert.ok(packed.length < JSON.stringify(value).length / 2);
  });

  it('leaves out what was left out', () => {
    assert.deepStrictEqual(unpack(pack({ a: 1, b: undefined })), { a: 1 });
  });

  it('is refused when it does not arrive whole', () => {
    const text = pack({ list: ['one', 'two'] });
    assert.throws(() => unpack(text.slice(0, -4)), /not whole/);
  });
});
