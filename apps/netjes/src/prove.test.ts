import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { readConfig } from './config.ts';
import { run } from './run.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'netjes-'));
after(() => rmSync(folder, { recursive: true }));

function netjes(line: string) {
  return run(line.split(' '), readConfig({}));
}

/** The code of a school, as a file. */
function file(text: string): string {
  const at = path.join(folder, 'beuk.yaml');
  writeFileSync(at, text);
  return at;
}

// oxlint-disable-next-line typescript/no-explicit-any -- what other programs would read
type Json = any;

describe('netjes prove', () => {
  // the school of docs/code-format.md, as its reader would copy it
  const docs = readFileSync(new URL('../../../docs/code-format.md', import.meta.url), 'utf8');
  const school = /```yaml\n(code: beuk\n[\s\S]+?)```/.exec(docs)?.[1] ?? '';
  const proved = async (text: string) => netjes(`prove --board langstraat --school ${file(text)} --json`);

  it('proves the school that the documentation shows', async () => {
    const { exit, json } = await proved(school);
    assert.deepEqual([exit, (json as Json).proved, (json as Json).redundant], [0, true, ['langstraat-13b']]);
    assert.ok((json as Json).situations > 1_000_000);
  });

  it('refuses a school that lets one more role lift a ban, with a question that can be asked again', async () => {
    const looser = school.replace(
      'when: {place: classroom}\n        title',
      'when: {place: classroom}\n        unless: [{permission-from: [teacher, parent]}]\n        title',
    );
    const removed = looser.replace('remove: [', 'remove: [langstraat-9b, ');
    const { exit, json } = await proved(removed);
    assert.equal(exit, 1);
    const { kind, who, act, situation, board, school: ours } = (json as Json).counterexample;
    assert.deepEqual(
      [kind, who, act, situation],
      ['prohibition', 'pupil', 'phone.use', { place: ['classroom'] }],
    );
    assert.deepEqual([board.ask, ours.ask], [[['teacher']], [['parent', 'teacher']]]);
  });

  it('refuses a school that drops a rule that decides something', async () => {
    const { exit, json } = await proved(school.replace('[langstraat-13b]', '[langstraat-19]'));
    assert.deepEqual([exit, (json as Json).counterexample.kind], [1, 'prohibition']);
  });

  it('takes a school that removes what other rules lean on for broken', async () => {
    const broken = school
      .replace('langstraat-9a:', 'langstraat-9z:')
      .replace('[langstraat-13b]', '[langstraat-99]');
    const { exit, json } = await proved(broken);
    assert.deepEqual([exit, (json as Json).findings.length], [1, 2]);
  });

  it('answers questions under the school’s own code', async () => {
    const at = file(school);
    const { json } = await netjes(
      `ask --code ${at} --who pupil --act phone.use --fact place=schoolyard --json`,
    );
    assert.equal((json as Json).outcome, 'forbidden');
    assert.equal((json as Json).because[0].code, 'beuk');
  });
});
