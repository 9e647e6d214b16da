import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../tests/oracle/codes.ts';
import { OWN_WORDS } from './asking/own-words.ts';
import { createApp } from './create-app.ts';

const app = createApp(library);
const page = async (path: string) => await (await app.request(path)).text();
const heading = (text: string) =>
  /<h1[^>]*>(.*?)<\/h1>/s
    .exec(text)?.[1]
    ?.replaceAll(/<[^>]+>/g, '')
    .trim();
/** The addresses in a page, as a browser reads them. */
const links = (text: string) =>
  [...text.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('looking for a question', () => {
  it('goes straight to the act that is clearly meant', async () => {
    const response = await app.request('/langstraat/mag-ik?q=telefoon');
    assert.equal(response.status, 303);
    assert.match(response.headers.get('location') ?? '', /^\/langstraat\/mag-ik\/phone\.use/);
  });

  it('carries what the words say about the circumstances', async () => {
    const response = await app.request('/langstraat/mag-ik?q=mijn+telefoon+gebruiken+in+de+kantine');
    assert.match(response.headers.get('location') ?? '', /place=canteen/);
  });

  it('carries that a pupil is young where age matters, as something that can be taken back', async () => {
    const where = async (query: string) =>
      (await app.request(`/langstraat/mag-ik?q=appen+in+de+klas${query}`)).headers.get('location') ?? '';
    assert.match(await where('&stem=kind'), /age=under-16/);
    assert.doesNotMatch(await where('&stem=gewoon'), /age=/);
    assert.doesNotMatch(await where('&stem=kind&wie=teacher'), /age=/);
  });

  it('carries what is known beforehand where the code looks at it, until words say otherwise', async () => {
    const where = async (code: string, query: string) =>
      (await app.request(`/${code}/mag-ik?q=${query}`)).headers.get('location') ?? '';
    assert.match(await where('langstraat', 'mag+ik+whatsappen&age=16-plus'), /age=16-plus/);
    assert.match(await where('langstraat', 'ben+15+mag+ik+whatsappen&age=16-plus'), /age=under-16/);
    assert.doesNotMatch(await where('kennisnet', 'mag+ik+whatsappen&age=16-plus'), /age=/);
    assert.match(await page('/langstraat/mag-ik?q=zzz&age=16-plus&age=x'), /name="age" value="16-plus"/);
  });

  it('never takes leave from words', async () => {
    const text = await page('/langstraat/mag-ik?q=appen+met+de+juf&kies=ja');
    assert.match(text, /class="choice/);
    assert.doesNotMatch(text, /permission-from/);
  });

  it('lets the reader choose when more than one is likely, or when asked to', async () => {
    const text = await page('/langstraat/mag-ik?q=telefoon&kies=ja');
    assert.equal(heading(text), 'Wat bedoel je?');
    assert.match(text, /Mag ik mijn telefoon gebruiken\?/);
  });

  it('offers the nearest and all topics when nothing is found', async () => {
    const text = await page('/langstraat/mag-ik?q=mag+ik+mijn+hond+meenemen');
    assert.equal(heading(text), 'Wat bedoel je?');
    assert.match(text, /Alle onderwerpen/);
  });

  it('tells which word it does not know, beside what it does know', async () => {
    const text = await page('/langstraat/mag-ik?q=mijn+telefoon+inleveren+bij+de+xylofonist');
    assert.match(text, /Dit woord kent Netjes niet: “xylofonist”/);
    assert.match(text, /phone\.hand-in/);
    assert.doesNotMatch(await page('/langstraat/mag-ik?q=telefoon&kies=ja'), /kent Netjes niet/);
  });

  it('takes a pupil who posts a photo to the rules about posting photos', async () => {
    const where = async (code: string) =>
      (await app.request(`/${code}/mag-ik?q=foto+op+insta+zetten`)).headers.get('location') ?? '';
    assert.match(await where('langstraat'), /photo\.publish/);
    assert.match(await where('kennisnet'), /photo\.publish/);
  });

  it('offers the nearest act for an unknown one in the address', async () => {
    const response = await app.request('/langstraat/mag-ik/phone.uze');
    assert.equal(response.status, 404);
    assert.match(await response.text(), /href="\/langstraat\/mag-ik\/phone\.use"/);
  });

  it('shows what was typed as text, whatever it is', async () => {
    const text = await page('/langstraat/mag-ik?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22%20onx%3D%22');
    assert.doesNotMatch(text, /<script>|" onx="/);
    assert.match(text, /&lt;script&gt;/);
  });
});

describe('one step of a question', () => {
  it('asks back the one thing that matters, with the answers as links', async () => {
    const text = await page('/langstraat/mag-ik/phone.use');
    assert.equal(heading(text), 'Waar ben je?');
    assert.ok(links(text).includes('/langstraat/mag-ik/phone.use?place=public-area'));
    assert.ok(links(text).includes('/langstraat/mag-ik/phone.use?place='));
    assert.ok(links(text).includes('/langstraat/mag-ik/phone.use?skip=place'));
  });

  it('answers with the article it rests on and the place of the rule', async () => {
    const text = await page('/langstraat/mag-ik/phone.use?place=canteen');
    assert.equal(heading(text), 'Ja, dat mag');
    assert.match(text, /Artikel 9 · versie 1/);
    assert.ok(links(text).includes('/langstraat/regels#langstraat-9a'));
  });

  it('names whom to ask', async () => {
    const text = await page('/langstraat/mag-ik/phone.use?place=classroom');
    assert.equal(heading(text), 'Vraag het eerst');
    assert.match(text, /met een ja van <b>je juf of meester<\/b>/);
  });

  it('says so when the code says nothing', async () => {
    const text = await page('/sticht/mag-ik/phone.use');
    assert.equal(heading(text), 'Hier is geen regel voor');
  });

  it('takes an empty parameter for none of the values', async () => {
    const text = await page('/langstraat/mag-ik/phone.use?place=');
    assert.doesNotMatch(heading(text) ?? '', /Waar ben je/);
    assert.match(text, /verwijder: <\/span>ergens anders/);
  });

  it('lets every known thing be taken back', async () => {
    const text = await page('/langstraat/mag-ik/phone.use?place=canteen&time=break');
    assert.match(text, /verwijder: <\/span>in de pauze/);
    assert.ok(links(text).includes('/langstraat/mag-ik/phone.use?place=canteen'));
    assert.ok(links(text).includes('/langstraat/mag-ik/phone.use?time=break'));
  });

  it('shows the answer for each case when the reader does not know', async () => {
    const text = await page('/langstraat/mag-ik/phone.use?skip=place&skip=time&skip=device');
    assert.equal(heading(text), 'Dat ligt eraan');
    assert.match(text, /vraag het eerst/);
    assert.match(text, /In de klas/);
  });

  it('shows on each answer where it leads', async () => {
    const text = await page('/langstraat/mag-ik/phone.use');
    const button = (place: string) =>
      new RegExp(`place=${place}".*?</a>`, 's').exec(text)?.[0].replaceAll(/<[^>]+>|\s+/g, ' ') ?? '';
    assert.match(button('classroom'), /vraag het eerst/);
    assert.match(button('public-area'), /ja/);
    assert.match(button('schoolyard'), /nee/);
  });

  it('gives the usual answer with the cases that change it, each a question of its own', async () => {
    const text = await page('/sooog/mag-ik/download?device-owner=school');
    assert.equal(heading(text), 'Nee, dat mag niet');
    assert.match(text, /Zo is het als er niets bijzonders is/);
    assert.match(text, /Als je twijfelt.*?vraag het eerst.*?aan je juf of meester/s);
    const special = '/sooog/mag-ik/download?device-owner=school&in-doubt=true';
    assert.ok(links(text).includes(special));
    assert.equal(heading(await page(special)), 'Vraag het eerst');
  });

  it('keeps what is known beside what a case adds, where several can be so at once', async () => {
    const known = '/kennisnet/mag-ik/chat.use?time=break&content=educational';
    const text = await page(`${known}&content=unpleasant`);
    assert.ok(links(text).includes(`${known}&content=insulting`));
  });

  it('keeps what is known beside an answer to a question back', async () => {
    const text = await page('/langstraat/mag-ik/phone.use?place=home&place=in-school');
    assert.equal(heading(text), 'Waar ben je?');
    assert.ok(links(text).includes('/langstraat/mag-ik/phone.use?place=home&place=classroom'));
  });

  it('has ticks for whoever has more than one answer', async () => {
    const text = await page('/langstraat/mag-ik/photo.share?device=laptop');
    assert.match(text, /<summary><span class="open-link">Meer dan een</);
    assert.match(text, /<input type="hidden" name="photo-subject" value="" \/>/);
    assert.match(text, /<input type="checkbox" name="photo-subject"/);
    assert.match(text, /<input type="hidden" name="device" value="laptop" \/>/);
  });

  it('tells which word it does not know and offers the nearest, keeping the rest', async () => {
    const response = await app.request('/langstraat/mag-ik/phone.use?place=canten&time=break&vreemd=1');
    const text = await response.text();
    assert.equal(response.status, 400);
    assert.match(text, /“canten”/);
    assert.match(text, /“vreemd”/);
    assert.ok(links(text).some((href) => href.includes('place=canteen') && href.includes('time=break')));
    assert.match(text, /verwijder: <\/span>in de pauze/);
  });

  it('answers for another reader when asked to', async () => {
    const text = await page('/langstraat/mag-ik/phone.use?place=classroom&wie=teacher');
    assert.match(text, /Ik ben leraar/);
  });

  it('asks the other codes the same', async () => {
    const text = await page('/langstraat/mag-ik/phone.use?place=canteen');
    for (const code of library.codes.keys()) {
      if (code !== 'langstraat')
        assert.ok(links(text).includes(`/${code}/mag-ik/phone.use?place=canteen`), code);
    }
  });
});

describe('every address we link to', () => {
  it('is a page: from the start of each code, two steps deep', async () => {
    const seen = new Set<string>();
    for (const code of library.codes.keys()) {
      for (const first of links(await page(`/${code}`))) {
        const path = first.split('#')[0] ?? '';
        // whoever signs in needs data, which these pages do without
        if (path === '' || path.startsWith('/thuis') || seen.has(path)) continue;
        seen.add(path);
        const response = await app.request(path);
        assert.ok(response.status === 200 || response.status === 303, `${response.status} ${path}`);
      }
    }
    assert.ok(seen.size > 300, `${seen.size} addresses`);
  });

  it('gives every example the answer that it promises', async () => {
    const headings: Readonly<Record<string, RegExp>> = {
      forbidden: /^Nee/,
      ask: /^Vraag/,
      required: /^Dit moet/,
      allowed: /^Ja/,
      silent: /^De code|^Hier is geen regel/,
      depends: /\?$/,
    };
    for (const entry of library.codes.values()) {
      const { id } = entry.decider.code;
      for (const { question, open, expect, id: name } of entry.examples.slice(0, 25)) {
        const query = new URLSearchParams([
          ['wie', question.who],
          ...Object.entries(question.situation).flatMap(([fact, values]) =>
            values.map((value) => [fact, value]),
          ),
          ...(open ? [] : [['precies', 'ja']]),
        ]);
        const text = await page(`/${id}/mag-ik/${question.act}?${query}`);
        // what only turns on the unusual is answered, with that as a case
        const asCase = links(text).some((href) => href.includes(`${expect.dependsOn}=`));
        if (open && expect.outcome === 'depends' && asCase) continue;
        assert.match(heading(text) ?? '', headings[expect.outcome] ?? /never/, `${id} ${name}`);
      }
    }
  });
});

it('no fact is called like a word of our own addresses', () => {
  const own: readonly string[] = Object.values(OWN_WORDS);
  assert.deepEqual(
    [...library.vocabulary.facts.keys()].filter((fact) => own.includes(fact)),
    [],
  );
});
