import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { readConfig } from './config.ts';
import { run } from './run.ts';

const config = readConfig({});
const folder = mkdtempSync(path.join(tmpdir(), 'netjes-'));
after(() => rmSync(folder, { recursive: true }));

function netjes(line: string) {
  return run(line.split(' '), config);
}

function file(name: string, text: string): string {
  const at = path.join(folder, name);
  writeFileSync(at, text);
  return at;
}

// oxlint-disable-next-line typescript/no-explicit-any -- what other programs would read
type Json = any;

describe('netjes ask', () => {
  const phone = 'ask --code langstraat --who pupil --act phone.use';

  it('answers with the reasons, and exits 0 whatever the decision', async () => {
    const allowed = await netjes(`${phone} --fact place=canteen --json`);
    assert.equal(allowed.exit, 0);
    const { outcome, because, ask, tell, text } = allowed.json as Json;
    assert.deepEqual([outcome, ask, tell], ['allowed', [], []]);
    assert.deepEqual(because[0], {
      norm: 'langstraat-9a',
      article: '9',
      code: 'langstraat',
      version: '1',
      why: 'permit',
    });
    assert.match(text, /^Ja, dat mag\. Artikel 9: /);
    const forbidden = await netjes('ask --code sooog --who pupil --act password.share');
    assert.equal(forbidden.exit, 0);
    assert.match(forbidden.human, /^Nee, dat mag niet\./);
  });

  it('names whom to ask, and lifts nothing for leave of a wrong role', async () => {
    for (const leave of ['', ' --fact permission-from=parent']) {
      const { json } = await netjes(`${phone} --fact place=classroom${leave} --json`);
      assert.deepEqual((json as Json).ask, [['teacher']]);
    }
  });

  it('takes a repeated fact for a set', async () => {
    const spread = 'ask --code langstraat --who pupil --act content.spread --fact place=in-school';
    const outcome = async (more: string) => ((await netjes(`${spread}${more} --json`)).json as Json).outcome;
    assert.equal(await outcome(' --fact content=educational'), 'silent');
    assert.equal(await outcome(' --fact content=educational --fact content=racist'), 'forbidden');
  });

  it('asks back with --open', async () => {
    const { json, exit } = await netjes(`${phone} --open --json`);
    assert.equal(exit, 0);
    assert.equal((json as Json).outcome, 'depends');
    assert.equal((json as Json).dependsOn.fact, 'place');
    assert.ok((json as Json).dependsOn.values.includes('canteen'));
    assert.match((json as Json).text, /Waar ben je\?/);
  });

  it('selects grants by --at', async () => {
    const grants = file(
      'grants.yaml',
      'grants: [{id: g1, code: langstraat, act: phone.use, role: teacher, from: 2026-11-22T10:00:00Z, until: 2026-11-22T11:00:00Z, subjects: everyone}]',
    );
    const at = async (time: string) =>
      ((await netjes(`${phone} --fact place=classroom --grants ${grants} --at ${time} --json`)).json as Json)
        .outcome;
    assert.equal(await at('2026-11-22T10:30:00Z'), 'allowed');
    assert.equal(await at('2026-11-22T11:30:00+01:00'), 'allowed');
    assert.equal(await at('2026-11-22T11:00:00Z'), 'ask');
  });

  it('exits 2 on an unknown word and names the nearest', async () => {
    for (const [wrong, meant] of [
      ['ask --code langstrat --who pupil --act phone.use', 'langstraat'],
      ['ask --code langstraat --who pupl --act phone.use', 'pupil'],
      ['ask --code langstraat --who pupil --act phone.uses', 'phone.use'],
      [`${phone} --fact plaec=canteen`, 'place'],
      [`${phone} --fact place=cantine`, 'canteen'],
    ] as const) {
      const { exit, human } = await netjes(wrong);
      assert.equal(exit, 2, wrong);
      assert.match(human, new RegExp(`\`${meant}\``));
    }
  });

  it('exits 2 on a call that is off', async () => {
    for (const wrong of [
      'ask --code langstraat --who pupil',
      `${phone} --fact place`,
      `${phone} --at yesterday`,
      `${phone} --at 2026-13-45`,
      `${phone} --port 3000`,
      'ask --kode langstraat',
      'show',
      'show langstraat sooog',
      'shwo langstraat',
      'start --port 99999',
      'codes --lang de',
    ]) {
      assert.equal((await netjes(wrong)).exit, 2, wrong);
    }
  });

  it('speaks English when asked', async () => {
    assert.match((await netjes(`${phone} --fact place=canteen --lang en`)).human, /^Yes, you may\./);
  });
});

