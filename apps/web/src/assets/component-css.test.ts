import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../../tests/oracle/codes.ts';
import { createApp } from '../create-app.ts';
import { ASSETS, STYLESHEET } from './assets.ts';
import { COMPONENT_CLASSES, usedRules } from './component-css.ts';

const css = new TextDecoder().decode(ASSETS.get(STYLESHEET)?.body);

describe('the CSS of the components', () => {
  it('keeps rules for classes in use and drops the others', () => {
    const used = new Set(['a', 'a--big']);
    assert.equal(usedRules('.a{x:1}.b{y:2}.a--big:hover{z:3}', used), '.a{x:1}.a--big:hover{z:3}');
    assert.equal(usedRules('.a,.b{x:1}', used), '.a{x:1}');
    assert.equal(usedRules('.a:is(.b,.a){x:1}', used), '');
  });

  it('drops what is for states and fields that no page has', () => {
    const used = new Set(['a']);
    assert.equal(
      usedRules('.a:disabled,.a:hover{x:1}.a[type=tel i]{y:2}.a{z:3}', used),
      '.a:hover{x:1}.a{z:3}',
    );
  });

  it('keeps at-rules with what is left inside them', () => {
    const used = new Set(['a']);
    assert.equal(usedRules('@media print{.a{x:1}.b{y:2}}', used), '@media print{.a{x:1}}');
    assert.equal(usedRules('@media print{.b{y:2}}', used), '');
  });

  it('has every component class that stands in a page, and no page lacks one', async () => {
    const app = createApp(library);
    const seen = new Set<string>();
    for (const path of [
      '/',
      '/over',
      '/langstraat',
      '/langstraat/regels',
      '/langstraat/mag-ik/phone.use?place=classroom',
      '/kennisnet/controle',
    ]) {
      const text = await (await app.request(path)).text();
      for (const [name] of text.matchAll(/utrecht-[\w-]+/g)) seen.add(name);
    }
    assert.deepEqual(
      [...seen].filter((name) => !COMPONENT_CLASSES.has(name)),
      [],
    );
    assert.deepEqual(
      [...COMPONENT_CLASSES].filter((name) => !seen.has(name)),
      [],
    );
  });

  it('carries the notice of those who made it', () => {
    assert.match(css, /Gemeente Utrecht, EUPL-1\.2/);
  });
});

describe('the colours', () => {
  const colour = (name: string): number[] => {
    const hex = new RegExp(`--${name}: ?#([0-9a-f]{3,6})[;}]`).exec(css)?.[1];
    assert.ok(hex, name);
    const full = hex.length === 3 ? hex.replaceAll(/./g, '$&$&') : hex;
    return [0, 2, 4].map((i) => parseInt(full.slice(i, i + 2), 16) / 255);
  };
  const light = (name: string) => {
    const [red = 0, green = 0, blue = 0] = colour(name).map((part) =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (a: string, b: string) => {
    const [high = 0, low = 0] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  for (const [text, ground] of [
    ['ink', 'paper'],
    ['ink', 'card'],
    ['muted', 'paper'],
    ['muted', 'card'],
    ['teal', 'paper'],
    ['teal', 'card'],
    ['card', 'teal'],
    ['ink', 'focus'],
    ['ink', 'ask-soft'],
    ['teal', 'ask-soft'],
    ...['yes', 'no', 'ask', 'must', 'silent'].flatMap((name) => [
      [name, `${name}-soft`],
      ['ink', `${name}-soft`],
      ['card', name],
    ]),
  ] as [string, string][]) {
    it(`can be told apart: ${text} on ${ground}`, () => {
      assert.ok(contrast(text, ground) >= 4.5, String(contrast(text, ground)));
    });
  }
});
