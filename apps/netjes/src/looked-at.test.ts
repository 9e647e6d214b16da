import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { readConfig } from './config.ts';
import { run } from './run.ts';

const codes = mkdtempSync(path.join(tmpdir(), 'netjes-looked-at-'));
after(() => rmSync(codes, { recursive: true }));
cpSync(readConfig({}).codes, codes, { recursive: true });
const code = path.join(codes, 'sooog', 'code.yaml');
const note = path.join(codes, 'sooog', 'looked-at.yaml');

function netjes(line: string) {
  return run(line.split(' '), readConfig({ NETJES_CODES: codes }));
}

async function stale(): Promise<string[]> {
  const { json } = await netjes('check sooog --json');
  const { findings } = json as { findings: { kind: string; norms: string[] }[] };
  return findings.filter(({ kind }) => kind === 'stale-wording').flatMap(({ norms }) => norms);
}

describe('netjes looked-at', () => {
  it('notes the named rules only, and check is content with those', async () => {
    const shipped = readFileSync(code, 'utf8');
    writeFileSync(
      code,
      shipped
        .replace('nl: Stuur geen kettingberichten', 'nl: Stuur nooit kettingberichten')
        .replace('forbid: person.bully', 'require: person.respect'),
    );
    const changed = await stale();
    assert.ok(changed.length > 0, 'no rule was changed');
    const [first = ''] = changed;
    const { exit, json } = await netjes(`looked-at sooog ${first} --json`);
    assert.equal(exit, 0);
    assert.deepEqual(json, { code: 'sooog', file: note, lookedAt: [first] });
    assert.deepEqual(await stale(), changed.slice(1));
  });

  it('notes every rule when none is named, the same whoever does it', async () => {
    writeFileSync(code, readFileSync(path.join(readConfig({}).codes, 'sooog', 'code.yaml')));
    rmSync(note);
    assert.deepEqual(await stale(), [], 'without the file nobody keeps track');
    assert.equal((await netjes('looked-at sooog')).exit, 0);
    assert.equal(
      readFileSync(note, 'utf8'),
      readFileSync(path.join(readConfig({}).codes, 'sooog', 'looked-at.yaml'), 'utf8'),
    );
  });

  it('refuses a broken code, and writes nothing', async () => {
    const before = readFileSync(note, 'utf8');
    const shipped = readFileSync(code, 'utf8');
    writeFileSync(code, shipped.replace('who: [pupil]', 'who: [pupill]'));
    assert.equal((await netjes('looked-at sooog')).exit, 1);
    writeFileSync(code, shipped);
    assert.equal(readFileSync(note, 'utf8'), before);
  });

  it('exits 2 without a code and on a code or a rule that is not there, naming the nearest', async () => {
    assert.equal((await netjes('looked-at')).exit, 2);
    assert.match((await netjes('looked-at soog')).human, /`sooog`/);
    const { exit, human } = await netjes('looked-at sooog sooog-1-9');
    assert.equal(exit, 2);
    assert.match(human, /`sooog-1-1`/);
  });
});
