import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDecider, type Decider, type Norm } from '@netjes/norms';
import { ask, langstraat, move, PHONE, teacher } from '../../../../tests/processes/asking-leave.ts';
import { aContext, somebody } from '../../../../tests/processes/context.ts';
import { deciderOf, PERMISSION_CASES } from '../../../../tests/processes/permission-cases.ts';
import { made, refusal } from '../../../../tests/processes/refusal.ts';

/** The same code in another version, with other norms. */
function version(
  decider: Decider,
  name: string,
  change: (list: readonly Norm[]) => readonly Norm[],
): Decider {
  const { code, vocabulary } = decider;
  return createDecider(vocabulary, { ...code, version: name, norms: change(code.norms) });
}

describe('the code in force on the day', () => {
  const { code } = langstraat;
  const same = aContext(version(code, '2', (list) => list));
  const strict = aContext(
    version(code, '2', (list) =>
      list.map((norm) => (norm.id.startsWith('langstraat-9') ? { ...norm, unless: [] } : norm)),
    ),
  );
  const free = aContext(version(code, '2', (list) => list.filter(({ act }) => act !== 'phone.use')));

  it('decides: a yes under an older version no longer counts', () => {
    const sooog = aContext(deciderOf('sooog'));
    const film = PERMISSION_CASES.find(({ code: id, who }) => id === 'sooog' && who === 'parent');
    assert.ok(film);
    const wish = {
      ...PHONE,
      who: film.who,
      act: film.act,
      situation: film.situation,
      concerned: ['child-1'],
    };
    const leader = somebody('principal-1', 'principal');
    const child = somebody('child-1', { role: 'pictured', of: ['child-1'] });
    const asked = made(ask(sooog, wish, somebody('parent-1', 'parent'))).file;
    const partly = made(move(sooog, asked, 'yes', leader)).file;
    const next = aContext(version(sooog.code, '2', (list) => list));
    const after = made(move(next, partly, 'yes', child)).file;
    assert.equal(after.state, 'partly-granted');
    assert.equal(made(move(next, after, 'yes', leader)).file.state, 'granted');
  });

  it('has a request asked anew, and tells those who decide', () => {
    const { file } = made(ask(langstraat));
    assert.equal(refusal(move(langstraat, file, 'look-again', 'netjes')).refused, 'unmet');
    const again = made(move(same, file, 'look-again', 'netjes'));
    assert.equal(again.file.state, 'asked');
    assert.equal(again.file.data.asked.codeVersion, '2');
    assert.deepEqual(
      again.duties.map(({ tell }) => tell),
      ['please-decide-again'],
    );
  });

  it('refuses a yes that it no longer takes, and lets the request lapse', () => {
    const { file } = made(ask(langstraat));
    assert.equal(refusal(move(strict, file, 'yes', teacher)).refused, 'forbidden');
    assert.notEqual(refusal(move(free, file, 'yes', teacher)).refused, 'not-yours');
    const lapsed = made(move(strict, file, 'look-again', 'netjes'));
    assert.equal(lapsed.file.state, 'lapsed');
    assert.deepEqual(
      lapsed.duties.map(({ tell }) => tell),
      ['lapsed'],
    );
  });

  it('keeps a leave that still lifts the ban, and lets one lapse that lifts nothing', () => {
    const granted = made(move(langstraat, made(ask(langstraat)).file, 'yes', teacher)).file;
    assert.equal(made(move(same, granted, 'look-again', 'netjes')).file.state, 'granted');
    assert.equal(made(move(strict, granted, 'look-again', 'netjes')).file.state, 'lapsed');
  });
});
