import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { library } from '../../../tests/oracle/codes.ts';
import { createApp } from './create-app.ts';

const app = createApp(library);

/** Small words that hardly a Dutch sentence does without, and that are no English words. */
const DUTCH =
  /(?<![\p{L}’-])(de|het|een|en|van|voor|je|jouw|wij|niet|geen|maar|naar|wordt|zijn|mag|moet|deze|dit|dat|ook|bij|uit|heeft|kun|kunt|wil|vraag|regel|regels|leerling|school zegt|artikel|versie)(?![\p{L}’-])/iu;

/** The text of a page, without what is said to be Dutch in it. */
function english(page: string): string[] {
  return page
    .replaceAll(/<((?!html)\w+)[^>]* lang="nl"[^>]*>.*?<\/\1>/gs, '')
    .replaceAll(/<(?:title|script|style|svg)[^>]*>.*?<\/(?:title|script|style|svg)>/gs, '')
    .split(/<[^>]+>/)
    .concat(
      [...page.matchAll(/(?:aria-label|placeholder|title|data-stop)="([^"]*)"/g)].map(
        ([, text = '']) => text,
      ),
    )
    .map((text) => text.replaceAll(/\s+/g, ' ').trim())
    .filter((text) => text !== '' && text !== 'EN');
}

/** Names of codes and of their sources are Dutch in running text as well. */
const NAMES = [...library.codes.values()].flatMap(({ decider }) => [
  decider.code.name,
  decider.code.source.document,
]);

/** Neither is what a place of the source is called there, which stands in quotes. */
const withoutNames = (text: string) =>
  NAMES.reduce((left, name) => left.replaceAll(name, ''), text).replaceAll(/“[^”]*”/g, '');

describe('a page in English', () => {
  const pages = [
    '/',
    '/over',
    '/mag-ik?q=phone',
    '/bestaat/niet',
    '/vergelijk',
    ...[...library.codes.keys()].flatMap((code) => [
      `/${code}`,
      `/${code}?wie=teacher`,
      `/${code}/vertel-het`,
      `/${code}/regels`,
      `/${code}/controle`,
      `/${code}/poster`,
      `/${code}/vragenblad`,
      `/${code}/mag-ik`,
      `/${code}/mag-ik?q=xyzzy`,
      `/${code}/mag-ik/phone.use`,
      `/${code}/mag-ik/phone.use?place=classroom&precies=ja`,
      `/${code}/mag-ik/phone.use?place=canteen&time=break&wie=teacher`,
      `/${code}/mag-ik/phone.use?skip=place&skip=time&skip=device&place=nowhere`,
      `/${code}/mag-ik/photo.publish`,
      `/${code}/mag-ik/message.send?time=lesson&device=phone`,
      `/${code}/mag-ik/incident.report?incident=harassment`,
    ]),
  ];

  it('says so, and holds no Dutch but what is marked as such', async () => {
    for (const path of pages) {
      const page = await (await app.request(path, { headers: { cookie: 'lezer=..en' } })).text();
      assert.match(page, /<html lang="en">/, path);
      const wrong = english(page).filter((text) => DUTCH.test(withoutNames(text)));
      assert.deepEqual(wrong, [], path);
    }
  });

  it('would be found out: in Dutch all of them hold Dutch', async () => {
    for (const path of pages) {
      const page = await (await app.request(path)).text();
      assert.match(page, /<html lang="nl">/, path);
      assert.ok(english(page).filter((text) => DUTCH.test(withoutNames(text))).length > 3, path);
    }
  });
});
