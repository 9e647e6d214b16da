import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aPupil, edexml } from '../../../tests/rosters/edexml.ts';
import { filesOf, oneRoster } from '../../../tests/rosters/one-roster.ts';
import { csv, type Files, read, reading, refusal } from '../../../tests/rosters/read-files.ts';
import { MOST_BYTES, MOST_CELL, MOST_COLUMNS, MOST_FILES, MOST_PEOPLE } from './limits.ts';
import type { RosterRefusal } from './refusal.ts';
import { zipped } from './testing.ts';

const tables = filesOf({ ...oneRoster() });

/** The archive with some of its bytes changed where a pattern of bytes begins. */
function tampered(
  archive: Uint8Array,
  pattern: readonly number[],
  change: readonly [number, number][],
): Uint8Array {
  const copy = archive.slice();
  for (let at = 0; at < copy.length - pattern.length; at++)
    if (pattern.every((byte, index) => copy[at + index] === byte))
      for (const [offset, value] of change) copy[at + offset] = value;
  return copy;
}

const CENTRAL = [0x50, 0x4b, 1, 2];
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const user = (sourcedId: string, username: string) => ({
  ...{ sourcedId, givenName: 'Jo', familyName: 'Vos', username, orgSourcedIds: 's1', role: 'student' },
});
const users = (ids: readonly string[], name: (id: string) => string = (id) => id): Files => ({
  'orgs.csv': csv([{ sourcedId: 's1', name: 'De Wilg', type: 'school' }]),
  'users.csv': csv(ids.map((id) => user(id, name(id)))),
});

// numbers that pass the test of the BSN, and were never given to anybody
const NUMBERS = ['999990007', '999990019', '999990020', '999990032', '999990044'];

// one way to come to each refusal; a new kind has to get one to compile
const WAYS: Readonly<Record<RosterRefusal['refused'], () => Files>> = {
  'nothing-given': () => ({ 'leeg.csv': '' }),
  'not-recognised': () => ({ 'pagina.xml': '<html><body/></html>' }),
  'too-big': () => ({ 'lijst.csv': `naam,klas\n${'x'.repeat(MOST_CELL + 1)},7A\n` }),
  'broken-archive': () => ({ 'a.zip': zipped(tables).subarray(0, 500) }),
  'broken-sheet': () => ({ 'a.xlsx': zipped({ 'xl/workbook.xml': '<workbook/>' }) }),
  encrypted: () => ({ 'a.zip': tampered(zipped(tables), CENTRAL, [[8, 1]]) }),
  'no-header': () => ({ 'lijst.csv': 'Noor;Berg;7A;noor@thuis.example\n' }),
  'other-sheet': () => ({ 'a.xls': new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]) }),
  'unpacks-too-far': () => ({ 'a.zip': zipped({ 'users.csv': new Uint8Array(5_000_000) }) }),
  'unsafe-name': () => ({ 'a.zip': zipped({ ...tables, '../../etc/users.csv': 'a' }) }),
  'xml-doctype': () => ({
    'a.xml': edexml({}).replace('<EDEX', '<!DOCTYPE EDEX SYSTEM "file:///etc/passwd"><EDEX'),
  }),
  'xml-too-deep': () => ({ 'a.xml': `<EDEX>${'<a>'.repeat(1_000_000)}` }),
  'broken-xml': () => ({ 'a.xml': edexml({}).replace('</leerlingen>', '') }),
  'missing-table': () => ({ 'users.csv': tables['users.csv'] ?? '' }),
  'forbidden-number': () => users(NUMBERS),
};

