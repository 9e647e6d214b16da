import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { library } from '../../../../tests/oracle/codes.ts';
import { createApp } from '../create-app.ts';
import { deviceFiles } from './device-files.ts';
import { keptLibrary } from './kept-library.ts';
import { offlineApp } from './offline-app.ts';

const ORIGIN = 'https://school.example';
const files = deviceFiles(library);
const kept = await keptLibrary(
  await files.offer([...library.codes.keys()]),
  // zipped as the shelf keeps it
  async (path) => new Response(gzipSync(files.file(path)?.body ?? '')),
);
const device = offlineApp(kept, new Date('2026-11-22T12:00:00Z'));
const server = createApp(library);

const PAGES = ['/', '/over', '/mag-ik?q=telefoon', '/mag-ik?q=telefoon&school=sooog'];
const PAGES_OF_CODE = [
  '',
  '?wie=teacher',
  '?taal=en&stem=kind&onthoud=ja',
  '/regels',
  '/regels?wie=parent',
  '/vertel-het',
  '/mag-ik',
  '/mag-ik?q=filmpje+maken+in+de+klas&kies=ja',
  '/mag-ik?q=mag+ik+appen+in+de+klas',
  '/mag-ik/phone.use',
  '/mag-ik/phone.use?place=classroom&taal=en',
  '/mag-ik/message.send?time=lesson&device=phone&skip=content',
  '/mag-ik/fone.use?place=canten',
  '/mag-ik/phone.use?place=canten',
];

const main = (page: string) => /<main[^]*<\/main>/.exec(page)?.[0] ?? page;

describe('a page that a device makes', () => {
  for (const path of [
    ...PAGES,
    ...['langstraat', 'sticht'].flatMap((id) => PAGES_OF_CODE.map((each) => `/${id}${each}`)),
  ]) {
    it(`is that of the server, word for word: ${path}`, async () => {
      const [own, theirs] = await Promise.all([device(ORIGIN + path, {}), server.request(ORIGIN + path)]);
      assert.equal(own.status, theirs.status);
      assert.equal(own.headers.get('location'), theirs.headers.get('location'));
      const [ours, served] = [main(await own.text()), main(await theirs.text())];
      // a whole page in the report of a failure helps nobody
      const at = [...ours].findIndex((character, i) => character !== served[i]);
      assert.equal(ours.slice(Math.max(0, at - 40), at + 80), served.slice(Math.max(0, at - 40), at + 80));
      assert.equal(ours.length, served.length);
    });
  }

  it('says that it was made without the server, and how old what it rests on may be', async () => {
    const text = await (await device(`${ORIGIN}/sooog`, {})).text();
    assert.match(text, /<aside class="offline"[^>]*>[^]*22 november 2026/);
  });

  it('is refused as one that needs the network where the device cannot know', async () => {
    for (const path of ['/bestaat-niet', '/langstraat/controle', '/bestaat/niet/hier']) {
      const response = await device(ORIGIN + path, {});
      assert.equal(response.status, 503, path);
      assert.match(await response.text(), /Deze bladzijde kan niet zonder internet/);
    }
  });
});
