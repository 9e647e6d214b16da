import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { breachedPasswords } from './breached.ts';
import { judgePassword } from './judge-password.ts';

const about = { name: 'Zoë de Vries', email: 'z.devries@regenboog.nl', school: 'OBS De Regenboog' };
const judge = (text: string) => judgePassword(text, about);

describe('a new password', () => {
  it('is good as a sentence, in any language, without capitals or signs', async () => {
    for (const text of [
      'mijn kat eet nooit vis',
      'correct horse battery staple',
      'кошка ест рыбу',
      'fietsen naar zee',
    ])
      assert.equal(await judge(text), undefined, text);
  });

  it('has at least twelve characters, as people count them', async () => {
    assert.equal(await judge('xq7#vLm2pRt'), 'too-short');
    assert.equal(await judge('xq7#vLm2pRtk'), undefined);
    // eleven, whichever way they are composed
    assert.equal(await judge('e\u0301xq7vLm2pRt'), 'too-short');
    assert.equal(await judge('\u{1f600}q7#vLm2pRt'), 'too-short');
  });

  it('has at most 128 characters, and megabytes are not looked at', async () => {
    const long = Array.from({ length: 128 }, (_, at) => String.fromCodePoint(0x4e00 + at * 7)).join('');
    assert.equal(await judge(long), undefined);
    assert.equal(await judge(`${long}x`), 'too-long');
    assert.equal(await judge('\ufdfa'.repeat(5_000_000)), 'too-long');
  });

  it('is not one that leaked, also in capitals', async () => {
    for (const text of ['1qaz2wsx3edc', '1QAZ2WSX3EDC', 'unbelievable'])
      assert.equal(await judge(text), 'breached', text);
  });

  const guessable = {
    'the own name with a year': 'ZoedeVries2014',
    'the own name as it is written': 'Zoë de Vries!',
    'the own mail address': 'z.devries@regenboog.nl',
    'the name of the school': 'Regenboog2026!!',
    'the same again and again': 'abcabcabcabcabc',
    'one sign only': '!!!!!!!!!!!!!!',
    'a row of keys': 'qwertyuiopasdf',
    'a row of letters backwards': 'zyxwvutsrqpo',
    'a common password twice': 'dragonmonkey!',
    'a common password with signs for letters': 'P@ssw0rd12345',
    'what half the school has': 'Welkom01Welkom01',
    'a Dutch word that everybody tries': 'w4chtw00rd2026',
    'a season and a year': 'Zomer-2026-zomer',
  };
  for (const [what, text] of Object.entries(guessable))
    it(`is not ${what}`, async () => assert.equal(await judge(text), 'guessable'));

  it('is not the own name without its accents', async () => {
    const text = 'ReneeMuller#xq';
    assert.equal(await judgePassword(text, { name: 'Renée Müller' }), 'guessable');
    assert.equal(await judgePassword(text, {}), undefined);
  });

  it('may have the own name in it, if there is enough besides', async () => {
    assert.equal(await judge('zoë plukt blauwe bramen'), undefined);
  });

  it('is judged the same when nothing is known of the person', async () => {
    assert.equal(await judgePassword('1qaz2wsx3edc', {}), 'breached');
    assert.equal(await judgePassword('mijn kat eet nooit vis', {}), undefined);
  });

  it('is looked up among those that leaked, tens of thousands', async () => {
    assert.equal((await breachedPasswords()).size, 49_233);
  });
});