describe('what is no honest delivery', () => {
  for (const [refused, files] of Object.entries(WAYS))
    it(`is refused: ${refused}`, async () => assert.equal(await refusal(files()), refused));

  it('is not recognised when it is no roster: a web page, a picture, a letter', async () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256);
    const others: Files[] = [
      { 'users.csv': '<!DOCTYPE html><html><body>Log eerst in</body></html>' },
      { 'users.csv': bytes },
      { 'users.csv': zipped({ 'word/document.xml': '<document/>' }) },
      { 'users.csv': '\n\n' },
    ];
    for (const files of others) assert.equal(await refusal(files), 'not-recognised');
  });

  it('is refused when names in the archive point elsewhere, in whatever way', async () => {
    for (const name of [
      '/users.csv',
      '\\\\host\\users.csv',
      'C:users.csv',
      'a/../../users.csv',
      'us\0ers.csv',
    ])
      assert.equal(await refusal({ 'a.zip': zipped({ [name]: 'a' }) }), 'unsafe-name', name);
  });

  it('is refused by what really comes out of the archive, not by what the archive says', async () => {
    const bomb = zipped({ 'users.csv': new Uint8Array(10_000_000) });
    const lying = tampered(bomb, CENTRAL, [
      [24, 10],
      ...([25, 26, 27] as const).map((offset): [number, number] => [offset, 0]),
    ]);
    assert.equal(await refusal({ 'a.zip': lying }), 'unpacks-too-far');
  });

  it('is refused when a file in the archive was changed, or is said to be somewhere else', async () => {
    const archive = zipped({ 'users.csv': 'sourcedId,username,role\n1,a,student\n' });
    assert.equal(
      await refusal({ 'a.zip': tampered(archive, CENTRAL, [[16, 7]]) }),
      'broken-archive',
      'checksum',
    );
    assert.equal(
      await refusal({ 'a.zip': tampered(archive, CENTRAL, [[42, 9]]) }),
      'broken-archive',
      'place',
    );
    assert.equal(
      await refusal({ 'a.zip': tampered(archive, CENTRAL, [[10, 14]]) }),
      'broken-archive',
      'method',
    );
  });

  it('is refused when it has entities to expand or to fetch, before any is', async () => {
    const laughs = `<!DOCTYPE EDEX [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]><EDEX>&b;</EDEX>`;
    assert.equal(await refusal({ 'a.xml': laughs }), 'xml-doctype');
    assert.equal(
      await refusal({ 'a.xml': '<EDEX><school><naam>&xxe;</naam></school></EDEX>' }),
      'broken-xml',
    );
  });

  it('is refused when there is too much of anything', async () => {
    const most = async (files: Files) => {
      const result = await read(files);
      return result.ok
        ? 'read'
        : 'what' in result.refusal
          ? [result.refusal.what, result.refusal.most]
          : result.refusal;
    };
    assert.deepEqual(await most({ 'a.csv': `naam,klas${','.repeat(MOST_COLUMNS)}\n` }), [
      'columns',
      MOST_COLUMNS,
    ]);
    assert.deepEqual(
      await most(Object.fromEntries(Array.from({ length: MOST_FILES + 1 }, (_, i) => [`${i}.csv`, 'a']))),
      ['files', MOST_FILES],
    );
    assert.deepEqual(
      await most({
        'a.zip': zipped(Object.fromEntries(Array.from({ length: MOST_FILES + 1 }, (_, i) => [`${i}`, '']))),
      }),
      ['files', MOST_FILES],
    );
    assert.deepEqual(await most({ 'a.csv': new Uint8Array(MOST_BYTES + 1) }), ['bytes', MOST_BYTES]);
    assert.deepEqual(await most({ 'a.csv': `naam,klas\n${'a,b\n'.repeat(MOST_PEOPLE + 1)}` }), [
      'people',
      MOST_PEOPLE,
    ]);
    const pupils = many(MOST_PEOPLE + 1, (index) => `<leerling key="${index}"/>`);
    assert.deepEqual(await most({ 'a.xml': `<EDEX><leerlingen>${pupils}</leerlingen></EDEX>` }), [
      'people',
      MOST_PEOPLE,
    ]);
    const attributes = many(100, (index) => ` a${index}="x"`);
    assert.deepEqual(await most({ 'a.xml': `<EDEX${attributes}/>` }), ['columns', 50]);
    assert.deepEqual(
      await most({ 'a.xml': edexml({ pupils: aPupil({ given: 'x'.repeat(MOST_CELL + 1) }) }) }),
      ['cell', MOST_CELL],
    );
  });

  it('is refused when its keys or usernames are numbers that may not be kept', async () => {
    const result = await read(
      users(
        NUMBERS.map((_, index) => `p${index}`),
        (id) => NUMBERS[Number(id.slice(1))] ?? '',
      ),
    );
    assert.deepEqual(result, {
      ok: false,
      refusal: { refused: 'forbidden-number', number: 'bsn', field: 'username' },
    });
    const chain = await read(users(['https://ketenid.nl/201703/abc']));
    assert.deepEqual(chain, {
      ok: false,
      refusal: { refused: 'forbidden-number', number: 'eck-id', field: 'key' },
    });
    const others = await read(users(['100000001', '100000002', '100000003', '100000004', '100000005']));
    assert.equal(others.ok, true, 'numbers of nine digits that are no BSN');
  });

  it('does no harm to the files beside it in an archive when it is only strange', async () => {
    const plain = await reading(tables);
    const { roster, counts } = await reading({
      'a.zip': zipped({
        ...tables,
        '__MACOSX/._users.csv': 'x',
        'meer.zip': zipped(tables),
        'foto.jpg': 'x',
        'more.csv': zipped(tables),
      }),
    });
    assert.deepEqual(roster, plain.roster);
    assert.deepEqual(counts, { 'ignored-file': 3 });
  });
});
