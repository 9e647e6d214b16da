import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

/** Words that stand in no page as they are: the data of a look, not of a language. */
const SAME_IN_BOTH = new Set([
  'Netjes',
  'school',
  'School',
  'PDF',
  'A4',
  'A3',
  'tablet',
  'Database',
  'Begin',
]);

type Words = Readonly<Record<string, unknown>>;

const isWords = (value: unknown): value is Words => typeof value === 'object' && value !== null;

/** Every constant in two languages, of every file of words. */
async function bilinguals(): Promise<{ name: string; nl: unknown; en: unknown }[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const modules = await Promise.all(
    files.map(async (file) => [file, (await import(`./${file}`)) as Words] as const),
  );
  return modules.flatMap(([file, module]) =>
    Object.entries(module).flatMap(([name, value]) =>
      isWords(value) && 'nl' in value && 'en' in value
        ? [{ name: `${file} ${name}`, nl: value['nl'], en: value['en'] }]
        : [],
    ),
  );
}

/** Stands for a name or a day in what is made of one. */
const argument = Object.assign(new Date(0), { toString: () => '‹1›' });

/** Each text with where it stands; what is made of an argument is made of one that shows. */
function texts(value: unknown, place: string): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'function') return [[place, String(value(argument, argument))]];
  if (!isWords(value)) return [];
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${place}.${key}`));
}

describe('the words of the interface', () => {
  it('are there in Dutch and in English, key by key', async () => {
    const all = await bilinguals();
    assert.ok(all.length > 20, `${all.length} constants`);
    for (const { name, nl, en } of all) {
      const places = (value: unknown) => texts(value, '').map(([place]) => place);
      assert.deepEqual(places(en), places(nl), name);
    }
  });

  it('are translated, and none is empty', async () => {
    for (const { name, nl, en } of await bilinguals()) {
      const dutch = new Map(texts(nl, name));
      for (const [place, text] of texts(en, name)) {
        assert.notEqual(text.trim(), '', place);
        if (/\p{L}/u.test(text) && !SAME_IN_BOTH.has(text)) assert.notEqual(text, dutch.get(place), place);
      }
    }
  });

  it('shout at nobody', async () => {
    for (const { name, nl, en } of await bilinguals()) {
      for (const [place, text] of [...texts(nl, name), ...texts(en, name)]) {
        assert.doesNotMatch(text, /!/, place);
      }
    }
  });
});
