import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settleNames, shortenNames } from './settle-names.ts';

describe('names that are settled', () => {
  for (const [why, css, settled] of [
    ['one that nobody declares comes to its fallback', '.a{x:var(--b, red)}', '.a{x:red}'],
    ['without a fallback it comes to nothing', '.a{x:var(--b)}', '.a{x:unset}'],
    ['fallbacks may stand in fallbacks', '.a{x:var(--b, var(--c, 1px) solid)}', '.a{x:1px solid}'],
    [
      'one that some rule declares stays',
      '.a{x:var(--utrecht-b, red)}.c{--utrecht-b:blue}',
      '.a{x:var(--utrecht-b,red)}.c{--utrecht-b:blue}',
    ],
    [
      'a token of the theme comes to its value, and is no longer needed',
      ':root{--utrecht-b:1px;y:z}.a{x:var(--utrecht-b, 2px)}',
      ':root{y:z}.a{x:1px}',
    ],
    [
      'a token that another rule changes stays',
      ':root{--utrecht-b:1px}.a{x:var(--utrecht-b)}@media print{:root{--utrecht-b:2px}}',
      ':root{--utrecht-b:1px}.a{x:var(--utrecht-b)}@media print{:root{--utrecht-b:2px}}',
    ],
    [
      'what itself comes to nothing settles what looks at it',
      '.a{--utrecht-b:var(--c);x:var(--utrecht-b, 3px)}',
      '.a{x:3px}',
    ],
    ['a sum keeps its fallbacks', '.a{x:calc(var(--b, 0)*var(--c, 0))}', '.a{x:calc(var(--b,0)*var(--c,0))}'],
    ['what matters more still matters more', '.a{x:var(--b)!important}', '.a{x:unset!important}'],
  ] as const) {
    it(why, () => {
      assert.equal(settleNames(css), settled);
    });
  }
});

describe('names that components keep for themselves', () => {
  it('are short, and still the same for who sets and who reads them', () => {
    assert.equal(
      shortenNames('.a{--_utrecht-a-colour:red;x:var(--_utrecht-b,var(--_utrecht-a-colour))}'),
      '.a{--_0:red;x:var(--_1,var(--_0))}',
    );
  });

  it('leave those of the theme and of the pages alone', () => {
    const css = '.a{--utrecht-a:red;--ink:blue}';
    assert.equal(shortenNames(css), css);
  });
});
