import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode } from '../../../../tests/rosters/read-files.ts';
import { decodeText } from './decode-text.ts';

const NAME = 'Zoë;Berg\n';
const wide = (text: string, little: boolean) =>
  new Uint8Array(
    Array.from(text, (letter) => {
      const code = letter.charCodeAt(0);
      return little ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff];
    }).flat(),
  );

describe('text of an unknown encoding', () => {
  it('is UTF-8 when it can be, with or without a mark', () => {
    const bytes = new TextEncoder().encode(NAME);
    const read = { text: NAME, guessed: false, strayed: false, binary: false };
    assert.deepEqual(decodeText(bytes, decode), read);
    assert.deepEqual(decodeText(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]), decode), read);
  });

  it('is UTF-16 by its mark, or by the zeros that western text then has', () => {
    assert.deepEqual(decodeText(wide(`\uFEFF${NAME}`, true), decode), {
      text: NAME,
      guessed: false,
      strayed: false,
      binary: false,
    });
    assert.deepEqual(decodeText(wide(`\uFEFF${NAME}`, false), decode), {
      text: NAME,
      guessed: false,
      strayed: false,
      binary: false,
    });
    assert.deepEqual(decodeText(wide(NAME, true), decode), {
      text: NAME,
      guessed: true,
      strayed: false,
      binary: false,
    });
    assert.deepEqual(decodeText(wide(NAME, false), decode), {
      text: NAME,
      guessed: true,
      strayed: false,
      binary: false,
    });
  });

  it('is taken for Windows-1252 when it is nothing else, and says that this was a guess', () => {
    const bytes = Uint8Array.from(NAME, (letter) => letter.charCodeAt(0));
    assert.deepEqual(decodeText(bytes, decode), { text: NAME, guessed: true, strayed: false, binary: false });
  });

  it('loses characters that are no text, and says so', () => {
    const bytes = new TextEncoder().encode(`No\0or,Be\u0007rg`);
    assert.deepEqual(decodeText(bytes, decode), {
      text: `Noor,Berg`,
      guessed: false,
      strayed: true,
      binary: false,
    });
  });

  it('is no text at all when it is full of them', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256);
    assert.equal(decodeText(bytes, decode).binary, true);
  });
});
