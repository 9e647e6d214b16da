import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../tests/oracle/codes.ts';
import { createApp } from './create-app.ts';

const app = createApp(library);
const visit = async (path: string, remembered?: string, headers: Readonly<Record<string, string>> = {}) => {
  const cookie: Record<string, string> = remembered === undefined ? {} : { cookie: `lezer=${remembered}` };
  const response = await app.request(path, { headers: { ...cookie, ...headers } });
  return { response, status: response.status, text: await response.text() };
};
const heading = (text: string) =>
  /<h1[^>]*>(.*?)<\/h1>/s
    .exec(text)?.[1]
    ?.replaceAll(/<[^>]+>/g, '')
    .trim();
const links = (text: string) =>
  [...text.matchAll(/ href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

const ANSWER = '/langstraat/mag-ik/phone.use?place=classroom';

describe('a reader who chose', () => {
  it('is remembered in one cookie that holds only the choice', async () => {
    const { response, status } = await visit('/langstraat?wie=pupil&stem=kind&onthoud=ja');
    assert.equal(status, 303);
    assert.equal(response.headers.get('location'), '/langstraat?wie=pupil&stem=kind');
    assert.match(
      response.headers.get('set-cookie') ?? '',
      /^lezer=pupil\.kind\.; Max-Age=31536000; Path=\/; SameSite=Lax$/,
    );
  });

  it('finds a code as it is for them', async () => {
    const { text } = await visit('/langstraat', 'teacher..');
    assert.match(text, /Ik ben leraar/);
    assert.ok(
      links(text).some((href) => href.startsWith('/langstraat/mag-ik/') && href.includes('wie=teacher')),
    );
  });

  it('keeps the language when they say who they are, and who they are when they choose a language', async () => {
    const reader = await visit('/?wie=parent&onthoud=ja', 'pupil.kind.en');
    assert.match(reader.response.headers.get('set-cookie') ?? '', /^lezer=parent\.\.en;/);
    const language = await visit('/?taal=nl&onthoud=ja', 'pupil.kind.en');
    assert.match(language.response.headers.get('set-cookie') ?? '', /^lezer=pupil\.kind\.nl;/);
  });

  it('is not changed by a link from elsewhere', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      const { response, status } = await visit('/?taal=en&onthoud=ja', undefined, { 'sec-fetch-site': site });
      assert.equal(status, 303);
      assert.equal(response.headers.get('set-cookie'), null, site);
    }
  });

  it('who chose nothing gets no cookie', async () => {
    for (const path of ['/', '/langstraat?wie=teacher&taal=en', ANSWER]) {
      assert.equal((await visit(path)).response.headers.get('set-cookie'), null, path);
    }
  });

  it('and whatever else stands in the cookie is as good as nothing', async () => {
    const { text: plain } = await visit('/langstraat');
    for (const rubbish of ['x', '<script>.oud.xx', 'nobody.oud.de', '....', `${'a'.repeat(4000)}..`]) {
      assert.equal((await visit('/langstraat', rubbish)).text, plain, rubbish);
    }
  });
});

describe('an address', () => {
  it('with a question means the same for whoever opens it', async () => {
    const { text } = await visit(ANSWER);
    assert.equal(heading(text), 'Vraag het eerst');
    for (const remembered of ['teacher..', 'parent..', 'sysadmin..']) {
      const other = await visit(ANSWER, remembered);
      assert.equal(heading(other.text), 'Vraag het eerst', remembered);
      assert.match(other.text, /je juf of meester/, remembered);
    }
  });

  it('goes before what is remembered', async () => {
    assert.match((await visit('/langstraat?wie=parent', 'teacher..')).text, /Ik ben ouder/);
    assert.match((await visit(`${ANSWER}&taal=nl`, '..en')).text, /<html lang="nl">/);
    assert.match((await visit(`${ANSWER}&stem=kind`, 'pupil.gewoon.')).text, /je juf of meester/);
  });

  it('hands its language on to every page it links to, until the browser remembers it', async () => {
    const ours = (text: string) => links(text).filter((href) => !/^#|^\/vast\/|taal=nl|onthoud/.test(href));
    for (const path of [
      '/?taal=en',
      '/langstraat?taal=en',
      `${ANSWER}&taal=en`,
      '/langstraat/vertel-het?taal=en',
    ]) {
      const { text } = await visit(path);
      const without = ours(text).filter((href) => !href.includes('taal=en'));
      assert.deepEqual(without, [], path);
      const later = ours((await visit(path, '..en')).text).filter((href) => !href.startsWith(path));
      assert.deepEqual(
        later.filter((href) => href.includes('taal=en')),
        [],
        path,
      );
    }
  });
});

describe('the switch of language', () => {
  it('keeps the page with everything that is known', async () => {
    const path = '/langstraat/mag-ik/phone.use?wie=teacher&place=classroom&skip=time&q=mag+ik+appen';
    const { text } = await visit(path);
    assert.ok(links(text).includes(`${path}&taal=en&onthoud=ja`));
    const { text: english } = await visit(`${path}&taal=en`);
    assert.match(english, /<html lang="en">/);
    assert.ok(links(english).includes(`${path}&taal=nl&onthoud=ja`));
  });
});

describe('a pupil', () => {
  it('who is young is answered in a child’s words, and one who is older in those of an adult', async () => {
    const norm = library.codes.get('langstraat')?.decider.code.norms.find(({ id }) => id === 'langstraat-9a');
    assert.ok(norm?.text.child);
    const young = await visit('/langstraat/mag-ik/phone.use?place=canteen', 'pupil.kind.');
    const older = await visit('/langstraat/mag-ik/phone.use?place=canteen', 'pupil.gewoon.');
    assert.ok(young.text.includes(norm.text.child) && !young.text.includes(norm.text.nl));
    assert.ok(older.text.includes(norm.text.nl) && !older.text.includes(norm.text.child));
  });

  it('who is young reads the rules in a child’s words first', async () => {
    const first = async (remembered?: string) =>
      /id="langstraat-9a".*?<p>(.*?)<\/p>/s.exec((await visit('/langstraat/regels', remembered)).text)?.[1];
    const norm = library.codes.get('langstraat')?.decider.code.norms.find(({ id }) => id === 'langstraat-9a');
    assert.equal(await first('pupil.kind.'), norm?.text.child);
    assert.equal(await first('pupil.gewoon.'), norm?.text.nl);
    assert.equal(await first('..en'), norm?.text.en);
    assert.equal(await first(), norm?.text.nl);
  });
});
