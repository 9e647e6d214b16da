import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { entries, library } from '../../../tests/oracle/codes.ts';
import { audiencesOf } from './asking/spoken.ts';
import { createApp } from './create-app.ts';
import { chooseRules } from './poster/choose-rules.ts';
import { COUNTS, pickQuestions } from './sheet/pick-questions.ts';

const app = createApp(library);
const get = async (path: string) => await (await app.request(`http://netjes.example${path}`)).text();
const items = (html: string) => html.split('<li class="is-').length - 1;

describe('the rules on a poster', () => {
  for (const entry of entries()) {
    const { id, norms } = entry.decider.code;
    const rules = chooseRules(entry);
    it(`of ${id} are ten different ones for pupils, with child texts, said outright`, () => {
      assert.equal(rules.length, 10);
      assert.equal(new Set(rules.map(({ text }) => text.child)).size, 10);
      const audiences = audiencesOf(entry, 'pupil');
      for (const { who, text, inferred } of rules) {
        assert.ok(who.some((each) => audiences.has(each)));
        assert.ok(text.child && text.child.length <= 170 && text.en);
        assert.equal(inferred, false);
      }
    });

    it(`of ${id} hold a ban, a duty and a permit where the code has one for pupils`, () => {
      const kinds = new Set(rules.map(({ modality }) => modality));
      assert.ok(kinds.has('forbid') && kinds.has('require'));
      const audiences = audiencesOf(entry, 'pupil');
      const permits = norms.some(
        ({ modality, who }) => modality === 'permit' && who.some((each) => audiences.has(each)),
      );
      assert.equal(kinds.has('permit'), permits);
    });

    it(`of ${id} are the same every time`, () => {
      assert.deepEqual(chooseRules(entry), rules);
    });
  }
});

describe('the poster', () => {
  it('shows ten rules, and where to ask', async () => {
    const html = await get('/langstraat/poster');
    assert.equal(items(html), 10);
    assert.match(html, /QR-code naar http:\/\/netjes\.example\/langstraat"/);
    assert.match(html, /Geen officiële uitgave/);
  });

  it('comes in A4 and A3', async () => {
    assert.match(await get('/langstraat/poster'), /class="poster is-a4"/);
    assert.match(await get('/langstraat/poster?maat=a3'), /class="poster is-a3"/);
    assert.match(await get('/langstraat/poster?maat=a9'), /class="poster is-a4"/);
  });

  it('comes in English', async () => {
    assert.match(await get('/langstraat/poster?taal=en'), /Ten rules to know/);
  });
});

describe('the questions on a sheet', () => {
  for (const entry of entries()) {
    const { id } = entry.decider.code;
    it(`of ${id} are as many as asked for, and the same every time`, () => {
      for (const count of COUNTS) {
        const picked = pickQuestions(entry, count, 2);
        assert.equal(new Set(picked).size, count);
        assert.deepEqual(pickQuestions(entry, count, 2), picked);
      }
    });

    it(`of ${id} are other ones in another series`, () => {
      const ids = (series: number) => pickQuestions(entry, 10, series).map((each) => each.id);
      assert.notDeepEqual(new Set(ids(1)), new Set(ids(2)));
    });

    it(`of ${id} are pupils' own, and at most one is left open by the code`, () => {
      const picked = pickQuestions(entry, 15, 3);
      const audiences = audiencesOf(entry, 'pupil');
      assert.ok(picked.every(({ question, open }) => !open && audiences.has(question.who)));
      assert.ok(picked.filter(({ expect }) => expect.outcome === 'silent').length <= 1);
    });
  }
});

describe('the question sheet', () => {
  it('has room to answer, and the answers with their articles after that', async () => {
    const html = await get('/langstraat/vragenblad?aantal=6');
    const [questions = '', answers = ''] = html.split('class="sheet answers');
    assert.equal(questions.split('class="sheet-question"').length - 1, 6);
    assert.equal(answers.split('class="sheet-question"').length - 1, 6);
    assert.ok(!questions.includes('utrecht-data-badge is-'), 'no answer beside a question');
    assert.match(answers, /Artikel \d+/);
    assert.match(answers, /Voor de leraar/);
  });

  it('takes what it cannot read for the usual sheet', async () => {
    const usual = (await get('/sooog/vragenblad')).split('<main')[1];
    for (const query of ['aantal=7', 'reeks=0', 'reeks=1.5', 'reeks=x', 'reeks=41']) {
      const sheet = (await get(`/sooog/vragenblad?${query}`)).split('<main')[1];
      assert.equal(
        sheet?.split('class="sheet-question"').length,
        usual?.split('class="sheet-question"').length,
      );
    }
  });

  it('is there in English', async () => {
    assert.match(await get('/sooog/vragenblad?taal=en'), /Is that allowed\?/);
  });
});

describe('a code', () => {
  it('leads to its poster, its question sheet and the other codes', async () => {
    for (const path of ['/langstraat', '/langstraat/regels']) {
      const html = await get(path);
      for (const target of ['/langstraat/poster', '/langstraat/vragenblad', '/vergelijk']) {
        assert.ok(html.includes(`href="${target}"`), `${path} -> ${target}`);
      }
    }
  });
});
