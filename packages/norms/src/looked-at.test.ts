import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readEntry } from './library.ts';
import { lookAt } from './looked-at.ts';
import { aCodeText, aDecider, aVocabulary } from './testing.ts';

const norm = (nl: string) => `who: [pupil], forbid: phone.use, text: {nl: ${nl}, child: Nee., en: No.}`;
const BEFORE = [norm('Eerst.'), norm('Blijft.')];
const AFTER = [norm('Later.'), norm('Blijft.')];

function stale(norms: readonly string[], lookedAt?: string): string[] {
  const entry = readEntry(aVocabulary(), {
    code: { path: 'code.yaml', text: aCodeText(norms) },
    ...(lookedAt !== undefined && { lookedAt: { path: 'looked-at.yaml', text: lookedAt } }),
  });
  const findings = entry.ok ? entry.value.findings : entry.findings;
  return findings
    .filter(({ kind }) => kind !== 'missing-text' && kind !== 'missing-decider' && kind !== 'redundant')
    .map(({ kind, file, line, norms: about }) => `${kind} ${file}:${line} ${about.join(' ')}`);
}

describe('wordings that somebody looked at', () => {
  const looked = lookAt(aDecider(BEFORE).code, undefined);

  it('are fine as long as their norm says the same', () => {
    assert.deepEqual(stale(BEFORE, looked), []);
    assert.deepEqual(
      stale(
        [...BEFORE].map((each) => each.replace('Nee.', 'Nee hoor.')),
        looked,
      ),
      [],
    );
  });

  it('are flagged, with the place, when their norm changed', () => {
    assert.deepEqual(stale(AFTER, looked), ['stale-wording code.yaml:12 demo-1']);
  });

  it('are fine again when somebody looked at that norm, or at all of them', () => {
    const { code } = aDecider(AFTER);
    const entry = readEntry(aVocabulary(), {
      code: { path: 'code.yaml', text: aCodeText(AFTER) },
      lookedAt: { path: 'looked-at.yaml', text: looked },
    });
    assert.ok(entry.ok);
    assert.deepEqual(stale(AFTER, lookAt(code, entry.value.lookedAt, new Set(['demo-1']))), []);
    assert.deepEqual(stale(AFTER, lookAt(code, undefined)), []);
    assert.deepEqual(stale(AFTER, lookAt(code, entry.value.lookedAt, new Set(['demo-2']))).length, 1);
  });

  it('are flagged when nobody ever looked, but only in a code whose wordings are kept track of', () => {
    assert.deepEqual(stale(BEFORE, 'code: demo\nnorms: {}\n').length, 2);
    assert.deepEqual(stale(BEFORE), []);
    assert.deepEqual(stale(['who: [pupil], forbid: phone.use'], 'code: demo\nnorms: {}\n'), []);
  });

  it('are reported when their norm is gone', () => {
    assert.deepEqual(stale(BEFORE.slice(1), 'code: demo\nnorms:\n  demo-9: 01234567-89abcdef\n'), [
      'stale-wording looked-at.yaml:3 ',
      'stale-wording code.yaml:12 demo-1',
    ]);
  });

  it('are refused in a file of another code or another shape', () => {
    assert.deepEqual(stale(BEFORE, 'code: other\nnorms: {}\n'), ['unknown-word looked-at.yaml:1 ']);
    assert.deepEqual(stale(BEFORE, 'norms: []\n').length, 2);
  });
});