describe('netjes ask --questions', () => {
  it('answers every case in its place, and a bad one with what is wrong', async () => {
    const questions = file(
      'questions.yaml',
      `
cases:
- {id: a, code: langstraat, who: pupil, act: phone.use, situation: {place: canteen}, note: ignored}
- {id: b, code: langstraat, who: pupil, act: phone.uze, situation: {}}
- {id: c, code: nowhere, who: pupil, act: phone.use, situation: {}}
- 42
- {id: 007, code: kennisnet, who: school, act: measure.impose, situation: {violation: established, violator: pupil}}
- {id: e, code: langstraat, who: pupil, who: teacher, act: phone.use}
- {id: f, code: langstraat, who: pupil, act: phone.use, situation: [place]}
- {id: g, code: langstraat, who: staff, act: contact.pupil, situation: {second-staff-present: true, conversation: group, account-type: professional, account-personal-info: 'false', manager-informed: 'true', channel: [instagram]}}
`,
    );
    const { exit, json } = await netjes(`ask --questions ${questions} --json`);
    assert.equal(exit, 0);
    const said = (json as Json[]).map(({ id, outcome, error }) => [id, outcome ?? 'error', error ?? '']);
    assert.deepEqual(
      said.map(([id, outcome]) => [id, outcome]),
      [
        ['a', 'allowed'],
        ['b', 'error'],
        ['c', 'error'],
        [null, 'error'],
        ['007', 'allowed'],
        ['e', 'error'],
        ['f', 'error'],
        ['g', 'allowed'],
      ],
    );
    assert.match(said[1]?.[2], /phone\.use/);
  });

  it('refuses a file that is too large, no YAML or without cases, with exit 2', async () => {
    const large = file('large.yaml', `cases:\n${'- {id: a}\n'.repeat(1_000_000)}`);
    for (const at of [
      large,
      file('bad.yaml', 'cases: ['),
      file('none.yaml', 'x: 1'),
      path.join(folder, 'absent'),
    ]) {
      assert.equal((await netjes(`ask --questions ${at} --json`)).exit, 2, at);
    }
  });
});

describe('netjes check and test', () => {
  const shipped = readFileSync(path.join(config.codes, 'langstraat', 'code.yaml'), 'utf8');

  it('exits 1 when there is something to say', async () => {
    const { exit, json } = await netjes('check kennisnet --json');
    assert.equal(exit, 1);
    const kinds = (json as Json).findings.map(({ kind }: Json) => kind);
    for (const kind of ['open-placeholder', 'reading', 'missing-decider'])
      assert.ok(kinds.includes(kind), kind);
  });

  it('refuses a broken file whole, with every finding, file and line', async () => {
    const broken = file(
      'code.yaml',
      shipped.replace('forbid: phone.use', 'forbid: phone.usee').replace('who: [pupil]', 'who: [pupill]'),
    );
    const { exit, json, human } = await netjes(`check ${broken} --json`);
    assert.equal(exit, 1);
    assert.equal((json as Json).loads, false);
    assert.equal((json as Json).findings.length, 2);
    assert.match(human, /code\.yaml:\d+ unknown-word/);
  });

  it('runs the examples of a code', async () => {
    const { exit, json } = await netjes('test langstraat --json');
    assert.equal(exit, 0);
    assert.ok((json as Json).passed >= 40);
  });
});

describe('netjes show and codes', () => {
  it('lists the codes and says that they are readings', async () => {
    const { json } = await netjes('codes --json');
    assert.deepEqual(
      (json as Json[]).map(({ code }) => code),
      ['kennisnet', 'langstraat', 'noordkwartier', 'sooog', 'sticht'],
    );
    assert.ok((json as Json[]).every(({ official, source }) => official === false && source.publisher));
  });

  it('shows a pupil only what concerns pupils', async () => {
    const all = (await netjes('show langstraat --json')).json as Json;
    const pupil = (await netjes('show langstraat --for pupil --json')).json as Json;
    assert.ok(pupil.norms.length < all.norms.length);
    assert.ok(
      pupil.norms.every(({ who }: Json) => who.some((name: string) => ['pupil', 'anyone'].includes(name))),
    );
    assert.match((await netjes('show langstraat --for pupil')).human, /geen officiële publicatie/);
  });
});

describe('netjes compare and export', () => {
  it('gives a question for each difference, the smallest first', async () => {
    const { exit, json } = await netjes('compare langstraat sooog --who pupil --json');
    assert.equal(exit, 0);
    const sizes = (json as Json[]).map(({ situation }) => Object.values(situation).flat().length);
    assert.ok(sizes.length > 50);
    assert.deepEqual(
      sizes,
      sizes.toSorted((a, b) => a - b),
    );
    assert.ok(
      (json as Json[]).every(
        ({ who, a, b }) =>
          who === 'pupil' && JSON.stringify([a.outcome, a.ask]) !== JSON.stringify([b.outcome, b.ask]),
      ),
    );
    assert.deepEqual((await netjes('compare sooog sooog --json')).json, []);
  });

  it('exports to Cedar and to a table, and says what is lost', async () => {
    const cedar = await netjes('export langstraat --to cedar --json');
    assert.match((cedar.json as Json).policies, /@id\("langstraat-9c"\)/);
    assert.ok((cedar.json as Json).limits.length > 3);
    assert.match(
      (await netjes('export langstraat --to table')).human,
      /^norm,article,kind,who,act,counts-as,/,
    );
    assert.equal((await netjes('export langstraat --to prolog')).exit, 2);
  });
});
