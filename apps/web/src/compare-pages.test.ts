import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../tests/oracle/codes.ts';
import { createApp } from './create-app.ts';
import { EVERYDAY } from './comparing/everyday.ts';

const app = createApp(library);
const get = async (path: string) => {
  const response = await app.request(path);
  return { status: response.status, html: (await response.text()).replaceAll('&amp;', '&') };
};
const count = (html: string, piece: string) => html.split(piece).length - 1;

describe('the table of all codes', () => {
  it('answers every everyday situation by every code', async () => {
    const { status, html } = await get('/vergelijk');
    assert.equal(status, 200);
    assert.equal(count(html, '<td role="cell"'), EVERYDAY.length * library.codes.size);
    for (const { label } of EVERYDAY) assert.ok(html.includes(label.nl), label.nl);
  });

  it('shows the situations of one audience only', async () => {
    const { html } = await get('/vergelijk?wie=parent');
    const parents = EVERYDAY.filter(({ who }) => who === 'parent');
    assert.equal(count(html, '<td role="cell"'), parents.length * library.codes.size);
  });

  it('says outcome, whom to ask and the article, each with its way on', async () => {
    const { html } = await get('/vergelijk?wie=pupil');
    assert.match(html, /href="\/langstraat\/alledaags\/1"/);
    assert.match(html, /vraag het aan de schoolleiding/);
    assert.match(html, /href="\/langstraat\/regels#langstraat-9a"[^>]*>artikel 9</);
  });

  it('leads to pages that give the same answer', async () => {
    const { html } = await get('/vergelijk?wie=teacher');
    const [, path = '', shown = ''] =
      /<a class="[^"]*" href="(\/kennisnet\/[^"]+)">([a-z ]+)</.exec(html) ?? [];
    assert.equal(shown.trim(), 'nee');
    const { status, headers } = await app.request(path);
    assert.equal(status, 303);
    const asked = headers.get('location') ?? '';
    assert.match(asked, /^\/kennisnet\/mag-ik\/[a-z.-]+\?wie=teacher&.*precies=ja$/);
    assert.match((await get(asked)).html, /Nee, dat mag niet/);
  });

  it('knows no other situations than its own', async () => {
    for (const number of ['0', '55', '1e1', 'x', '99999']) {
      assert.equal((await app.request(`/kennisnet/alledaags/${number}`)).status, 404, number);
    }
  });

  it('weighs under 60 KB, in Dutch and in English', async () => {
    for (const path of ['/vergelijk', '/vergelijk?taal=en', '/vergelijk/kennisnet/langstraat']) {
      const weight = Buffer.byteLength((await get(path)).html);
      assert.ok(weight < 60_000, `${path}: ${weight} bytes`);
    }
  });

  it('is there in English', async () => {
    const { html } = await get('/vergelijk?taal=en');
    assert.match(html, /Phone in the canteen, at break/);
    assert.ok(!html.includes('Telefoon in de kantine'));
  });
});

describe('two codes', () => {
  it('differ the same both ways round, with the answers changed over', async () => {
    const [one, other] = [await get('/vergelijk/sticht/kennisnet'), await get('/vergelijk/kennisnet/sticht')];
    const number = (html: string) => /(\d+) verschillen over/.exec(html)?.[1];
    assert.ok(Number(number(one.html)) > 50);
    assert.equal(number(one.html), number(other.html));
  });

  it('differ for parents too, whom codes often address as they do every adult', async () => {
    const { html } = await get('/vergelijk/noordkwartier/sticht?wie=parent');
    assert.ok(Number(/(\d+) verschillen over/.exec(html)?.[1]) > 5);
  });

  it('can be read topic by topic, page by page', async () => {
    const all = await get('/vergelijk/noordkwartier/sticht');
    const path = /href="(\/vergelijk\/noordkwartier\/sticht\?over=[^"]+)"/.exec(all.html)?.[1] ?? '';
    assert.match((await get(path)).html, /1 tot en met \d+ van \d+/);
    assert.equal((await get(`${path}&vanaf=9999`)).status, 200);
    assert.equal((await get(`${path}&vanaf=x`)).status, 200);
  });

  it('are the same when they are one code', async () => {
    assert.match((await get('/vergelijk/sticht/sticht')).html, /overal hetzelfde antwoord/);
  });

  it('must both be known', async () => {
    assert.equal((await get('/vergelijk/sticht/bestaat-niet')).status, 404);
  });
});
