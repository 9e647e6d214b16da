import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseVocabulary } from './parse-vocabulary.ts';
import { aCodeText, faults } from './testing.ts';

const GOOD = 'who: [pupil], forbid: phone.use';

function kinds(text: string): string[] {
  return faults(text).map(({ kind, line }) => `${line} ${kind}`);
}

describe('a code file', () => {
  it('that is sound has no faults', () => {
    assert.deepEqual(kinds(aCodeText([GOOD])), []);
  });

  it('is refused with every fault, each with its line', () => {
    const text = aCodeText([
      'who: [pupl], forbid: phone.use',
      'who: [pupil], forbid: phone.uze',
      'who: [pupil], forbid: phone.use, when: {plaats: classroom}',
      'who: [pupil], forbid: phone.use, when: {place: clasroom}',
    ]);
    assert.deepEqual(kinds(text), [
      '12 unknown-word',
      '13 unknown-word',
      '14 unknown-word',
      '15 unknown-word',
    ]);
    assert.match(faults(text)[3]?.message.en ?? '', /`clasroom` .* did you mean `classroom`/);
  });

  it('may not have an unknown key', () => {
    const [fault] = faults(aCodeText([`${GOOD}, unles: []`]));
    assert.match(fault?.message.nl ?? '', /`unles`.*bedoel je `unless`/);
  });

  it('may not refer to a rule that is not there', () => {
    assert.deepEqual(kinds(aCodeText([`${GOOD}, unless: [{rule: demo-9}]`])), ['12 dead-reference']);
    assert.deepEqual(
      kinds(aCodeText([GOOD], 'procedures: [{id: p, title: {nl: P}, steps: [{norm: demo-9}]}]')),
      ['13 dead-reference'],
    );
  });

  it('needs a Dutch text for every rule', () => {
    const text = aCodeText([GOOD]).replace('text: {nl: Tekst 1.}', 'text: {en: Text.}');
    assert.deepEqual(kinds(text), ['12 missing-dutch']);
  });

  it('may not ask leave of nobody', () => {
    assert.deepEqual(kinds(aCodeText([`${GOOD}, unless: [{permission-from: none}]`])), [
      '12 askable-without-role',
    ]);
  });

  it('gives each rule exactly one modality', () => {
    assert.deepEqual(kinds(aCodeText(['who: [pupil], forbid: phone.use, permit: phone.use'])), ['12 syntax']);
    assert.deepEqual(kinds(aCodeText(['who: [pupil]'])), ['12 syntax']);
  });

  it('gives each rule an id of its own', () => {
    assert.deepEqual(kinds(aCodeText([`id: same, ${GOOD}`, `id: same, ${GOOD}`])), ['13 syntax']);
  });

  it('names itself, its version and its rules so that the audit can write them down', () => {
    const text = aCodeText([GOOD]);
    const said = (change: string) =>
      faults(change).map(({ kind, line, message }) => [kind, line, message.en]);
    const name = 'a'.repeat(63);
    for (const good of ['demo', 'a', '2026-1', name]) {
      assert.deepEqual(said(text.replace('code: demo', `code: '${good}'`)), [], good);
    }
    for (const good of ['1', '2026-11.2-B', name]) {
      assert.deepEqual(said(text.replace("version: '1'", `version: '${good}'`)), [], good);
    }
    for (const good of ['demo-3.1~2_b', 'Z', name]) {
      assert.deepEqual(said(aCodeText([`id: '${good}', ${GOOD}`])), [], good);
    }
    const odd = ['a b', 'é', 'a/b', 'a#b', 'a,b', '-a', '.', '', `${name}a`, 'a\n'];
    for (const bad of odd.map((each) => JSON.stringify(each))) {
      assert.deepEqual(kinds(text.replace('code: demo', `code: ${bad}`)), ['1 syntax'], bad);
      assert.deepEqual(kinds(text.replace("version: '1'", `version: ${bad}`)), ['2 syntax'], bad);
      assert.deepEqual(kinds(aCodeText([`id: ${bad}, ${GOOD}`])), ['12 syntax'], bad);
    }
    assert.deepEqual(kinds(text.replace('code: demo', 'code: Demo')), ['1 syntax']);
    assert.deepEqual(kinds(text.replace("version: '1'", 'version: 1~2')), ['2 syntax']);
  });

  it('is told which names can be given, in Dutch and English', () => {
    const [fault] = faults(aCodeText([`id: 'regel één', ${GOOD}`]));
    assert.equal(
      fault?.message.nl,
      '`id` kan niet `regel één` zijn; gebruik alleen letters zonder accent, cijfers, `.`, `_`, `~` en `-`, begin met een letter of cijfer, en houd het bij 63 tekens',
    );
    assert.equal(
      fault?.message.en,
      '`id` cannot be `regel één`; use only letters without accents, digits, `.`, `_`, `~` and `-`, begin with a letter or digit, and keep to 63 characters',
    );
  });

  it('must be YAML, without keys that occur twice', () => {
    assert.deepEqual(kinds('code: [demo').slice(0, 1), ['1 syntax']);
    assert.deepEqual(kinds(`${aCodeText([GOOD])}\ncode: again`), ['14 syntax']);
  });

  it('must have the shape of a code, whatever it is', () => {
    for (const text of ['', '[]', '42', 'null', 'code: {a: b}', 'chapters: 3', 'chapters: [1, {norms: x}]']) {
      assert.ok(faults(text).length > 0, `accepted: ${text}`);
    }
  });

  it('may not be larger than 2 MB', () => {
    assert.match(faults(`${aCodeText([GOOD])}#${'x'.repeat(2_000_000)}`)[0]?.message.en ?? '', /too large/);
  });
});

describe('a vocabulary', () => {
  it('is refused with every fault', () => {
    const parsed = parseVocabulary('acts: {a: {name: {nl: a}}}\nfacts: {f: {question: {en: F?}}}', 'v.yaml');
    assert.ok(!parsed.ok);
    const said = parsed.findings.map(({ message }) => message.en).join('\n');
    for (const word of ['audiences', 'roles', 'kind', 'may-i', 'values', 'Dutch'])
      assert.match(said, new RegExp(word));
  });
});
